/** Tells at the foot of the window what was said and what became of it, with the way back. It goes when it was read. */

import { element } from '../dom.js';

/** How long a message stays that nobody looks after, in milliseconds; trouble stays. */
const STAY_MS = 12_000;

export class SaidBar extends HTMLElement {
  #text = element('p', { 'aria-live': 'polite' });
  #remedy = element('button', { type: 'button', class: 'said-remedy' });
  #board;
  #timer;

  connectedCallback() {
    if (this.#board) return;
    const close = element('button', { type: 'button', class: 'said-close', onclick: () => this.clear() }, 'Close');
    this.#board = element('aside', { class: 'said', 'aria-label': 'What you said' }, this.#text, this.#remedy, close);
    this.append(this.#board);
    this.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.addEventListener('focusin', () => clearTimeout(this.#timer));
    this.clear();
  }

  /** @param {import('../statements.js').Told} told */
  tell({ text, remedy, isTrouble = false }) {
    clearTimeout(this.#timer);
    this.#board.toggleAttribute('data-trouble', isTrouble);
    this.#board.toggleAttribute('data-shown', true);
    this.#text.textContent = text;
    this.#remedy.hidden = !remedy;
    this.#remedy.textContent = remedy?.label ?? '';
    this.#remedy.onclick = () => remedy.act();
    if (!isTrouble) this.#timer = setTimeout(() => this.clear(), STAY_MS);
  }

  clear() {
    clearTimeout(this.#timer);
    this.#board.toggleAttribute('data-shown', false);
    this.#text.textContent = '';
  }
}

customElements.define('said-bar', SaidBar);
