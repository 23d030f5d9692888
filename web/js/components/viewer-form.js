/** A form for the name of one more viewer. Emits `viewer-added` with it, bubbling. */

import { element } from '../dom.js';

let forms = 0;

/** @param {import('../viewers.js').Viewers} viewers */
export function addViewerForm(viewers) {
  const id = `viewer-name-${forms++}`;
  const name = element('input', {
    id,
    type: 'text',
    maxlength: 24,
    autocomplete: 'off',
    'aria-describedby': `${id}-said`,
  });
  const objection = element('p', { class: 'objection', id: `${id}-said`, 'aria-live': 'polite' });
  const form = element(
    'form',
    { class: 'viewer-form' },
    element('label', { for: id }, 'Name'),
    name,
    element('button', { class: 'button' }, 'Add'),
    objection,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problem = viewers.objectionTo(name.value);
    objection.textContent = problem ?? '';
    name.setAttribute('aria-invalid', String(Boolean(problem)));
    if (problem) name.focus();
    else form.dispatchEvent(new CustomEvent('viewer-added', { detail: name.value, bubbles: true }));
  });
  return form;
}
