/** The share of each group through the decades: small charts side by side, each on its own scale. Pure. */

import { count, percent } from '../format.js';
import { box, chart, fitted, line, mark, text } from './parts.js';
import { linear } from './scale.js';

const CELL = { height: 118, gap: 22, head: 40, foot: 18 };

/** What a small chart needs, and what it gets along with where there is little room. */
const widthWanted = (room) => (room < 480 ? 120 : 190);

/** A scale that ends lower would make much of little. */
const LEAST_TOP = 0.04;

/**
 * @param {string} label @param {object[]} groups with decades and perhaps a trend @param {number} width
 */
export function shares(label, groups, width) {
  const columns = Math.max(1, Math.floor((width + CELL.gap) / (widthWanted(width) + CELL.gap)));
  const cell = (width - (columns - 1) * CELL.gap) / columns;
  const decades = groups.flatMap((group) => group.decades);
  const span = [Math.min(...decades.map(({ from }) => from)), Math.max(...decades.map(({ from }) => from)) + 10];
  const rows = Math.ceil(groups.length / columns);
  return chart(
    label,
    width,
    rows * (CELL.height + CELL.gap) - CELL.gap,
    ...groups.flatMap((group, i) => {
      const [left, top] = [(i % columns) * (cell + CELL.gap), Math.floor(i / columns) * (CELL.height + CELL.gap)];
      const floor = top + CELL.height - CELL.foot;
      return small(group, {
        left,
        top,
        floor,
        width: cell,
        x: linear(span, [left, left + cell]),
        y: linear([0, Math.max(...group.decades.map(({ share }) => share), LEAST_TOP)], [floor, top + CELL.head]),
        span,
      });
    }),
  );
}

function small(group, { left, top, floor, width, x, y, span }) {
  const trend = trendText(group.trend);
  return [
    mark(
      { href: group.link, label: `${group.label}: ${count(group.titles, 'title')}, ${percent(group.share)} of all` },
      box('hit', left, top, width, CELL.head - 8),
      text('cell-name', left, top + 12, fitted(group.label, width)),
    ),
    text(`cell-note ${sideOf(group.trend)}`, left, top + 28, `${percent(group.share)}${trend ? `, ${trend}` : ''}`),
    line('floor-line', left, floor, left + width, floor),
    ...group.decades.map((each) => decade(group, each, { x, y, floor })),
    text('axis-text', left, floor + 14, `${span[0]}s`),
    text('axis-text', left + width, floor + 14, `${span[1] - 10}s`, { anchor: 'end' }),
  ];
}

function decade(group, { from, titles, share, link }, { x, y, floor }) {
  const [left, right] = [x(from), x(from + 10)];
  return mark(
    { href: link, label: `${group.label}, ${from}s: ${count(titles, 'title')}, ${percent(share)} of the decade` },
    box('share', left + 1, y(share), right - left - 2, floor - y(share)),
  );
}

/** @param {object} [trend] */
export function trendText(trend) {
  if (!trend || trend.direction === 'unclear') return '';
  if (trend.direction === 'steady') return 'steady';
  return `${trend.direction} × ${trend.change.value.toFixed(trend.change.value < 10 ? 1 : 0)}`;
}

const sideOf = (trend) => ({ rising: 'more', falling: 'less' })[trend?.direction] ?? 'level';
