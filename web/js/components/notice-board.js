/** What stands on the page when there is nothing else to show: an empty result, a refusal, a dark projector. */

import { element } from '../dom.js';
import { sentence } from '../format.js';

class NoticeBoard extends HTMLElement {
  /**
   * @param {Object} notice
   * @param {string} notice.heading
   * @param {string[]} notice.lines
   * @param {{label: string, act: () => void}[]} [notice.actions]
   * @param {boolean} [notice.isAlert] whether screen readers should hear it at once
   */
  show({ heading, lines, actions = [], isAlert = false }) {
    if (isAlert) this.setAttribute('role', 'alert');
    else this.removeAttribute('role');
    this.replaceChildren(
      element(
        'div',
        { class: 'notice' },
        element('h2', {}, heading),
        ...lines.map((line) => element('p', {}, line)),
        actions.length > 0 &&
          element(
            'p',
            { class: 'notice-actions' },
            ...actions.map(({ label, act }) =>
              element('button', { type: 'button', class: 'button', onclick: act }, label),
            ),
          ),
      ),
    );
  }
}

customElements.define('notice-board', NoticeBoard);

/**
 * What a problem means for the viewer, and what to do about it.
 * @param {import('../api.js').Problem} problem
 */
export function noticeOf(problem, retry) {
  const actions = [{ label: 'Try again', act: retry }];
  if (problem.code === 'unreachable') {
    return {
      heading: 'The projector is dark',
      isAlert: true,
      actions,
      lines: [
        'The server does not answer. If you started it yourself, see whether it still runs; “./marquee serve” starts it again.',
      ],
    };
  }
  if (problem.status === 503)
    return {
      heading: 'The doors open soon',
      isAlert: true,
      actions,
      lines: ['The server is up, but its catalog is not ready yet.'],
    };
  if (problem.status === 404) return { heading: 'Not on the bill', isAlert: true, lines: [sentenceOf(problem)] };
  const lines = problem.errors.map((error) => ended(`${error.parameter ?? error.pointer}: ${error.detail}`));
  const reference = problem.status >= 500 && problem.requestId ? [`Reference: ${problem.requestId}`] : [];
  return {
    heading: problem.status >= 500 ? 'The film tore' : 'That was not understood',
    isAlert: true,
    actions,
    lines: [...(lines.length > 0 ? lines : [sentenceOf(problem)]), ...reference],
  };
}

/** What stands on the board above such a notice. @param {import('../api.js').Problem} problem */
export const boardLineOf = ({ status, code }) =>
  code === 'unreachable' || status >= 500 ? 'Intermission' : 'Nothing showing here';

function sentenceOf(problem) {
  const text = problem.detail || problem.title;
  return ended(sentence(text));
}

const ended = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
