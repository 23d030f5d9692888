/** What is watched when, and what rises. Pure. */

import { columns } from '../charts/columns.js';
import { intervals } from '../charts/intervals.js';
import { timesText } from '../charts/heat.js';
import { slotHeat } from '../charts/slot-heat.js';
import { count, number, percent } from '../format.js';
import { column, estimated, figures, share, whole, words } from './exhibit.js';

const MOST_RISING = 14;
const MOST_GENRES = 14;

/** What one event of each kind is called. */
const NOUNS = { watched: 'view', rated: 'rating', sourceRated: 'rating' };

/** @returns {import('./exhibit.js').Exhibit[]} */
export function viewing(data) {
  if (data.views === 0) return [];
  const hour = { kind: 'Hour', slots: data.hours, cells: data.byHour };
  const day = { kind: 'Day', slots: data.weekdays, cells: data.byWeekday };
  return [
    slots(data, 'viewing-hours', 'Hours of the day', hour),
    genresBySlot(data, 'viewing-genre-hours', 'What is watched at which hour', hour),
    slots(data, 'viewing-weekdays', 'Days of the week', day),
    genresBySlot(data, 'viewing-genre-weekdays', 'What is watched on which day', day),
    rising(data),
    genres(data),
    leading(data),
  ].filter(({ rows }) => rows.length > 0);
}

const noun = ({ evidence }) => NOUNS[evidence];

const zoneNote = ({ evidence, timeZone }) =>
  evidence === 'watched'
    ? `All times in ${timeZone}. What one viewer watches of a title on one day counts once.`
    : `All times in ${timeZone}, and those of ratings: nobody told when they watched${evidence === 'sourceRated' ? ', and no events have come in; these ratings stand in the sources of the catalog' : ''}.`;

const slotText = (data, { label, views, share: part, top }) =>
  `${label}: ${count(views, noun(data))}, ${percent(part)}${top ? `; most watched: ${top.title}` : ''}`;

const slots = (data, slug, title, { kind, slots: all }) => ({
  slug,
  title,
  note: zoneNote(data),
  chart: (width) =>
    columns(
      {
        label: title,
        columns: all.map((slot) => ({
          label: shortLabel(slot),
          value: slot.views,
          link: slot.top?.link,
          told: slotText(data, slot),
        })),
      },
      width,
    ),
  columns: [column(kind), ...figures('Views', 'Share'), column('Most watched then'), ...figures('Its views')],
  rows: all.map(({ label, views, share: part, top }) => [
    words(label),
    whole(views),
    share(part),
    words(top?.title ?? '–', top?.link),
    top ? whole(top.views) : words('–'),
  ]),
});

/** `20` and `Sat`. */
export const shortLabel = ({ label }) => label.replace(':00', '').slice(0, 3);

function genresBySlot(data, slug, title, { kind, slots: all, cells }) {
  const links = new Map(data.genres.map(({ value, link }) => [value, link]));
  const labels = new Map(all.map(({ slot, label }) => [slot, label]));
  return {
    slug,
    title,
    note: 'The fuller the color, the further the share of a genre is from its share at all other times; colorless where it is small, or chance could have made it.',
    chart: (width) => slotHeat({ label: title, slots: all, cells, links }, width),
    columns: [column('Genre'), column(kind), ...figures('Views', 'Share', 'Otherwise', 'Times as much', 'Low', 'High')],
    rows: cells.map((cell) => [
      words(cell.genre, links.get(cell.genre)),
      words(labels.get(cell.slot)),
      whole(cell.views),
      share(cell.share),
      share(cell.elsewhere),
      ...estimated(cell.lift),
    ]),
  };
}

const windowNote = ({ recent, before }) =>
  recent ? `From ${recent.from} to ${recent.to}, against ${before.from} to ${before.to}.` : undefined;

const rising = (data) => ({
  slug: 'viewing-rising',
  title: 'Watched more than before',
  note: `${windowNote(data) ?? ''} How many times its share of all views grew. Only what grew for certain is here, considering how many were looked at.`,
  chart: (width) =>
    intervals(
      {
        label: 'How many times the share of each title grew, with intervals',
        axis: 'times its share before',
        isRatio: true,
        rows: data.rising.slice(0, MOST_RISING).map((title) => ({
          label: title.title,
          estimate: title.change,
          note: `× ${timesText(title.change.value)}`,
          link: title.link,
          told: `${title.title}: ${count(title.recent, noun(data))} after ${number(title.before)} before, × ${timesText(title.change.value)}`,
        })),
      },
      width,
    ),
  columns: [column('Title'), ...figures('Views', 'Before', 'Times its share', 'Low', 'High')],
  rows: data.rising.map((title) => [
    words(title.title, title.link),
    whole(title.recent),
    whole(title.before),
    ...estimated(title.change),
  ]),
});

function genres(data) {
  const moved = data.genres.filter(({ trend }) => trend).slice(0, MOST_GENRES);
  const chart = (width) =>
    intervals(
      {
        label: 'How many times the share of each genre grew, with intervals',
        axis: 'times its share before',
        isRatio: true,
        rows: moved.map(({ label, trend, share: part, link }) => ({
          label,
          estimate: trend.change,
          note: percent(part),
          link,
          told: `${label}: ${percent(part)} of all views, × ${timesText(trend.change.value)} its share before`,
        })),
      },
      width,
    );
  return {
    slug: 'viewing-genres',
    title: 'Genres that rise and fall',
    note: windowNote(data),
    chart: moved.length > 1 ? chart : undefined,
    columns: [column('Genre'), ...figures('Views', 'Share'), column('Trend'), ...figures('Change', 'Low', 'High')],
    rows: data.genres.map(({ label, views, share: part, trend, link }) => [
      words(label, link),
      whole(views),
      share(part),
      words(trend?.direction ?? '–'),
      ...estimated(trend?.change),
    ]),
  };
}

const leading = (data) => ({
  slug: 'viewing-leading',
  title: 'Watched most',
  note: data.recent ? `From ${data.recent.from} to ${data.recent.to}.` : undefined,
  columns: [column('Title'), ...figures('Views')],
  rows: data.leading.map(({ title, views, link }) => [words(title, link), whole(views)]),
});
