/** A group of titles that one may like, as one button with posters. Emits `group-toggled` with its id. */

import { element } from '../dom.js';
import { count, sentence } from '../format.js';
import { posterOf } from './title-card.js';

const POSTERS = 3;

class TasteGroup extends HTMLElement {
  #button;

  /** @param {import('../viewer-api.js').TasteGroup} group @param {boolean} isOn */
  show(group, isOn) {
    if (!this.#button) this.#build(group);
    this.#button.setAttribute('aria-pressed', String(isOn));
  }

  #build({ id, name, size, titles }) {
    const shown = titles.slice(0, POSTERS);
    const toggled = () => this.dispatchEvent(new CustomEvent('group-toggled', { detail: id, bubbles: true }));
    this.#button = element(
      'button',
      { type: 'button', class: 'group', id: `group-${id}`, onclick: toggled },
      element('span', { class: 'group-fan' }, ...shown.map(posterOf)),
      element('span', { class: 'group-name' }, name),
      element('span', { class: 'group-size' }, `${sentence(count(size, 'title'))}, such as ${shown[0].title}`),
    );
    this.append(this.#button);
  }
}

customElements.define('taste-group', TasteGroup);
