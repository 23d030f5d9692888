/**
 * Buttons that are either on or off. Emits `chip-toggled` with the value. The buttons are kept from one call
 * to the next, so that the focus stays where it is.
 */

import { element } from '../dom.js';

class ToggleChips extends HTMLElement {
  #label;
  #list;
  #buttons = new Map();

  /** @param {{label: string, chips: {value: string, text: string, isOn: boolean}[]}} shown */
  show({ label, chips }) {
    if (!this.#list) this.#build();
    this.#label.textContent = label;
    const rows = chips.map((chip) => this.#row(chip));
    if (rows.length !== this.#list.children.length || rows.some((row, i) => row !== this.#list.children[i]))
      this.#list.replaceChildren(...rows);
  }

  #build() {
    this.#label = element('p', { class: 'toggles-label', id: `${this.id}-label` });
    this.#list = element('ul', { class: 'toggles', role: 'list', 'aria-labelledby': `${this.id}-label` });
    this.append(this.#label, this.#list);
  }

  #row({ value, text, isOn }) {
    const row = this.#buttons.get(value) ?? this.#newRow(value, text);
    row.firstChild.setAttribute('aria-pressed', String(isOn));
    return row;
  }

  #newRow(value, text) {
    const button = element('button', { type: 'button', class: 'toggle', id: `${this.id}-${value}` }, text);
    button.addEventListener('click', () =>
      this.dispatchEvent(new CustomEvent('chip-toggled', { detail: value, bubbles: true })),
    );
    const row = element('li', {}, button);
    this.#buttons.set(value, row);
    return row;
  }
}

customElements.define('toggle-chips', ToggleChips);
