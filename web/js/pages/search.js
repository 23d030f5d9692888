/** The catalog: browsing, instant search, filters. Lives at `/` and `/search`. */

import '../components/facet-list.js';
import '../components/filter-chips.js';
import '../components/title-grid.js';
import { search, searchUpTo, sortsOffered } from '../api.js';
import { Asking } from '../asking.js';
import { atlasHref } from '../atlas-url.js';
import { WHOLE } from '../atlas/view.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { FILTER_KINDS } from '../filter-text.js';
import { count, sentence } from '../format.js';
import { insightsHref } from '../insights-url.js';
import { PAGE_SIZE, choosing, emptySearch, isFiltered, parseSearch, searchHref, sortOf, toggleFilter } from '../url.js';

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
  /** @type {string[] | undefined} the sorts that the catalog offers, once it was asked */
  #sorts;
  #asking;
  /** Whether the address in the bar is one of a search still being typed. */
  #isDraft = false;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
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
    this.#asking.stop();
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

  /** A suggestion that is no title was chosen: its value becomes a filter in place of the words. */
  chose(name, value) {
    this.#isDraft = false;
    return this.#go(choosing(this.#before(), name, value));
  }

  #goTyped(q, replace) {
    const before = this.#before();
    this.#shell.go(searchHref({ ...before, q: q.trim() ? q : '', page: 1, sort: before.q ? before.sort : undefined }), {
      replace,
    });
  }

  /** What a new search builds on: the one in sight, or nothing. */
  #before() {
    return document.body.dataset.page === 'search' ? this.#state : emptySearch();
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
    view.sorting = element('div', { class: 'sort' }, element('label', { for: 'sort' }, 'Sort by'), view.sort);
    view.chips = element('filter-chips', { hidden: true });
    view.facets = element('facet-list', { id: 'filters' });
    view.opener = element('button', {
      type: 'button',
      class: 'button filters-opener',
      'aria-expanded': 'false',
      'aria-controls': 'filters-panel',
      onclick: () => this.#openFilters(),
    });
    view.reading = element('p', { class: 'reading' });
    view.elsewhere = element('nav', { class: 'elsewhere', hidden: true, 'aria-label': 'These titles elsewhere' });
    view.grid = element('title-grid');
    view.notice = element('notice-board', { hidden: true });
    view.panel = element('aside', { class: 'filters', id: 'filters-panel', 'aria-label': 'Filters' }, view.facets);
    view.results = element(
      'section',
      { class: 'results', 'aria-labelledby': 'results-heading' },
      element(
        'div',
        { class: 'results-head' },
        element('div', { class: 'results-name' }, view.heading, view.reading, view.elsewhere),
        view.opener,
        view.sorting,
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
    this.#view.elsewhere.replaceChildren(...elsewhere(this.#state));
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

  /** Asks for what the address says. */
  #load() {
    return this.#asking.ask((signal) => this.#search(signal), {
      answered: (answer) => this.#answered(answer),
      failed: (problem) => this.#failed(problem),
      region: this.#view.results,
    });
  }

  async #search(signal) {
    this.#sorts ??= await sortsOffered(signal);
    return searchUpTo(this.#state, this.#state.page * PAGE_SIZE, { sorts: this.#sorts, signal });
  }

  /** @param {import('../api.js').SearchAnswer} answer */
  #answered({ items, page, facets = {}, didYouMean }) {
    this.#items = items;
    this.#offerSorts();
    const { notice, grid, chips } = this.#view;
    this.#view.facets.show(facets, this.#state);
    chips.show(this.#state.filters, (name, value) => labelIn(facets, name, value));
    this.#view.reading.replaceChildren(...this.#readingOf(didYouMean));
    grid.show(items, { total: page.total, step: PAGE_SIZE });
    this.#view.elsewhere.hidden = page.total === 0;
    this.#view.sorting.hidden = page.total === 0;
    notice.hidden = page.total > 0;
    if (page.total === 0) notice.show(this.#emptiness());
    this.#shell.say(tally(page.total, this.#state));
  }

  /** How the words were understood, where that is not how they were typed. */
  #readingOf(words) {
    if (!words) return [];
    const href = searchHref({ ...this.#state, q: words, page: 1 });
    return ['Read as ', element('a', { href, id: 'did-you-mean' }, words)];
  }

  #failed(problem) {
    const { notice, grid, chips, reading } = this.#view;
    reading.replaceChildren();
    this.#view.elsewhere.hidden = this.#view.sorting.hidden = true;
    grid.show([], { total: 0, step: PAGE_SIZE });
    chips.show(this.#state.filters, () => undefined);
    notice.hidden = false;
    const told = noticeOf(problem, () => this.#load());
    notice.show(problem.status === 400 ? { ...told, actions: this.#remedies(problem) } : told);
    this.#shell.say(boardLineOf(problem));
  }

  /** What to change about a search that was refused. */
  #remedies({ errors }) {
    const culprits = errors.map(({ parameter }) => parameter).filter((name) => name in this.#state.filters);
    const without = (name) => {
      const { [name]: gone, ...filters } = this.#state.filters;
      return { ...this.#state, filters, page: 1 };
    };
    return [
      ...culprits.map((name) => ({
        label: `Take away “${FILTER_KINDS[name]}”`,
        act: () => this.#go(without(name)),
      })),
      { label: 'To the front page', act: () => this.#shell.go('/') },
    ];
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

  #more() {
    const offset = this.#items.length;
    const state = { ...this.#state, page: this.#state.page + 1 };
    return this.#asking.ask((signal) => search(state, { offset, sorts: this.#sorts, signal }), {
      answered: (answer) => this.#grown(state, offset, answer),
      failed: (problem) => this.#failed(problem),
      region: this.#view.results,
    });
  }

  #grown(state, offset, { items, page }) {
    this.#state = state;
    history.replaceState(history.state, '', searchHref(state));
    this.#items = [...this.#items, ...items];
    this.#view.grid.show(this.#items, { total: page.total, step: PAGE_SIZE });
    this.#view.grid.focusAfter(offset);
    this.#shell.say(`${sentence(count(this.#items.length, 'title'))} of ${count(page.total, 'title')} shown`);
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

/** The same titles as figures and as lights. Figures know filters only, so that words alone lead to none. */
function elsewhere(state) {
  const { q, filters } = state;
  const figures = { href: insightsHref({ filters, tables: [] }) };
  const lights = { href: atlasHref({ q, filters, list: 'titles', at: WHOLE }) };
  return [
    !q.trim() && element('a', figures, 'Insights on these'),
    q.trim() && isFiltered(state) && element('a', figures, 'Insights under these filters'),
    element('a', lights, 'See them on the atlas'),
  ].filter(Boolean);
}

const labelIn = (facets, name, value) =>
  facets[name]?.values.find((each) => each.value === value && name === 'cluster')?.label;
