/** Quantities as bars of parts, one row each. Pure. */

import { box, chart, fitted, legend, mark, text } from './parts.js';
import { linear } from './scale.js';

const ROW = 28;

/**
 * @typedef {{name: string, value: number, link?: string, told: string}} Part `name`: the class of its color
 * @typedef {{label: string, parts: Part[], note: string}} Row
 * @param {{label: string, rows: Row[], kinds?: {name: string, words: string}[], most?: number}} what
 *     `most`: what fills the width; absent: the longest bar
 * @param {number} width
 */
export function bars({ label, rows, kinds = [], most }, width) {
  const left = Math.min(250, width * 0.4);
  const right = width - 64;
  const top = kinds.length > 0 ? 28 : 4;
  const sum = ({ parts }) => parts.reduce((total, { value }) => total + value, 0);
  const x = linear([0, most ?? Math.max(...rows.map(sum), 1)], [left, right]);
  return chart(
    label,
    width,
    top + rows.length * ROW + 4,
    ...(kinds.length > 0 ? legend(left, 14, kinds) : []),
    ...rows.flatMap((row, i) => drawn(row, top + i * ROW, { x, left, width })),
  );
}

function drawn({ label, parts, note }, top, { x, left, width }) {
  let at = 0;
  const [first] = parts;
  return [
    text('row-text', left - 10, top + ROW / 2 + 4, fitted(label, left - 10), { anchor: 'end' }),
    ...parts
      .filter((part) => part.value > 0 || part === first)
      .map(({ name, value, link, told }) => {
        const from = at;
        at += value;
        return mark(
          { href: value > 0 ? link : undefined, label: told },
          box('hit', x(from), top, Math.max(x(at) - x(from), 3), ROW),
          box(name, x(from), top + 5, Math.max(x(at) - x(from) - 1, value > 0 ? 1.5 : 0), ROW - 10),
        );
      }),
    text('axis-text', width, top + ROW / 2 + 4, note, { anchor: 'end' }),
  ];
}
