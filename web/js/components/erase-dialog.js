/** Asks whether to erase. Emits `erase-confirmed`. */

import { element } from '../dom.js';

class EraseDialog extends HTMLElement {
  /** @param {{heading: string, text: string}} question */
  ask({ heading, text }) {
    const dialog = element(
      'dialog',
      { class: 'help', 'aria-labelledby': 'erase-heading', onclose: () => dialog.remove() },
      element(
        'div',
        { class: 'help-sheet' },
        element('h2', { id: 'erase-heading' }, heading),
        element('p', {}, text),
        element(
          'p',
          { class: 'kept-actions' },
          element(
            'button',
            { type: 'button', class: 'button grave', onclick: () => this.#confirmed(dialog) },
            'Erase for good',
          ),
          element(
            'button',
            { type: 'button', class: 'button', autofocus: true, onclick: () => dialog.close() },
            'Keep',
          ),
        ),
      ),
    );
    this.replaceChildren(dialog);
    dialog.showModal();
  }

  #confirmed(dialog) {
    dialog.close();
    this.dispatchEvent(new CustomEvent('erase-confirmed'));
  }
}

customElements.define('erase-dialog', EraseDialog);
