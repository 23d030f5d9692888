/** The filters in force as tickets that can be torn off. Emits `filter-toggled` with `{name, value}` and `filters-cleared`. */

import { element } from '../dom.js';
import { filterKind, filterText } from '../filter-text.js';

class FilterChips extends HTMLElement {
  /**
   * @param {Record<string, string[]>} filters
   * @param {(name: string, value: string) => string | undefined} labelOf labels that only the answer knows
   */
  show(filters, labelOf) {
    const entries = Object.entries(filters).flatMap(([name, values]) => values.map((value) => ({ name, value })));
    this.hidden = entries.length === 0;
    const focusAt = [...this.querySelectorAll('button')].indexOf(document.activeElement);
    this.replaceChildren(
      element(
        'ul',
        { class: 'chips', role: 'list', 'aria-label': 'Filters in force' },
        ...entries.map((entry) => element('li', {}, this.#chip(entry, labelOf))),
      ),
      entries.length > 1
        ? element(
            'button',
            { type: 'button', class: 'chips-clear', onclick: () => this.#emit('filters-cleared') },
            'Clear all filters',
          )
        : '',
    );
    if (focusAt >= 0) this.#refocus(focusAt);
  }

  #chip({ name, value }, labelOf) {
    const plain = value.replace(/^!{1,2}/, '');
    const kind = filterKind(name, value);
    const text = labelOf(name, plain) ?? filterText(name, plain);
    return element(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-name': name,
        'aria-label': `Remove filter ${kind}: ${text}`,
        onclick: () => this.#emit('filter-toggled', { name, value }),
      },
      element('span', { class: 'chip-kind' }, kind),
      element('span', { class: 'chip-text', dir: 'auto' }, text),
      element('span', { class: 'chip-x', 'aria-hidden': 'true' }),
    );
  }

  /** The focus passes to the ticket that took the place of the one torn off. */
  #refocus(at) {
    const buttons = [...this.querySelectorAll('button.chip')];
    buttons[Math.min(at, buttons.length - 1)]?.focus({ preventScroll: true });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define('filter-chips', FilterChips);
