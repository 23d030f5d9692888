/**
 * A slider over a few named levels. Property: `setting`. Emits `level-changed` with `{name, value}` while it
 * is moved.
 *
 * @typedef {Object} Setting
 * @property {string} name
 * @property {string} label
 * @property {import('../blocks.js').Levels} levels
 * @property {number} value may lie between two levels
 */

import { levelOf, levelWords } from '../blocks.js';
import { element } from '../dom.js';

class LevelSlider extends HTMLElement {
  #input;
  #words;
  /** @type {Setting} */
  #setting;

  /** @param {Setting} setting */
  set setting(setting) {
    this.#setting = setting;
    if (!this.#input) this.#build(setting);
    this.#show(setting.value);
  }

  #build({ name, label, levels }) {
    const id = `level-${name}`;
    this.#words = element('span', { class: 'level-words', 'aria-hidden': 'true' });
    this.#input = element('input', {
      type: 'range',
      id,
      name,
      min: 0,
      max: levels.length - 1,
      step: 1,
      oninput: () => this.#moved(),
    });
    this.classList.add('level');
    this.append(element('label', { for: id }, label), this.#words, this.#input);
  }

  #moved() {
    const { name, levels } = this.#setting;
    const { value } = levels[Number(this.#input.value)];
    this.#show(value);
    this.dispatchEvent(new CustomEvent('level-changed', { detail: { name, value }, bubbles: true }));
  }

  #show(value) {
    const { levels } = this.#setting;
    const words = levelWords(levels, value);
    const at = levelOf(levels, value);
    this.#input.value = String(at);
    this.#input.setAttribute('aria-valuetext', words);
    this.#words.textContent = words;
    this.style.setProperty('--part', String(at / (levels.length - 1)));
  }
}

customElements.define('level-slider', LevelSlider);
