/** One cluster with its titles. Lives at `/clusters/{id}`. */

import '../components/cluster-card.js';
import '../components/notice-board.js';
import '../components/title-grid.js';
import { Problem, clusterUpTo, clusterWindow } from '../api.js';
import { distinctiveLink } from '../components/cluster-card.js';
import { noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, percent, sentence } from '../format.js';
import { PAGE_SIZE, clusterHref, parsePage, searchHref, titleHref } from '../url.js';

export class ClusterPage {
  name = 'cluster';
  #shell;
  #asked;
  #id;
  #page = 1;
  #items = [];
  #grid;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
  }

  async show({ parts: [id], url }) {
    this.#id = id;
    this.#page = parsePage(url.searchParams.get('page'));
    const signal = this.#newQuestion();
    try {
      const answer = await clusterUpTo(id, this.#page * PAGE_SIZE, signal);
      if (signal.aborted) return;
      this.#present(answer);
    } catch (failure) {
      if (!signal.aborted) this.#failed(failure, () => this.#shell.go(clusterHref(id), { replace: true }));
    }
    if (!signal.aborted) this.#shell.busy(false);
  }

  leave() {
    this.#asked?.abort();
    this.#shell.busy(false);
    this.#shell.say('');
  }

  #newQuestion() {
    this.#asked?.abort();
    this.#asked = new AbortController();
    this.#shell.busy(true);
    return this.#asked.signal;
  }

  #failed(failure, retry) {
    if (!(failure instanceof Problem)) throw failure;
    this.#shell.entitle(failure.status === 404 ? 'Not found' : 'Trouble');
    const board = element('notice-board');
    const notice = noticeOf(failure, retry);
    const all = { label: 'All clusters', act: () => this.#shell.go('/clusters') };
    board.show(failure.status === 404 ? { ...notice, actions: [all] } : notice);
    this.#shell.main.replaceChildren(element('h1', { tabindex: -1, class: 'unseen' }, 'No such cluster'), board);
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

  async #more() {
    const before = this.#items.length;
    const signal = this.#newQuestion();
    try {
      const { items, page } = await clusterWindow(this.#id, { offset: before, limit: PAGE_SIZE, signal });
      if (signal.aborted) return;
      this.#page += 1;
      history.replaceState(history.state, '', `${clusterHref(this.#id)}?page=${this.#page}`);
      this.#items = [...this.#items, ...items];
      this.#grid.show(this.#items, { total: page.total, step: PAGE_SIZE });
      this.#grid.focusAfter(before);
    } catch (failure) {
      if (!signal.aborted) this.#failed(failure, () => this.#shell.go(clusterHref(this.#id), { replace: true }));
    }
    if (!signal.aborted) this.#shell.busy(false);
  }
}

/** @param {import('../api.js').Cluster} cluster */
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
