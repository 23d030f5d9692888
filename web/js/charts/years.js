/** Films and series of each year, one on the other. Pure. */

import { count, number } from '../format.js';
import { box, chart, legend, line, mark, text } from './parts.js';
import { linear, ticks } from './scale.js';

const MARGIN = { top: 34, right: 6, bottom: 28, left: 40 };

/** @param {object[]} years those with titles, the oldest first @param {number} width */
export function yearColumns(years, width) {
  const height = Math.round(Math.min(Math.max(width * 0.34, 240), 360));
  const floor = height - MARGIN.bottom;
  const span = [years[0].year, years.at(-1).year + 1];
  const most = Math.max(...years.map(({ titles }) => titles));
  const x = linear(span, [MARGIN.left, width - MARGIN.right]);
  const y = linear([0, most], [floor, MARGIN.top]);
  return chart(
    'Films and series of each year',
    width,
    height,
    ...legend(MARGIN.left, 14, kindsIn(years)),
    ...ticks([0, most], 5)
      .filter(Number.isInteger)
      .flatMap((value) => [
        line('grid-line', MARGIN.left, y(value), width - MARGIN.right, y(value)),
        text('axis-text', MARGIN.left - 8, y(value) + 4, number(value), { anchor: 'end' }),
      ]),
    ...ticks(span, width / 80)
      .filter(Number.isInteger)
      .map((year) => text('axis-text', x(year + 0.5), height - 8, year, { anchor: 'middle' })),
    ...years.map((each) => column(each, { x, y, floor })),
  );
}

const kindsIn = (years) =>
  [
    { name: 'films', words: 'films', field: 'films' },
    { name: 'series', words: 'series', field: 'series' },
    { name: 'films pending', words: 'still filling up', field: 'pending' },
  ].filter(({ field }) => years.some((each) => (field === 'pending' ? !each.complete : each[field].titles > 0)));

function column(each, { x, y, floor }) {
  const [left, right] = [x(each.year), x(each.year + 1)];
  const gap = Math.min(1, (right - left) / 5);
  const pending = each.complete ? '' : ' pending';
  const part = (name, from, to) =>
    to > from && box(name + pending, left + gap / 2, y(to), right - left - gap, y(from) - y(to));
  return mark(
    { href: each.link, label: yearText(each) },
    box('hit', left, MARGIN.top, right - left, floor - MARGIN.top),
    part('films', 0, each.films.titles),
    part('series', each.films.titles, each.films.titles + each.series.titles),
  );
}

function yearText({ year, titles, films, series, complete }) {
  const parts = [
    films.titles && count(films.titles, 'film'),
    series.titles && count(series.titles, 'series', 'series'),
  ];
  const known = parts.filter(Boolean);
  const which = known.length > 0 ? known.join(' and ') : count(titles, 'title');
  return `${year}: ${which}${complete ? '' : ', still filling up'}`;
}
