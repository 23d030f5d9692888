/** Keys that work everywhere: search, help, moving among cards, back. */

const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const CARD_LINKS = 'main [data-card] a[data-main]';

/**
 * @param {{searchBox: import('./components/search-box.js').SearchBox, help: {show(): void}, back: () => void}} actions
 */
export function bindKeys({ searchBox, help, back }) {
  document.addEventListener('keydown', (event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      document.querySelector('dialog[open]')
    )
      return;
    const used = isTyping(event.target) ? inSearch(event, searchBox) : elsewhere(event, { searchBox, help, back });
    if (used) event.preventDefault();
  });
}

const isTyping = (node) =>
  node.matches?.('input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]');

function inSearch(event, searchBox) {
  if (event.key !== 'ArrowDown' || !searchBox.contains(event.target)) return false;
  return focusCard(document.querySelector(CARD_LINKS));
}

function elsewhere(event, { searchBox, help, back }) {
  if (event.key === '/') return searchBox.focusInput();
  if (event.key === '?') return help.show() ?? true;
  if (event.key === 'Escape') return escape(event.target, searchBox, back);
  if (event.key in MOVES && event.target.matches?.('a[data-main]'))
    return move(event.target, ...MOVES[event.key], searchBox);
  return false;
}

/** From a card of a search back to the box; from a page of its own back to where one came from. */
function escape(target, searchBox, back) {
  if (document.body.dataset.page === 'search') return searchBox.focusInput();
  back();
  return true;
}

function move(from, dx, dy, searchBox) {
  const links = [...document.querySelectorAll(CARD_LINKS)];
  if (dx !== 0) return focusCard(links[links.indexOf(from) + dx]) || true;
  const to = nearestRow(links, from, dy);
  if (to) return focusCard(to);
  return dy < 0 ? searchBox.focusInput() : false;
}

/** The link of the next row up or down whose middle is nearest to the one left. */
function nearestRow(links, from, dy) {
  const middle = ({ left, width }) => left + width / 2;
  const start = boxOf(from);
  const boxes = links.map((link) => ({ link, box: boxOf(link) })).filter(({ box }) => (box.top - start.top) * dy > 8);
  if (boxes.length === 0) return undefined;
  const row = boxes.reduce(
    (best, { box }) => (dy > 0 ? Math.min(best, box.top) : Math.max(best, box.top)),
    dy > 0 ? Infinity : -Infinity,
  );
  return boxes
    .filter(({ box }) => Math.abs(box.top - row) < 8)
    .reduce((best, each) =>
      Math.abs(middle(each.box) - middle(start)) < Math.abs(middle(best.box) - middle(start)) ? each : best,
    ).link;
}

const boxOf = (link) => link.closest('[data-card]').getBoundingClientRect();

function focusCard(link) {
  if (!link) return false;
  link.focus({ preventScroll: true });
  link.closest('[data-card]').scrollIntoView({ block: 'nearest' });
  return true;
}
