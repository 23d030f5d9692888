/**
 * Titles for a reason, the best first. Who stays glides to the new place; the focus stays on its title, or goes
 * to the one that took its place. Attribute `data-card`: the element that shows one, `similar-card` unless told.
 */

import './similar-card.js';
import { element } from '../dom.js';
import { changeRows } from '../motion.js';

class SimilarList extends HTMLElement {
  #list = element('ul', { class: 'similar-list', role: 'list' });

  /** @param {import('../api.js').Similar[]} titles */
  show(titles) {
    if (!this.contains(this.#list)) this.append(this.#list);
    const before = new Map([...this.#list.children].map((row) => [row.dataset.title, row]));
    const rows = titles.map((title) => {
      const row =
        before.get(title.id) ?? element('li', { 'data-title': title.id }, element(this.dataset.card ?? 'similar-card'));
      row.firstChild.subject = title;
      return row;
    });
    changeRows(this.#list, rows);
  }

  /** Puts the focus on the first title after the first `length` ones. */
  focusAfter(length) {
    this.#list.children[length]?.querySelector('a')?.focus({ preventScroll: true });
  }
}

customElements.define('similar-list', SimilarList);
