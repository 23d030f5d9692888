/** Joins the buttons under titles with what the viewer said, on every view. */

import './components/opinion-bar.js';
import './components/said-bar.js';
import { Statements } from './statements.js';
import { eventsOf, sendEvents } from './viewer-api.js';
import { Viewers } from './viewers.js';

/** The browser's own storage, where even asking for it may be refused. */
function storage() {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem() {}, removeItem() {} };
  }
}

/**
 * @param {import('./components/said-bar.js').SaidBar} saidBar
 * @returns {{viewers: Viewers, statements: Statements}}
 */
export function bindStating(saidBar) {
  const viewers = new Viewers(storage());
  const statements = new Statements(viewers, { eventsOf, sendEvents });
  const show = (bar) => bar.show(statements.opinionOf(bar.subject.id));
  document.addEventListener('opinion-bar-arrived', ({ target }) => show(target));
  document.addEventListener('opinion-stated', ({ target, detail }) => statements.state(target.subject, detail));
  statements.addEventListener('changed', ({ detail: id }) => {
    for (const bar of document.querySelectorAll('opinion-bar')) if (!id || bar.subject.id === id) show(bar);
  });
  statements.addEventListener('told', ({ detail }) => saidBar.tell(detail));
  viewers.addEventListener('changed', () => saidBar.clear());
  statements.load();
  return { viewers, statements };
}
