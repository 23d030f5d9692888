/**
 * The search field on the board, a combobox. Emits, with the text as `detail`, `suggestions-wanted` at each
 * change, `query-typed` shortly after it, and `query-committed` on Enter or when the field is left changed;
 * and `suggestion-chosen` with the suggestion.
 */

import './suggestion-list.js';
import { element } from '../dom.js';

/** Long enough to skip the letters of a fast word, short enough to feel instant. */
const PAUSE_MS = 90;

export class SearchBox extends HTMLElement {
  #input;
  #list;
  #timer;
  #committed = '';
  /** Whether suggestions are welcome: from a change of the text until the list is closed. */
  #isAsking = false;
  /** Whether suggestions for the text are on their way. */
  #isAwaiting = false;
  /** Whether a key already pointed at the first of them. */
  #isAhead = false;

  connectedCallback() {
    if (this.#input) return;
    this.#input = this.#field();
    this.#list = element('suggestion-list');
    this.#list.addEventListener('suggestion-chosen', ({ detail }) => this.#chosen(detail));
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
      this.#list,
    );
  }

  #field() {
    return element('input', {
      id: 'q',
      type: 'text',
      name: 'q',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'suggestions',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      inputmode: 'search',
      placeholder: 'Find a film or series',
      maxlength: 200,
      'aria-keyshortcuts': '/',
      oninput: (event) => this.#changed(event),
      onkeydown: (event) => this.#key(event),
      onchange: () => this.#commit(),
      onblur: () => this.#close(),
      oncompositionend: (event) => this.#changed(event),
    });
  }

  get value() {
    return this.#input.value;
  }

  /** Shows a query that came from the address; says nothing about it. While it is being typed in, it stays. */
  set value(text) {
    this.#committed = text;
    this.#rest();
    if (this.#input.value.trim() === text.trim()) return;
    this.#input.value = text;
    this.#close();
  }

  /**
   * Suggestions for a text, which are shown if it is still the one in the field and nobody closed the list.
   * @param {string} text @param {import('../api.js').Suggestion[] | undefined} items
   */
  suggest(text, items) {
    if (!items || !this.#isAsking || text !== this.#input.value) return;
    this.#list.show(items);
    if (this.#isAhead && this.#list.isOpen) this.#list.jump(0);
    this.#isAwaiting = this.#isAhead = false;
    this.#tell();
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
    if (this.#input.value.trim()) this.#want();
    else this.#close();
    this.#timer = setTimeout(() => this.#typed(), PAUSE_MS);
  }

  #typed() {
    this.#rest();
    this.#emit('query-typed');
  }

  /** Forgets the letters that wait to be told. */
  #rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.#used(event)) event.preventDefault();
  }

  /** @returns {boolean} whether the key meant something here */
  #used({ key, altKey }) {
    if (key === 'Escape') return this.#escape();
    if (key === 'ArrowDown' && altKey) return this.#reopen();
    if (this.#list.isOpen) return this.#usedInList(key);
    if (key !== 'ArrowDown' || !this.#isAwaiting) return false;
    this.#isAhead = true;
    return true;
  }

  #usedInList(key) {
    const isPointing = this.#list.active !== undefined;
    if (key === 'Enter') return this.#list.choose();
    if (key === 'ArrowDown') this.#list.move(1);
    else if (key === 'ArrowUp') this.#list.move(-1);
    else if (key === 'Home' && isPointing) this.#list.jump(0);
    else if (key === 'End' && isPointing) this.#list.jump(-1);
    else return false;
    this.#tell();
    return true;
  }

  #escape() {
    if (this.#list.isOpen) this.#close();
    else if (this.#input.value) this.#cleared();
    else this.#input.blur();
    return true;
  }

  #reopen() {
    if (this.#input.value.trim()) this.#want();
    return true;
  }

  #want() {
    this.#isAsking = this.#isAwaiting = true;
    this.#emit('suggestions-wanted');
  }

  #close() {
    this.#isAsking = this.#isAwaiting = this.#isAhead = false;
    this.#list.show([]);
    this.#tell();
  }

  /** Tells assistive technology what the list shows and which option is meant. */
  #tell() {
    this.#input.setAttribute('aria-expanded', String(this.#list.isOpen));
    if (this.#list.active) this.#input.setAttribute('aria-activedescendant', this.#list.active);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  /**
   * A title is a page to go to, and Back leads to the letters that found it, however quickly it was chosen;
   * anything else becomes a filter, and one may go on typing.
   */
  #chosen({ kind }) {
    if (kind === 'title' && this.#timer !== undefined) this.#typed();
    this.value = '';
    this.#close();
    if (kind === 'title') this.#input.blur();
  }

  #submitted(event) {
    event.preventDefault();
    this.#close();
    this.#commit(true);
  }

  #cleared() {
    this.#input.value = '';
    this.#close();
    this.#input.focus();
    this.#commit();
  }

  #commit(isAsked = false) {
    this.#rest();
    if (!isAsked && this.#input.value === this.#committed) return;
    this.#emit('query-committed');
    this.#committed = this.#input.value;
  }

  #emit(name) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.#input.value, bubbles: true }));
  }
}

customElements.define('search-box', SearchBox);
