/** One cluster with its titles. Lives at `/clusters/{id}`. */

import '../components/cluster-card.js';
import '../components/notice-board.js';
import '../components/title-grid.js';
import { clusterUpTo, clusterWindow } from '../api.js';
import { Asking } from '../asking.js';
import { distinctiveLink } from '../components/cluster-card.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, percent, sentence } from '../format.js';
import { PAGE_SIZE, clusterHref, parsePage, searchHref, titleHref } from '../url.js';

export class ClusterPage {
  name = 'cluster';
  #shell;
  #asking;
  #id;
  #page = 1;
  #items = [];
  #grid;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
  }

  async show({ parts: [id], url }) {
    this.#id = id;
    this.#page = parsePage(url.searchParams.get('page'));
    return this.#asking.ask((signal) => clusterUpTo(id, this.#page * PAGE_SIZE, signal), {
      answered: (answer) => this.#present(answer),
      failed: (problem) => this.#failed(problem),
    });
  }

  leave() {
    this.#asking.stop();
    this.#shell.say('');
  }

  #failed(problem) {
    const isMissing = problem.status === 404;
    this.#shell.entitle(isMissing ? 'Not found' : 'Trouble');
    this.#shell.say(boardLineOf(problem));
    const board = element('notice-board');
    const notice = noticeOf(problem, () => this.#shell.go(clusterHref(this.#id), { replace: true }));
    const all = { label: 'All clusters', act: () => this.#shell.go('/clusters') };
    board.show(isMissing ? { ...notice, actions: [all] } : notice);
    const heading = isMissing ? 'No such cluster' : 'This cluster cannot be shown now';
    this.#shell.main.replaceChildren(element('h1', { tabindex: -1, class: 'unseen' }, heading), board);
  }

  /** @param {import('../api.js').Cluster & import('../api.js').SearchAnswer} answer */
  #present(answer) {
    this.#shell.entitle(answer.label);
    this.#items = answer.items;
    this.#grid = element('title-grid');
    this.#grid.addEventListener('more-asked', () => this.#more());
    this.#shell.main.replaceChildren(banner(answer), element('section', { 'aria-label': 'Titles' }, this.#grid));
    this.#grid.show(this.#items, { total: answer.page.total, step: PAGE_SIZE });
    this.#shell.say(`${sentence(count(answer.size, 'title'))} in this cluster`);
  }

  #more() {
    const offset = this.#items.length;
    return this.#asking.ask((signal) => clusterWindow(this.#id, { offset, limit: PAGE_SIZE, signal }), {
      answered: (answer) => this.#grown(offset, answer),
      failed: (problem) => this.#failed(problem),
    });
  }

  #grown(offset, { items, page }) {
    this.#page += 1;
    history.replaceState(history.state, '', `${clusterHref(this.#id)}?page=${this.#page}`);
    this.#items = [...this.#items, ...items];
    this.#grid.show(this.#items, { total: page.total, step: PAGE_SIZE });
    this.#grid.focusAfter(offset);
  }
}

function banner(cluster) {
  const emblem = element('cluster-emblem');
  emblem.subject = cluster;
  return element(
    'div',
    { class: 'cluster-banner' },
    emblem,
    element(
      'div',
      { class: 'cluster-banner-text' },
      element('p', { class: 'kicker' }, element('a', { href: '/clusters' }, 'All clusters')),
      element('h1', { tabindex: -1 }, cluster.label),
      element(
        'p',
        { class: 'cluster-facts' },
        `${sentence(count(cluster.size, 'title'))}, cohesion ${cluster.cohesion.toFixed(2)}. At its center: `,
        element('a', { href: titleHref(cluster.medoid.id), dir: 'auto' }, cluster.medoid.title),
        '.',
      ),
      element(
        'ul',
        { class: 'tags', role: 'list', 'aria-label': 'What sets it apart' },
        ...cluster.distinctive.map((each) =>
          element(
            'li',
            {},
            distinctiveLink(each),
            element(
              'span',
              { class: 'tag-note' },
              `${percent(each.share)} of it, ${each.lift.toFixed(1)} times the usual`,
            ),
          ),
        ),
      ),
      element(
        'p',
        {},
        element(
          'a',
          { class: 'button', href: searchHref({ q: '', filters: { cluster: [String(cluster.id)] }, page: 1 }) },
          'Search and filter within it',
        ),
      ),
    ),
  );
}
