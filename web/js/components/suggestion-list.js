/**
 * What a search may be about, below the field that it belongs to: the listbox of a combobox. The field keeps
 * the focus; `active` names the option that it points at. Emits `suggestion-chosen` with the suggestion.
 */

import { element, highlighted } from '../dom.js';

const KINDS = { title: 'title', person: 'person', genre: 'genre', keyword: 'theme' };

export class SuggestionList extends HTMLElement {
  /** @type {import('../api.js').Suggestion[]} */
  #items = [];
  #list;
  #at = -1;

  connectedCallback() {
    if (this.#list) return;
    this.#list = element('ul', {
      id: 'suggestions',
      role: 'listbox',
      'aria-label': 'Suggestions',
      onmousedown: (event) => event.preventDefault(),
      onclick: ({ target }) => this.#clicked(target),
    });
    this.hidden = true;
    this.append(this.#list);
  }

  get isOpen() {
    return !this.hidden;
  }

  /** The id of the option that the field points at, if any. */
  get active() {
    return this.#at < 0 ? undefined : this.#list.children[this.#at].id;
  }

  /** Shows suggestions, or nothing when there are none. One that was pointed at and is still there stays so. */
  show(items) {
    const kept = this.#items[this.#at];
    this.#items = items;
    this.#list.replaceChildren(...items.map(option));
    this.hidden = items.length === 0;
    this.#point(kept ? items.findIndex((item) => item.kind === kept.kind && item.text === kept.text) : -1);
  }

  /** Points at the next or previous option; beyond either end the field itself is meant again. */
  move(step) {
    const places = this.#items.length + 1;
    this.#point(((this.#at + 1 + step + places) % places) - 1);
  }

  /** Points at an option by its place, from the end if negative. */
  jump(place) {
    this.#point(place < 0 ? this.#items.length + place : place);
  }

  /** Chooses the option pointed at. @returns {boolean} whether there was one */
  choose() {
    if (this.#at < 0) return false;
    this.#emit(this.#items[this.#at]);
    return true;
  }

  #point(at) {
    this.#list.children[this.#at]?.setAttribute('aria-selected', 'false');
    this.#at = at;
    const option = this.#list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #clicked(target) {
    const at = [...this.#list.children].indexOf(target.closest('[role=option]'));
    if (at >= 0) this.#emit(this.#items[at]);
  }

  #emit(detail) {
    this.dispatchEvent(new CustomEvent('suggestion-chosen', { detail, bubbles: true }));
  }
}

/** @param {import('../api.js').Suggestion} suggestion */
function option({ kind, text, highlight }, at) {
  return element(
    'li',
    { role: 'option', id: `suggestion-${at}`, 'aria-selected': 'false', 'data-kind': kind },
    element('span', { class: 'suggestion-text', dir: 'auto' }, ...(highlight ? highlighted(highlight) : [text])),
    element('span', { class: 'suggestion-kind' }, element('span', { class: 'unseen' }, ', '), KINDS[kind] ?? kind),
  );
}

customElements.define('suggestion-list', SuggestionList);
