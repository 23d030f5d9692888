/** Stands in for a view whose code could not be fetched. */

import '../components/notice-board.js';
import { Problem } from '../api.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';

export class TroublePage {
  name = 'trouble';
  #shell;
  #failure;

  /** @param {import('../main.js').Shell} shell @param {Error} failure */
  constructor(shell, failure) {
    this.#shell = shell;
    this.#failure = failure;
  }

  async show({ url }) {
    console.warn(this.#failure);
    this.#shell.entitle('Trouble');
    const board = element('notice-board');
    const problem = new Problem({ title: 'No answer', code: 'unreachable' });
    this.#shell.say(boardLineOf(problem));
    board.show(noticeOf(problem, () => this.#shell.go(url.pathname + url.search, { replace: true })));
    const heading = element('h1', { tabindex: -1, class: 'unseen' }, 'This view cannot be shown now');
    this.#shell.main.replaceChildren(heading, board);
  }

  leave() {
    this.#shell.say('');
  }
}
