/**
 * Titles for a reason, the best first. Who stays glides to the new place; the focus stays on its title, or goes
 * to the one that took its place. Attribute `data-card`: the element that shows one, `similar-card` unless told.
 */

import './similar-card.js';
import { element } from '../dom.js';
import { glide } from '../motion.js';

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
    const focused = this.#list.contains(document.activeElement) ? document.activeElement : undefined;
    const place = focused && [...this.#list.children].findIndex((row) => row.contains(focused));
    glide(this.#list, () => this.#list.replaceChildren(...rows));
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    else if (focused) this.#list.children[Math.min(place, rows.length - 1)]?.querySelector('a')?.focus();
  }

  /** Puts the focus on the first title after the first `length` ones. */
  focusAfter(length) {
    this.#list.children[length]?.querySelector('a')?.focus({ preventScroll: true });
  }
}

customElements.define('similar-list', SimilarList);
