/**
 * A shelf: titles side by side under a heading, with the reason why they stand together. It is scrolled
 * sideways, and the arrow keys go along it.
 */

import './title-card.js';
import { element } from '../dom.js';

class ShelfRow extends HTMLElement {
  /**
   * @param {Object} shelf
   * @param {string} shelf.heading
   * @param {string} [shelf.note] the reason
   * @param {import('../api.js').Summary[]} shelf.titles
   */
  show({ heading, note, titles }) {
    this.hidden = titles.length === 0;
    this.replaceChildren(
      element(
        'section',
        { class: 'shelf', 'aria-label': heading },
        element('div', { class: 'shelf-head' }, element('h2', {}, heading), note && element('p', {}, note)),
        element('ul', { class: 'shelf-titles', role: 'list' }, ...titles.map(row)),
      ),
    );
  }
}

function row(title) {
  const card = element('title-card', { 'data-heading': 'h3' });
  card.subject = title;
  return element('li', {}, card);
}

customElements.define('shelf-row', ShelfRow);
