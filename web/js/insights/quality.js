/** Data quality: what is known of the titles, and what became of the rows of each source. Pure. */

import { bars } from '../charts/bars.js';
import { count, number, percent, sentence } from '../format.js';
import { column, figures, share, whole, words } from './exhibit.js';

/** @returns {import('./exhibit.js').Exhibit[]} */
export function quality(data) {
  return [fields(data), sources(data), mended(data)].filter(({ rows }) => rows.length > 0);
}

const fields = ({ fields: all }) => ({
  slug: 'quality-fields',
  title: 'What is known of the titles',
  chart: (width) =>
    bars(
      {
        label: 'Titles with each fact, and without',
        kinds: [
          { name: 'known', words: 'known' },
          { name: 'missing', words: 'missing' },
        ],
        rows: all.map((each) => ({
          label: sentence(each.label),
          note: each.share < 1 && each.share >= 0.995 ? '> 99 %' : percent(each.share),
          parts: [
            {
              name: 'known',
              value: each.filled,
              link: each.filledLink,
              told: `${sentence(each.label)}: known of ${count(each.filled, 'title')}`,
            },
            {
              name: 'missing',
              value: each.missing,
              link: each.missingLink,
              told: `${sentence(each.label)}: missing of ${count(each.missing, 'title')}`,
            },
          ],
        })),
      },
      width,
    ),
  columns: [column('Fact'), ...figures('Known', 'Missing', 'Share known')],
  rows: all.map((each) => [
    words(sentence(each.label)),
    whole(each.filled, each.filled > 0 ? each.filledLink : undefined),
    whole(each.missing, each.missing > 0 ? each.missingLink : undefined),
    share(each.share),
  ]),
});

const FATES = {
  kept: 'kept',
  unused: 'of no title here',
  rejected: 'rejected',
};

const sources = ({ sources: all }) => ({
  slug: 'quality-sources',
  title: 'What became of the rows of each source',
  note: 'Of the whole catalog, whatever the filters.',
  chart: (width) =>
    bars(
      {
        label: 'Rows of each source',
        kinds: Object.entries(FATES)
          .filter(([name]) => all.some((each) => each[name] > 0))
          .map(([name, text]) => ({ name, words: text })),
        rows: all.map((each) => ({
          label: each.name,
          note: number(each.read),
          parts: Object.entries(FATES).map(([name, text]) => ({
            name,
            value: each[name],
            told: `${each.name}: ${count(each[name], 'row')} ${text}`,
          })),
        })),
      },
      width,
    ),
  columns: [column('Source'), column('Kind'), ...figures('Read', 'Kept', 'Of no title', 'Rejected', 'Mended')],
  rows: all.map((each) => [
    words(each.name),
    words(each.dialect),
    ...[each.read, each.kept, each.unused, each.rejected, each.repaired].map((value) => whole(value)),
  ]),
});

const mended = ({ sources: all }) => ({
  slug: 'quality-mended',
  title: 'What was mended, and why rows were rejected',
  note: 'Of the whole catalog, whatever the filters.',
  columns: [column('Source'), column('What'), column('Why'), ...figures('Times')],
  rows: all.flatMap(({ name, repairs, rejections }) => [
    ...repairs.map(({ label, count: times }) => [words(name), words('mended'), words(label), whole(times)]),
    ...rejections.map(({ label, count: times }) => [words(name), words('rejected'), words(label), whole(times)]),
  ]),
});
