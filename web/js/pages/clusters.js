/** All clusters. Lives at `/clusters`. */

import '../components/cluster-card.js';
import '../components/notice-board.js';
import { clusters } from '../api.js';
import { Asking } from '../asking.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, sentence } from '../format.js';

export class ClustersPage {
  name = 'clusters';
  #shell;
  #asking;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
  }

  async show() {
    this.#shell.entitle('Clusters');
    return this.#asking.ask(clusters, {
      answered: ({ items }) => this.#present(items),
      failed: (problem) => this.#failed(problem),
    });
  }

  leave() {
    this.#asking.stop();
    this.#shell.say('');
  }

  /** @param {import('../api.js').Cluster[]} items */
  #present(items) {
    this.#shell.main.replaceChildren(lede(), element('ul', { class: 'clusters', role: 'list' }, ...items.map(row)));
    this.#shell.say(sentence(count(items.length, 'cluster')));
  }

  #failed(problem) {
    const notice = element('notice-board');
    notice.show(noticeOf(problem, () => this.show()));
    this.#shell.say(boardLineOf(problem));
    this.#shell.main.replaceChildren(lede(), notice);
  }
}

function row(cluster) {
  const card = element('cluster-card');
  card.subject = cluster;
  return element('li', {}, card);
}

const lede = () =>
  element(
    'div',
    { class: 'lede' },
    element('h1', { tabindex: -1 }, 'Clusters'),
    element(
      'p',
      {},
      'Titles that belong together, found by looking at everything known of them. The closer the bulbs, the more alike the titles.',
    ),
  );
