/**
 * The sliders of a list: how much each block counts, and how mixed the list shall be. Emits `level-changed`
 * with `{name, value}` (`name`: a block or `diversity`) and `tuning-reset`.
 */

import './level-slider.js';
import { MAIN_BLOCKS, VARIETY_LEVELS, WEIGHT_LEVELS, blockName } from '../blocks.js';
import { element } from '../dom.js';
import { sentence } from '../format.js';
import { isTuned } from '../similar-url.js';

const VARIETY = 'diversity';

class TuningDesk extends HTMLElement {
  #sliders = new Map();
  #reset;
  #more;

  /**
   * @param {string[]} blocks those that can be given weights
   * @param {import('../similar-url.js').SimilarState} state
   */
  show(blocks, state) {
    if (this.#sliders.size === 0) this.#build(blocks);
    for (const block of blocks) this.#set(block, WEIGHT_LEVELS, state.weights[block] ?? 1);
    this.#set(VARIETY, VARIETY_LEVELS, state.diversity);
    this.#reset.disabled = !isTuned(state);
    if (this.#more && blocks.some((block) => !MAIN_BLOCKS.includes(block) && block in state.weights))
      this.#more.open = true;
  }

  #build(blocks) {
    const main = MAIN_BLOCKS.filter((block) => blocks.includes(block));
    const others = blocks.filter((block) => !MAIN_BLOCKS.includes(block));
    this.#reset = element(
      'button',
      { type: 'button', class: 'desk-reset', id: 'tuning-reset', onclick: () => this.#emitReset() },
      'Reset',
    );
    this.#more =
      main.length > 0 && others.length > 0
        ? element('details', { class: 'desk-more' }, element('summary', {}, 'More sliders'), ...this.#rows(others))
        : undefined;
    this.append(
      element('div', { class: 'desk-head' }, element('h3', {}, 'What counts'), this.#reset),
      ...this.#rows(main.length > 0 ? main : others),
      ...(this.#more ? [this.#more] : []),
      element('div', { class: 'desk-head' }, element('h3', {}, 'How mixed')),
      ...this.#rows([VARIETY]),
    );
  }

  #rows(names) {
    return names.map((name) => {
      const slider = element('level-slider');
      this.#sliders.set(name, slider);
      return slider;
    });
  }

  #set(name, levels, value) {
    const label = name === VARIETY ? 'Variety' : sentence(blockName(name));
    this.#sliders.get(name).setting = { name, label, levels, value };
  }

  #emitReset() {
    this.dispatchEvent(new CustomEvent('tuning-reset', { bubbles: true }));
  }
}

customElements.define('tuning-desk', TuningDesk);
