/** What each country makes more, or less, of than the rest does: a field of countries and genres. Pure. */

import { count, percent } from '../format.js';
import { box, chart, fitted, legend, mark, text } from './parts.js';

const ROW = 28;
const HEAD = 92;
const LEGEND = 34;
const LEAST = 24;
const WORDED = 33;
/** The names of the genres lean to the right, beyond the last of them. */
const LEAN = 18;

/** How many genres have room. */
const columnsIn = (width) => Math.floor((width - labelsWidth(width) - LEAN) / LEAST);
const labelsWidth = (width) => Math.min(140, width * 0.38);

/** Up to which multiple each color goes, on both sides. */
const STEPS = [1.5, 2.5, 5];

/** The color of a lift: `level` while it cannot be told from 1. @param {{value: number, low: number, high: number}} lift */
export function sideOf({ value, low, high }) {
  if (low <= 1 && high >= 1) return 'level';
  const times = value > 1 ? value : 1 / value;
  const step = STEPS.findIndex((most) => times < most);
  return `${value > 1 ? 'more' : 'less'}-${step < 0 ? STEPS.length + 1 : step + 1}`;
}

/** @param {object} data the figures of `country-genres` @param {number} width */
export function heat({ countries, genres, cells }, width) {
  const shown = genres.slice(0, columnsIn(width));
  const left = labelsWidth(width);
  const size = Math.min((width - left - LEAN) / shown.length, 64);
  const found = new Map(cells.map((cell) => [`${cell.country}\n${cell.genre}`, cell]));
  return chart(
    'Genres of each country against all others',
    width,
    LEGEND + HEAD + countries.length * ROW,
    ...key(),
    ...shown.map((genre, i) => head(genre, left + (i + 0.5) * size)),
    ...countries.flatMap((country, i) => {
      const top = LEGEND + HEAD + i * ROW;
      return [
        mark(
          { href: country.link, label: `${country.label}: ${count(country.titles, 'title')}` },
          box('hit', 0, top, left - 6, ROW),
          text('row-text', left - 10, top + ROW / 2 + 4, fitted(country.label, left - 10), { anchor: 'end' }),
        ),
        ...shown.map((genre, column) =>
          cellMark(found.get(`${country.value}\n${genre.value}`), {
            country,
            genre,
            x: left + column * size,
            y: top,
            size,
          }),
        ),
      ].filter(Boolean);
    }),
  );
}

const key = () =>
  legend(0, 12, [
    { name: 'heat-cell less-3', words: 'less' },
    { name: 'heat-cell level', words: 'as others' },
    { name: 'heat-cell more-2', words: 'more' },
    { name: 'heat-cell more-4', words: '× 5 and up' },
  ]);

const head = (genre, x) =>
  mark(
    { href: genre.link, label: `${genre.label}: ${count(genre.titles, 'title')}` },
    text('axis-text', x + 4, LEGEND + HEAD - 8, fitted(genre.label, HEAD), { turn: -58 }),
  );

function cellMark(cell, { country, genre, x, y, size }) {
  if (!cell) return undefined;
  const { lift } = cell;
  const side = sideOf(lift);
  return mark(
    { href: cell.titles > 0 ? cell.link : undefined, label: cellText(cell, country, genre) },
    box(`heat-cell ${side}`, x + 0.75, y + 0.75, size - 1.5, ROW - 1.5),
    size >= WORDED &&
      side !== 'level' &&
      text(`heat-text ${side}`, x + size / 2, y + ROW / 2 + 4, timesText(lift.value), { anchor: 'middle' }),
  );
}

/** `9.1`, or `0.08` where it is little. */
export const timesText = (value) => value.toFixed(value < 0.1 ? 2 : value < 9.95 ? 1 : 0);

const cellText = ({ titles, share, elsewhere, lift }, country, genre) =>
  `${country.label}, ${genre.label}: ${count(titles, 'title')}, ${percent(share)} against ${percent(elsewhere)} elsewhere, × ${timesText(lift.value)} (${timesText(lift.low)} to ${timesText(lift.high)})`;
