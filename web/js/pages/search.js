/** The catalog: browsing, instant search, filters. Lives at `/` and `/search`. */

import '../components/facet-list.js';
import '../components/filter-chips.js';
import '../components/title-grid.js';
import { Problem, search, searchUpTo, sortsOffered } from '../api.js';
import { noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, sentence } from '../format.js';
import { PAGE_SIZE, emptySearch, isFiltered, parseSearch, searchHref, sortOf, toggleFilter } from '../url.js';

const SORT_LABELS = {
  relevance: 'Best match',
  votes: 'Best known',
  rating: 'Best rated',
  year: 'Newest',
  title: 'Title, A to Z',
};

export class SearchPage {
  name = 'search';
  #shell;
  #view;
  #state = emptySearch();
  #items = [];
  #total = 0;
  /** @type {string[] | undefined} the sorts that the catalog offers, once it was asked */
  #sorts;
  #asked;
  /** Whether the address in the bar is one of a search still being typed. */
  #isDraft = false;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
  }

  async show({ query }, arrival) {
    this.#state = parseSearch(query);
    if (arrival !== 'replace') this.#isDraft = false;
    this.#shell.searchBox.value = this.#state.q;
    this.#shell.entitle(titleOf(this.#state));
    if (!this.#view?.root.isConnected) this.#build();
    this.#describe();
    await this.#load();
    if (arrival === 'push') this.#backToTop();
  }

  leave() {
    this.#asked?.abort();
    this.#shell.busy(false);
    this.#shell.say('');
  }

  /** The text in the box changed. The first letter makes an entry of the history, the next ones rewrite it. */
  typed(q) {
    if (q.trim() === this.#state.q.trim() && this.#view?.root.isConnected) return;
    const replace = this.#isDraft && document.body.dataset.page === 'search';
    this.#goTyped(q, replace);
    this.#isDraft = true;
  }

  /** Enter was pressed, or the box was left: this search is worth an entry of its own. */
  committed(q) {
    if (q.trim() !== this.#state.q.trim() || document.body.dataset.page !== 'search') this.#goTyped(q, this.#isDraft);
    this.#isDraft = false;
  }

  #goTyped(q, replace) {
    const before = document.body.dataset.page === 'search' ? this.#state : emptySearch();
    this.#shell.go(searchHref({ ...before, q: q.trim() ? q : '', page: 1, sort: before.q ? before.sort : undefined }), {
      replace,
    });
  }

  /** New results begin in sight, but a page that is not scrolled past their top does not move. */
  #backToTop() {
    const { results } = this.#view;
    if (results.getBoundingClientRect().top < 0) results.scrollIntoView({ block: 'start' });
  }

  #build() {
    const view = {};
    view.heading = element('h1', { tabindex: -1 });
    view.sort = element('select', {
      id: 'sort',
      onchange: ({ target }) => this.#go({ ...this.#state, sort: target.value, page: 1 }),
    });
    view.chips = element('filter-chips', { hidden: true });
    view.facets = element('facet-list', { id: 'filters' });
    view.opener = element('button', {
      type: 'button',
      class: 'button filters-opener',
      'aria-expanded': 'false',
      'aria-controls': 'filters-panel',
      onclick: () => this.#openFilters(),
    });
    view.grid = element('title-grid');
    view.notice = element('notice-board', { hidden: true });
    view.panel = element('aside', { class: 'filters', id: 'filters-panel', 'aria-label': 'Filters' }, view.facets);
    view.results = element(
      'section',
      { class: 'results', 'aria-labelledby': 'results-heading' },
      element(
        'div',
        { class: 'results-head' },
        view.heading,
        view.opener,
        element('div', { class: 'sort' }, element('label', { for: 'sort' }, 'Sort by'), view.sort),
      ),
      view.chips,
      view.notice,
      view.grid,
    );
    view.heading.id = 'results-heading';
    view.root = element('div', { class: 'browse' }, view.panel, view.results);
    this.#view = view;
    this.#items = [];
    this.#listen(view);
    this.#shell.main.replaceChildren(view.root);
  }

  #listen({ root, grid }) {
    root.addEventListener('filter-toggled', ({ detail }) =>
      this.#go(toggleFilter(this.#state, detail.name, detail.value)),
    );
    root.addEventListener('filters-cleared', () => this.#go({ ...this.#state, filters: {}, page: 1 }));
    grid.addEventListener('more-asked', () => this.#more());
  }

  #go(state) {
    return this.#shell.go(searchHref(state));
  }

  #openFilters() {
    const isOpen = this.#view.panel.toggleAttribute('data-open');
    this.#view.opener.setAttribute('aria-expanded', String(isOpen));
  }

  /** What the address alone already tells. */
  #describe() {
    const { heading, opener } = this.#view;
    heading.textContent = headingOf(this.#state);
    this.#offerSorts();
    const chosen = Object.values(this.#state.filters).flat().length;
    opener.textContent = chosen ? `Filters (${chosen})` : 'Filters';
  }

  #offerSorts() {
    const { sort } = this.#view;
    const names = (this.#sorts ?? []).filter((name) => name !== 'relevance' || this.#state.q.trim());
    if (sort.options.length !== names.length)
      sort.replaceChildren(...names.map((name) => element('option', { value: name }, SORT_LABELS[name])));
    sort.value = sortOf(this.#state, this.#sorts);
  }

  /** Asks for what the address says. An answer that comes after the next question is dropped. */
  async #load() {
    const signal = this.#newQuestion();
    try {
      await this.#learnSorts(signal);
      const answer = await searchUpTo(this.#state, this.#state.page * PAGE_SIZE, { sorts: this.#sorts, signal });
      if (signal.aborted) return;
      this.#answered(answer);
    } catch (failure) {
      if (signal.aborted) return;
      this.#failed(failure);
    }
    this.#done(signal);
  }

  async #learnSorts(signal) {
    if (this.#sorts) return;
    this.#sorts = await sortsOffered(signal);
    if (!signal.aborted) this.#offerSorts();
  }

  #newQuestion() {
    this.#asked?.abort();
    this.#asked = new AbortController();
    this.#shell.busy(true);
    this.#view.results.setAttribute('aria-busy', 'true');
    return this.#asked.signal;
  }

  #done(signal) {
    if (signal.aborted) return;
    this.#shell.busy(false);
    this.#view.results.removeAttribute('aria-busy');
  }

  /** @param {import('../api.js').SearchAnswer} answer */
  #answered({ items, page, facets = {} }) {
    this.#items = items;
    this.#total = page.total;
    const { notice, grid, chips } = this.#view;
    this.#view.facets.show(facets, this.#state);
    chips.show(this.#state.filters, (name, value) => labelIn(facets, name, value));
    grid.show(items, { total: page.total, step: PAGE_SIZE });
    notice.hidden = page.total > 0;
    if (page.total === 0) notice.show(this.#emptiness());
    this.#shell.say(tally(page.total, this.#state));
  }

  #failed(failure) {
    if (!(failure instanceof Problem)) throw failure;
    const { notice, grid, chips } = this.#view;
    grid.show([], { total: 0, step: PAGE_SIZE });
    chips.show(this.#state.filters, () => undefined);
    notice.hidden = false;
    notice.show(noticeOf(failure, () => this.#load()));
    this.#shell.say('');
  }

  #emptiness() {
    const { q } = this.#state;
    const actions = [];
    if (isFiltered(this.#state))
      actions.push({ label: 'Clear all filters', act: () => this.#go({ ...this.#state, filters: {}, page: 1 }) });
    if (q.trim()) actions.push({ label: 'Browse the whole catalog', act: () => this.#shell.go('/') });
    const lines = isFiltered(this.#state)
      ? ['Nothing in the catalog passes all of these filters at once. Take one away, or all of them.']
      : ['Try fewer or other words: a part of the title, a person, a genre, a country.'];
    return { heading: q.trim() ? `No show tonight for “${q.trim()}”` : 'No show tonight', lines, actions };
  }

  async #more() {
    const before = this.#items.length;
    const state = { ...this.#state, page: this.#state.page + 1 };
    const signal = this.#newQuestion();
    try {
      const { items, page } = await search(state, { offset: before, sorts: this.#sorts, signal });
      if (signal.aborted) return;
      this.#state = state;
      history.replaceState(history.state, '', searchHref(state));
      this.#items = [...this.#items, ...items];
      this.#view.grid.show(this.#items, { total: page.total, step: PAGE_SIZE });
      this.#view.grid.focusAfter(before);
      this.#shell.say(`${sentence(count(this.#items.length, 'title'))} of ${count(page.total, 'title')} shown`);
    } catch (failure) {
      if (!signal.aborted) this.#failed(failure);
    }
    this.#done(signal);
  }
}

const headingOf = (state) => {
  if (state.q.trim()) return `“${state.q.trim()}”`;
  return isFiltered(state) ? 'Now showing, your selection' : 'Now showing';
};

const titleOf = (state) => {
  if (state.q.trim()) return state.q.trim();
  return isFiltered(state) ? 'Browse' : undefined;
};

function tally(total, state) {
  const titles = sentence(count(total, 'title'));
  if (!state.q.trim() && !isFiltered(state)) return `${titles} on the bill`;
  return total === 1 ? `${titles} matches` : `${titles} match`;
}

const labelIn = (facets, name, value) =>
  facets[name]?.values.find((each) => each.value === value && name === 'cluster')?.label;
