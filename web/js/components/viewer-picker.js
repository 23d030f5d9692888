/** Who is watching, and one more. Emits `viewer-chosen` and `viewer-added` with a name. */

import './segment-switch.js';
import { element } from '../dom.js';
import { MOST_VIEWERS } from '../viewers.js';
import { addViewerForm } from './viewer-form.js';

class ViewerPicker extends HTMLElement {
  /** @param {import('../viewers.js').Viewers} viewers */
  show(viewers) {
    const { all, current } = viewers;
    const choice = element('segment-switch', { name: 'viewer', id: 'viewer' });
    choice.show({
      legend: 'Who is watching?',
      options: all.map(({ name }) => ({ value: name, text: name })),
      value: current.name,
    });
    choice.addEventListener('segment-chosen', ({ detail }) => {
      this.dispatchEvent(new CustomEvent('viewer-chosen', { detail }));
      this.querySelector('input:checked')?.focus();
    });
    const more = element(
      'details',
      { class: 'viewer-more' },
      element('summary', {}, 'Add a viewer'),
      addViewerForm(viewers),
    );
    this.replaceChildren(
      element('span', { class: 'viewer-label', 'aria-hidden': 'true' }, 'Who is watching?'),
      choice,
      all.length < MOST_VIEWERS ? more : '',
    );
  }
}

customElements.define('viewer-picker', ViewerPicker);
