/** Country tastes: the field of countries and genres, what stands out in it, and who works together. Pure. */

import { heat, timesText } from '../charts/heat.js';
import { intervals } from '../charts/intervals.js';
import { count, number, percent, sentence } from '../format.js';
import { column, estimated, figures, share, whole, words } from './exhibit.js';

const MOST_TASTES = 16;
const MOST_PAIRS = 14;

/** @returns {import('./exhibit.js').Exhibit[]} */
export function countryGenres(data) {
  const names = {
    country: new Map(data.countries.map(({ value, label }) => [value, label])),
    genre: new Map(data.genres.map(({ value, label }) => [value, label])),
  };
  return [matrix(data, names), tastes(data, names), pairs(data)].filter(({ rows }) => rows.length > 0);
}

const labelOf = (map, value) => map.get(value) ?? value;

const tasteColumns = [
  column('Country'),
  column('Genre'),
  ...figures('Titles', 'Share', 'Elsewhere', 'Times as much', 'Low', 'High'),
];
const tasteRow = (cell, names) => [
  words(labelOf(names.country, cell.country)),
  words(labelOf(names.genre, cell.genre)),
  whole(cell.titles, cell.titles > 0 ? cell.link : undefined),
  share(cell.share),
  share(cell.elsewhere),
  ...estimated(cell.lift),
];

const matrix = (data, names) => ({
  slug: 'country-genres',
  title: 'What countries make more of than others',
  note: 'Each figure says how many times as large a genre is among the titles of a country as among all others. Colorless where chance could have made the difference. A narrow window shows the first genres; the table has all.',
  chart: data.cells.length > 3 ? (width) => heat(data, width) : undefined,
  columns: tasteColumns,
  rows: data.cells.map((cell) => tasteRow(cell, names)),
});

const tastes = (data, names) => ({
  slug: 'country-tastes',
  title: 'The clearest tastes',
  chart: (width) =>
    intervals(
      {
        label: 'How many times as much as elsewhere, with intervals',
        axis: 'times as much as elsewhere',
        isRatio: true,
        rows: data.distinctive.slice(0, MOST_TASTES).map((cell) => ({
          label: `${labelOf(names.country, cell.country)}: ${labelOf(names.genre, cell.genre)}`,
          estimate: cell.lift,
          note: `× ${timesText(cell.lift.value)}`,
          link: cell.link,
          told: `${labelOf(names.country, cell.country)}, ${labelOf(names.genre, cell.genre)}: ${count(cell.titles, 'title')}, ${percent(cell.share)} against ${percent(cell.elsewhere)} elsewhere`,
        })),
      },
      width,
    ),
  columns: tasteColumns,
  rows: data.distinctive.map((cell) => tasteRow(cell, names)),
});

const pairs = ({ pairs: all, coproductions }) => ({
  slug: 'country-pairs',
  title: 'Who works together',
  note: `${sentence(count(coproductions.titles, 'title'))} (${percent(coproductions.share)}) ${coproductions.titles === 1 ? 'was' : 'were'} made by two or more countries. How many times as often each pair meets as by chance, and on how many titles.`,
  chart: (width) =>
    intervals(
      {
        label: 'How many times as often as by chance, with intervals',
        axis: 'times as often as by chance',
        isRatio: true,
        rows: all.slice(0, MOST_PAIRS).map((pair) => ({
          label: `${pair.firstLabel} + ${pair.secondLabel}`,
          estimate: pair.lift,
          note: number(pair.titles),
          link: pair.link,
          told: `${pair.firstLabel} and ${pair.secondLabel}: ${count(pair.titles, 'title')}, × ${timesText(pair.lift.value)}`,
        })),
      },
      width,
    ),
  columns: [column('One'), column('Other'), ...figures('Titles', 'Times as often', 'Low', 'High')],
  rows: all.map((pair) => [
    words(pair.firstLabel),
    words(pair.secondLabel),
    whole(pair.titles, pair.link),
    ...estimated(pair.lift),
  ]),
});
