/** All clusters. Lives at `/clusters`. */

import '../components/cluster-card.js';
import '../components/notice-board.js';
import { Problem, clusters } from '../api.js';
import { noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, sentence } from '../format.js';

export class ClustersPage {
  name = 'clusters';
  #shell;
  #asked;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
  }

  async show() {
    this.#shell.entitle('Clusters');
    this.#asked?.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const list = element('ul', { class: 'clusters', role: 'list' });
    const notice = element('notice-board', { hidden: true });
    this.#shell.busy(true);
    try {
      const { items } = await clusters(signal);
      if (signal.aborted) return;
      list.append(
        ...items.map((cluster) => {
          const card = element('cluster-card');
          card.subject = cluster;
          return element('li', {}, card);
        }),
      );
      this.#shell.say(`${sentence(count(items.length, 'cluster'))}`);
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      notice.hidden = false;
      notice.show(noticeOf(failure, () => this.show()));
    }
    this.#shell.busy(false);
    this.#shell.main.replaceChildren(
      element(
        'div',
        { class: 'lede' },
        element('h1', { tabindex: -1 }, 'Clusters'),
        element(
          'p',
          {},
          'Titles that belong together, found by looking at everything known of them. The closer the bulbs, the more alike the titles.',
        ),
      ),
      notice,
      list,
    );
  }

  leave() {
    this.#asked?.abort();
    this.#shell.busy(false);
    this.#shell.say('');
  }
}
