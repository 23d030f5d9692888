/**
 * The search field on the board. Emits `query-typed` shortly after each change and `query-committed` on
 * Enter or when the field is left changed; `detail` is the text.
 */

import { element } from '../dom.js';

/** Long enough to skip the letters of a fast word, short enough to feel instant. */
const PAUSE_MS = 90;

export class SearchBox extends HTMLElement {
  #input;
  #timer;
  #committed = '';

  connectedCallback() {
    if (this.#input) return;
    this.#input = element('input', {
      id: 'q',
      type: 'search',
      name: 'q',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      placeholder: 'Find a film or series',
      maxlength: 200,
      'aria-keyshortcuts': '/',
      oninput: (event) => this.#changed(event),
      onkeydown: (event) => this.#key(event),
      onchange: () => this.#commit(),
      oncompositionend: (event) => this.#changed(event),
    });
    this.append(
      element(
        'form',
        { role: 'search', action: '/search', onsubmit: (event) => this.#submitted(event) },
        element('label', { for: 'q', class: 'unseen' }, 'Search titles'),
        this.#input,
        element('button', {
          type: 'button',
          class: 'clear',
          'aria-label': 'Clear the search',
          onclick: () => this.#cleared(),
        }),
      ),
    );
  }

  get value() {
    return this.#input.value;
  }

  /** Shows a query that came from the address; says nothing about it. While it is being typed in, it stays. */
  set value(text) {
    this.#committed = text;
    clearTimeout(this.#timer);
    if (this.#input.value.trim() !== text.trim()) this.#input.value = text;
  }

  /** @returns {true} so that a key handler can say that it used the key */
  focusInput() {
    this.#input.focus();
    this.#input.select();
    return true;
  }

  #changed(event) {
    clearTimeout(this.#timer);
    if (event.isComposing) return;
    this.#timer = setTimeout(() => this.#emit('query-typed'), PAUSE_MS);
  }

  #key(event) {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    if (this.#input.value) this.#cleared();
    else this.#input.blur();
  }

  #submitted(event) {
    event.preventDefault();
    this.#commit(true);
  }

  #cleared() {
    this.#input.value = '';
    this.#input.focus();
    this.#commit();
  }

  #commit(isAsked = false) {
    clearTimeout(this.#timer);
    if (!isAsked && this.#input.value === this.#committed) return;
    this.#emit('query-committed');
    this.#committed = this.#input.value;
  }

  #emit(name) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.#input.value, bubbles: true }));
  }
}

customElements.define('search-box', SearchBox);
