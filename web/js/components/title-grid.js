/** A grid of title cards that grows. Emits `more-asked` from its button; the page answers with `show`. */

import './title-card.js';
import { element } from '../dom.js';
import { count, number } from '../format.js';

class TitleGrid extends HTMLElement {
  #list;
  #more;
  #progress;

  connectedCallback() {
    if (this.#list) return;
    this.#list = element('ul', { class: 'grid', role: 'list' });
    this.#more = element('button', { type: 'button', class: 'button more', hidden: true, onclick: () => this.#asked() });
    this.#progress = element('p', { class: 'progress' });
    this.append(this.#list, element('div', { class: 'grid-end' }, this.#progress, this.#more));
  }

  /**
   * Shows titles; the cards of titles that stay are kept, so that nothing flickers while one types.
   * @param {import('../api.js').Hit[]} titles @param {{total: number, step: number}} page
   */
  show(titles, { total, step }) {
    const before = new Map([...this.#list.children].map((row) => [row.key, row]));
    const rows = titles.map((title) => rowFor(title, before));
    if (rows.length !== this.#list.children.length || rows.some((row, i) => row !== this.#list.children[i]))
      this.#list.replaceChildren(...rows);
    const left = total - titles.length;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${count(Math.min(left, step), 'more title', 'more titles')}`;
    this.#progress.textContent = total > titles.length ? `${number(titles.length)} of ${number(total)}` : '';
  }

  /** Puts the focus on the first card after the first `length` ones. */
  focusAfter(length) {
    this.#list.children[length]?.querySelector('a')?.focus({ preventScroll: true });
  }

  #asked() {
    this.dispatchEvent(new CustomEvent('more-asked', { bubbles: true }));
  }
}

/** A row is known by everything that it shows; the score may differ. */
function rowFor(title, before) {
  const { score, ...shown } = title;
  const key = JSON.stringify(shown);
  const kept = before.get(key);
  if (kept) return kept;
  const card = element('title-card');
  const row = element('li', {}, card);
  card.subject = title;
  row.key = key;
  return row;
}

customElements.define('title-grid', TitleGrid);
