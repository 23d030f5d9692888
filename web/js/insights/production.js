/** Production over time: all of it, and the share of genres and countries. Pure. */

import { shares, trendText } from '../charts/shares.js';
import { yearColumns } from '../charts/years.js';
import { column, estimated, figures, share, whole, words } from './exhibit.js';

/** As many small charts as one compares at a glance. */
const MOST_GROUPS = 12;

/** @returns {import('./exhibit.js').Exhibit[]} */
export function production(data) {
  if (data.years.length === 0) return [];
  return [years(data), ...groups(data, 'genres', 'genre'), ...groups(data, 'countries', 'country')];
}

const years = (data) => ({
  slug: 'production-years',
  title: 'Films and series of each year',
  chart: (width) => yearColumns(data.years, width),
  columns: figures('Year', 'Titles', 'Films', 'Series'),
  rows: data.years.map((each) => [
    words(each.complete ? each.year : `${each.year} (still filling up)`),
    whole(each.titles, each.link),
    whole(each.films.titles, each.films.titles > 0 ? each.films.link : undefined),
    whole(each.series.titles, each.series.titles > 0 ? each.series.link : undefined),
  ]),
});

function groups(data, field, kind) {
  const shown = data[field].filter(({ decades, share: part }) => decades.length > 0 && part < 1).slice(0, MOST_GROUPS);
  if (shown.length < 2) return [];
  return [
    {
      slug: `production-${field}`,
      title: `The share of each ${kind}, decade by decade`,
      note: noteOf(data),
      chart: (width) => shares(`Share of each ${kind} by decade`, shown, width),
      columns: [
        column(kind === 'genre' ? 'Genre' : 'Country'),
        column('Decade'),
        ...figures('Titles', 'Share'),
        column('Trend'),
        ...figures('Change', 'Low', 'High'),
      ],
      rows: shown.flatMap((group) => group.decades.map((decade) => decadeRow(group, decade))),
    },
  ];
}

const decadeRow = ({ label, trend }, { from, titles, share: part, link }) => [
  words(label),
  words(`${from}s`),
  whole(titles, link),
  share(part),
  words(trend ? trendText(trend).replace(/ ×.*/, '') || 'unclear' : '–'),
  ...estimated(trend?.change),
];

const noteOf = ({ recent, before }) =>
  recent
    ? `Rising and falling compare the share in ${recent.from} to ${recent.to} with that in ${before.from} to ${before.to}; nothing is said where chance could have made the difference. Each on a scale of its own.`
    : 'Each on a scale of its own.';
