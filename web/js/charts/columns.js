/** Quantities side by side, such as those of each hour. Pure. */

import { shortNumber } from '../format.js';
import { box, chart, line, mark, text } from './parts.js';
import { linear, ticks } from './scale.js';

const MARGIN = { top: 12, right: 6, bottom: 26, left: 44 };
const MOST_WIDTH = 88;

/**
 * @param {{label: string, columns: {label: string, value: number, link?: string, told: string}[]}} what
 * @param {number} width
 */
export function columns({ label, columns: all }, width) {
  const height = Math.round(Math.min(Math.max(width * 0.26, 170), 260));
  const floor = height - MARGIN.bottom;
  const most = Math.max(...all.map(({ value }) => value), 1);
  const step = Math.min((width - MARGIN.left - MARGIN.right) / all.length, MOST_WIDTH);
  const y = linear([0, most], [floor, MARGIN.top]);
  const end = MARGIN.left + step * all.length;
  const every = Math.ceil((all[0].label.length * 7 + 8) / step);
  return chart(
    label,
    width,
    height,
    ...ticks([0, most], 4)
      .filter(Number.isInteger)
      .flatMap((value) => [
        line('grid-line', MARGIN.left, y(value), end, y(value)),
        text('axis-text', MARGIN.left - 8, y(value) + 4, shortNumber(value), { anchor: 'end' }),
      ]),
    ...all.flatMap(({ label: name, value, link, told }, i) => {
      const left = MARGIN.left + i * step;
      const gap = Math.min(4, step / 6);
      return [
        i % every === 0 && text('axis-text', left + step / 2, height - 8, name, { anchor: 'middle' }),
        mark(
          { href: link, label: told },
          box('hit', left, MARGIN.top, step, floor - MARGIN.top),
          box('share', left + gap / 2, y(value), step - gap, floor - y(value)),
        ),
      ].filter(Boolean);
    }),
  );
}
