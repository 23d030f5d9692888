/**
 * A shelf: titles side by side under a heading, with the reason why they stand together. It is scrolled
 * sideways, and the arrow keys go along it. Titles that stay keep their cards and glide to their places.
 */

import './title-card.js';
import { element } from '../dom.js';
import { changeRows } from '../motion.js';

class ShelfRow extends HTMLElement {
  #heading = element('h2');
  #note = element('p');
  #list = element('ul', { class: 'shelf-titles', role: 'list' });
  #section;

  /**
   * @param {Object} shelf
   * @param {string} shelf.heading
   * @param {string} [shelf.note] the reason
   * @param {import('../api.js').Summary[]} shelf.titles
   */
  show({ heading, note = '', titles }) {
    if (!this.#section) this.#build();
    this.hidden = titles.length === 0;
    this.#section.setAttribute('aria-label', heading);
    this.#heading.textContent = heading;
    this.#note.textContent = note;
    this.#note.hidden = !note;
    const before = new Map([...this.#list.children].map((row) => [row.dataset.title, row]));
    const rows = titles.map((title) => before.get(title.id) ?? newRow(title));
    const isAtStart = this.#list.scrollLeft < 1;
    changeRows(this.#list, rows);
    if (isAtStart) this.#list.scrollLeft = 0; // else the browser keeps the card in place that it had snapped to
  }

  #build() {
    this.#section = element(
      'section',
      { class: 'shelf' },
      element('div', { class: 'shelf-head' }, this.#heading, this.#note),
      this.#list,
    );
    this.append(this.#section);
  }
}

function newRow(title) {
  const card = element('title-card', { 'data-heading': 'h3' });
  card.subject = title;
  return element('li', { 'data-title': title.id }, card);
}

customElements.define('shelf-row', ShelfRow);
