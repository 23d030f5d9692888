/** What is more, or less, in which hour or on which day than otherwise: a field of kinds and times. Pure. */

import { count, percent } from '../format.js';
import { sideOf, timesText } from './heat.js';
import { box, chart, fitted, legend, mark, text } from './parts.js';

const ROW = 26;
const HEAD = 26;
const LEGEND = 30;
const MOST_WIDTH = 88;
const WORDED = 33;

/** Up to this many times, either way, a difference is none that matters, however certain. */
const SMALL = 1.1;

/**
 * @param {{label: string, slots: {slot: number, label: string}[], cells: object[], links: Map<string, string>}} what
 *     `cells`: genre by genre, one a slot
 * @param {number} width
 */
export function slotHeat({ label, slots, cells, links }, width) {
  const genres = [...new Set(cells.map(({ genre }) => genre))];
  const left = Math.min(130, width * 0.3);
  const size = Math.min((width - left) / slots.length, MOST_WIDTH);
  const every = Math.ceil(26 / size);
  return chart(
    label,
    width,
    LEGEND + HEAD + genres.length * ROW,
    ...legend(0, 12, [
      { name: 'heat-cell less-3', words: 'less' },
      { name: 'heat-cell level', words: 'as otherwise' },
      { name: 'heat-cell more-3', words: 'more' },
    ]),
    ...slots.map(
      ({ label: name }, i) =>
        i % every === 0 &&
        text('axis-text', left + (i + 0.5) * size, LEGEND + HEAD - 8, name.replace(':00', '').slice(0, 3), {
          anchor: 'middle',
        }),
    ),
    ...genres.map((genre, row) =>
      text('row-text', left - 10, LEGEND + HEAD + row * ROW + 17, fitted(genre, left - 10), { anchor: 'end' }),
    ),
    ...cells.map((cell, i) => {
      const [row, at] = [Math.floor(i / slots.length), i % slots.length];
      return cellMark(cell, links.get(cell.genre), {
        x: left + at * size,
        y: LEGEND + HEAD + row * ROW,
        size,
        when: slots[at].label,
      });
    }),
  );
}

const matters = (lift) => lift && (lift.value >= SMALL || lift.value <= 1 / SMALL);

function cellMark({ genre, views, share, elsewhere, lift }, href, { x, y, size, when }) {
  const side = matters(lift) ? sideOf(lift) : 'level';
  const gap = size > 16 ? 1.5 : 0.5;
  const label = `${genre}, ${when}: ${count(views, 'view')}, ${percent(share)} against ${percent(elsewhere)} otherwise${lift ? `, × ${timesText(lift.value)} (${timesText(lift.low)} to ${timesText(lift.high)})` : ''}`;
  return mark(
    { href, label },
    box(`heat-cell ${side}`, x + gap / 2, y + 0.75, size - gap, ROW - 1.5),
    size >= WORDED &&
      side !== 'level' &&
      text(`heat-text ${side}`, x + size / 2, y + ROW / 2 + 4, timesText(lift.value), { anchor: 'middle' }),
  );
}
