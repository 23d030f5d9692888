/** A genre or country with what one may wish of it: more, less, never. Emits `wish-made` with the wish. */

import { element } from '../dom.js';

const WISHES = [
  { wish: 'more', word: 'More' },
  { wish: 'less', word: 'Less' },
  { wish: 'never', word: 'Never' },
];

class WishRow extends HTMLElement {
  #buttons = new Map();

  /** @param {{value: string, text: string, wish?: import('../tastes.js').Wish}} shown */
  show({ value, text, wish }) {
    if (this.#buttons.size === 0) this.#build(value, text);
    for (const [each, button] of this.#buttons) button.setAttribute('aria-pressed', String(each === wish));
  }

  #build(value, text) {
    const buttons = WISHES.map(({ wish, word }) => {
      const made = () => this.dispatchEvent(new CustomEvent('wish-made', { detail: { value, wish }, bubbles: true }));
      const button = element(
        'button',
        { type: 'button', class: 'toggle', 'data-wish': wish, 'aria-label': `${word}: ${text}`, onclick: made },
        word,
      );
      this.#buttons.set(wish, button);
      return button;
    });
    this.replaceChildren(element('span', { class: 'wish-name' }, text), ...buttons);
  }
}

customElements.define('wish-row', WishRow);
