/** Estimates as dots on their 95% intervals, one row each, against a line that means “no difference”. Pure. */

import { chart, dot, fitted, line, mark, box, text } from './parts.js';
import { linear, logTicks, logarithmic, spaced, ticks } from './scale.js';

const TOP = 8;
const FOOT = 40;
const HEADING = 26;
const NAMES = 208;

/** Where there is little room, names stand above what they name. */
const layoutOf = (width) =>
  width < 480
    ? { row: 42, left: 0, right: width - 44, nameAt: [0, 14], anchor: 'start', lineAt: 28 }
    : { row: 26, left: NAMES, right: width - 90, nameAt: [NAMES, 17], anchor: 'end', lineAt: 13 };

/**
 * @typedef {{label: string, estimate: {value: number, low: number, high: number}, note: string, link?: string,
 *     told: string, heading?: string}} Row `heading`: what begins above this row
 * @param {{label: string, axis: string, rows: Row[], isRatio?: boolean}} what `isRatio`: no difference is 1, not 0
 * @param {number} width
 */
export function intervals({ label, axis, rows, isRatio = false }, width) {
  const layout = layoutOf(width);
  const extent = extentOf(rows, isRatio);
  const x = (isRatio ? logarithmic : linear)(extent, [layout.left + 10, layout.right - 10]);
  const places = placesOf(rows, layout.row);
  const floor = places.at(-1) + layout.row;
  const none = isRatio ? 1 : 0;
  const marked = spaced(isRatio ? logTicks(extent) : ticks(extent, 8), x, 40);
  return chart(
    label,
    width,
    floor + FOOT,
    ...marked.flatMap((value) => [
      line(value === none ? 'zero-line' : 'grid-line', x(value), TOP, x(value), floor),
      text('axis-text', x(value), floor + 16, isRatio ? `× ${value}` : value, { anchor: 'middle' }),
    ]),
    text('axis-name', layout.right - 10, floor + 34, axis, { anchor: 'end' }),
    ...rows.flatMap((row, i) => drawn(row, places[i], { x, layout, width, none })),
  );
}

function placesOf(rows, height) {
  let at = TOP;
  return rows.map(({ heading }, i) => {
    at += (i === 0 ? 0 : height) + (heading ? HEADING : 0);
    return at;
  });
}

function drawn({ label, estimate, note, link, told, heading }, top, { x, layout, width, none }) {
  const { row, nameAt, anchor, lineAt } = layout;
  const middle = top + lineAt;
  const side = sideOf(estimate, none);
  return [
    heading && text('row-heading', 0, top - 8, heading),
    mark(
      { href: link, label: told },
      box('hit', 0, top, width, row),
      text('row-text', nameAt[0], top + nameAt[1], fitted(label, nameAt[0] || width), { anchor }),
      line(`range ${side}`, x(estimate.low), middle, x(estimate.high), middle),
      dot(`estimate ${side}`, x(estimate.value), middle, 5),
      text('axis-text', width, top + nameAt[1], note, { anchor: 'end' }),
    ),
  ].filter(Boolean);
}

function sideOf({ low, high }, none) {
  if (low > none) return 'more';
  return high < none ? 'less' : 'level';
}

function extentOf(rows, isRatio) {
  const low = Math.min(...rows.map(({ estimate }) => estimate.low));
  const high = Math.max(...rows.map(({ estimate }) => estimate.high));
  return isRatio ? [Math.min(low, 1), Math.max(high, 1)] : [Math.min(low, 0), Math.max(high, 0)];
}
