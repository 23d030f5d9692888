/** Quantities as bars of parts, one row each. Pure. */

import { box, chart, fitted, legend, mark, text } from './parts.js';
import { linear } from './scale.js';

/** Where there is little room, names stand above what they name. */
const layoutOf = (width) =>
  width < 480
    ? { row: 44, left: 0, right: width - 2, nameAt: 14, anchor: 'start', barAt: 21 }
    : { row: 28, left: Math.min(250, width * 0.4), right: width - 64, nameAt: 18, anchor: 'end', barAt: 5 };

const THICK = 18;

/**
 * @typedef {{name: string, value: number, link?: string, told: string}} Part `name`: the class of its color
 * @typedef {{label: string, parts: Part[], note: string}} Row
 * @param {{label: string, rows: Row[], kinds?: {name: string, words: string}[], most?: number}} what
 *     `most`: what fills the width; absent: the longest bar
 * @param {number} width
 */
export function bars({ label, rows, kinds = [], most }, width) {
  const layout = layoutOf(width);
  const { row: height, left, right } = layout;
  const top = kinds.length > 0 ? 28 : 4;
  const sum = ({ parts }) => parts.reduce((total, { value }) => total + value, 0);
  const x = linear([0, most ?? Math.max(...rows.map(sum), 1)], [left, right]);
  return chart(
    label,
    width,
    top + rows.length * height + 4,
    ...(kinds.length > 0 ? legend(left, 14, kinds) : []),
    ...rows.flatMap((row, i) => drawn(row, top + i * height, { x, layout, width })),
  );
}

function drawn({ label, parts, note }, top, { x, layout, width }) {
  const { row, left, nameAt, anchor, barAt } = layout;
  let at = 0;
  const [first] = parts;
  return [
    text('row-text', Math.max(left - 10, 0), top + nameAt, fitted(label, left ? left - 10 : width - 64), { anchor }),
    ...parts
      .filter((part) => part.value > 0 || part === first)
      .map(({ name, value, link, told }) => {
        const from = at;
        at += value;
        return mark(
          { href: value > 0 ? link : undefined, label: told },
          box('hit', x(from), top, Math.max(x(at) - x(from), 3), row),
          box(name, x(from), top + barAt, Math.max(x(at) - x(from) - 1, value > 0 ? 1.5 : 0), THICK),
        );
      }),
    text('axis-text', width, top + nameAt, note, { anchor: 'end' }),
  ];
}
