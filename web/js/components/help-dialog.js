/** The dialog that lists the keys. */

import { element } from '../dom.js';

const KEYS = [
  [['/'], 'Search'],
  [['↓', '↑'], 'While typing: choose a suggestion'],
  [['←', '↑', '→', '↓'], 'Move among the posters and the marks of a chart, or move a slider or the map'],
  [['Tab'], 'To the thumbs under a title; ← and → go along them'],
  [['+', '−', '0'], 'On the map: zoom, or show all of it'],
  [['Enter'], 'Open the title, take the suggestion, keep the search'],
  [['Esc'], 'Close the suggestions, clear the search, or go back'],
  [['?'], 'Show these keys'],
];

class HelpDialog extends HTMLElement {
  #dialog;

  connectedCallback() {
    if (this.#dialog) return;
    const rows = KEYS.flatMap(([keys, does]) => [
      element('dt', {}, ...keys.map((key) => element('kbd', {}, key))),
      element('dd', {}, does),
    ]);
    this.#dialog = element(
      'dialog',
      { 'aria-labelledby': 'help-heading', class: 'help', onclick: (event) => this.#clicked(event) },
      element(
        'div',
        { class: 'help-sheet' },
        element('h2', { id: 'help-heading' }, 'Keys'),
        element('dl', {}, ...rows),
        element('form', { method: 'dialog' }, element('button', { class: 'button' }, 'Close')),
      ),
    );
    this.append(this.#dialog);
  }

  show() {
    this.#dialog.showModal();
  }

  /** A click beside the sheet closes it. */
  #clicked(event) {
    if (event.target === this.#dialog) this.#dialog.close();
  }
}

customElements.define('help-dialog', HelpDialog);
