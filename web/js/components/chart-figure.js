/**
 * A chart as wide as its place: drawn anew when that changes. Of its marks one is in the order of Tab; the
 * arrow keys lead to the others. Attention to a mark shows what it stands for.
 */

import { draw } from '../art/draw.js';
import { element } from '../dom.js';
import { nearestToward } from '../charts/nearest.js';

const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LEAST_WIDTH = 240;

class ChartFigure extends HTMLElement {
  #plot;
  #width = 0;
  #observer = new ResizeObserver(() => this.#fit());
  #tip = element('p', { class: 'chart-tip', 'aria-hidden': 'true', hidden: true });
  #holder = element('div', { class: 'chart-holder' });

  connectedCallback() {
    if (!this.#holder.isConnected) this.#build();
    this.#fit(); // at once, so that what comes below has its place before it is painted
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  /** @param {(width: number) => import('../art/shape.js').Shape} plot */
  set plot(plot) {
    this.#plot = plot;
    this.#width = 0;
    if (this.isConnected) this.#fit();
  }

  #build() {
    this.append(this.#holder, this.#tip);
    for (const kind of ['pointerover', 'focusin'])
      this.#holder.addEventListener(kind, ({ target }) => this.#attend(target.closest('.mark')));
    for (const kind of ['pointerleave', 'focusout']) this.#holder.addEventListener(kind, () => this.#attend());
    this.#holder.addEventListener('keydown', (event) => this.#pressed(event));
  }

  #fit() {
    const width = Math.max(Math.floor(this.clientWidth), LEAST_WIDTH);
    if (!this.#plot || width === this.#width) return;
    this.#width = width;
    this.#attend();
    this.#holder.replaceChildren(draw(this.#plot(width)));
    this.#marks()[0]?.setAttribute('tabindex', '0');
  }

  #marks() {
    return [...this.#holder.querySelectorAll('[data-mark]')];
  }

  #pressed(event) {
    const from = event.target.closest?.('[data-mark]');
    const toward = MOVES[event.key];
    if (!from || !toward || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const marks = this.#marks();
    const boxes = marks.map((each) => each.getBoundingClientRect());
    const to = marks[nearestToward(boxes, marks.indexOf(from), toward)];
    if (!to) return;
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  }

  #attend(mark) {
    const words = mark?.getAttribute('aria-label') ?? mark?.dataset.tip;
    this.#tip.hidden = !words;
    if (!words) return;
    this.#tip.textContent = words;
    const [own, at] = [this.getBoundingClientRect(), mark.getBoundingClientRect()];
    const left = at.left + at.width / 2 - own.left - this.#tip.offsetWidth / 2;
    const above = at.top - own.top - this.#tip.offsetHeight - 8;
    this.#tip.style.left = `${Math.max(0, Math.min(left, own.width - this.#tip.offsetWidth))}px`;
    this.#tip.style.top = `${above < 0 ? at.bottom - own.top + 8 : above}px`;
  }
}

customElements.define('chart-figure', ChartFigure);
