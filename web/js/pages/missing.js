/** An address that leads nowhere. */

import '../components/notice-board.js';
import { element } from '../dom.js';

export class MissingPage {
  name = 'missing';
  #shell;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
  }

  async show() {
    this.#shell.entitle('Not found');
    this.#shell.say('Nothing showing here');
    const board = element('notice-board');
    board.show({
      heading: 'No such door',
      lines: ['This address leads nowhere. The search above finds every title in the catalog.'],
      actions: [{ label: 'To the front page', act: () => this.#shell.go('/') }],
    });
    this.#shell.main.replaceChildren(element('h1', { tabindex: -1, class: 'unseen' }, 'Not found'), board);
  }

  leave() {
    this.#shell.say('');
  }
}
