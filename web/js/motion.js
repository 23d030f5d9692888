/** Calm movement, for those who want any. */

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const MOVE = { duration: 320, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' };
const APPEAR = { duration: 260, easing: 'ease-out' };

/** Whether the viewer wants nothing to move. */
export const isCalm = () => calm.matches;

/**
 * Lets the rows of a list glide from where they were to where a change puts them; new ones fade in.
 * Rows that stay must stay the same nodes.
 * @param {HTMLElement} list @param {() => void} change
 */
export function glide(list, change) {
  if (calm.matches) {
    change();
    return;
  }
  const before = new Map([...list.children].map((row) => [row, row.getBoundingClientRect()]));
  for (const row of before.keys()) for (const animation of row.getAnimations()) animation.cancel();
  change();
  const places = [...list.children].map((row) => ({ row, from: before.get(row), to: row.getBoundingClientRect() }));
  for (const { row, from, to } of places) move(row, from, to, before.size > 0);
}

/**
 * Puts other rows into a list, gliding. The focus stays on its row, or goes to the link of the row that took
 * its place.
 * @param {HTMLElement} list @param {HTMLElement[]} rows
 */
export function changeRows(list, rows) {
  const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
  const place = [...list.children].findIndex((row) => row.contains(focused));
  glide(list, () => list.replaceChildren(...rows));
  if (focused?.isConnected) focused.focus({ preventScroll: true });
  else if (focused) list.children[Math.min(place, rows.length - 1)]?.querySelector('a')?.focus();
}

function move(row, from, to, isChange) {
  if (!isInSight(to) && !(from && isInSight(from))) return;
  if (!from) {
    if (isChange) row.animate([{ opacity: 0 }, { opacity: 1 }], APPEAR);
    return;
  }
  const [dx, dy] = [from.left - to.left, from.top - to.top];
  if (Math.abs(dx) < 1 && Math.abs(dy) < 1) return;
  row.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], MOVE);
}

const isInSight = ({ top, bottom }) => bottom > 0 && top < innerHeight;
