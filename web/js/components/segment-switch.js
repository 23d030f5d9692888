/** One choice of a few, side by side. Emits `segment-chosen` with its value. Attribute `name`: that of the radio buttons. */

import { element } from '../dom.js';

class SegmentSwitch extends HTMLElement {
  #radios = [];

  /** @param {{legend: string, options: {value: string, text: string}[], value: string}} shown */
  show({ legend, options, value }) {
    if (this.#radios.length === 0) this.#build(legend, options);
    for (const radio of this.#radios) radio.checked = radio.value === value;
  }

  #build(legend, options) {
    const name = this.getAttribute('name');
    this.#radios = options.map(({ value }) =>
      element('input', { type: 'radio', name, value, id: `${name}-${value}`, onchange: () => this.#chosen(value) }),
    );
    this.append(
      element(
        'fieldset',
        { class: 'segments' },
        element('legend', { class: 'unseen' }, legend),
        ...options.map(({ text }, i) =>
          element('label', { class: 'segment' }, this.#radios[i], element('span', {}, text)),
        ),
      ),
    );
  }

  #chosen(detail) {
    this.dispatchEvent(new CustomEvent('segment-chosen', { detail, bubbles: true }));
  }
}

customElements.define('segment-switch', SegmentSwitch);
