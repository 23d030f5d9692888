/** The catalog as a map. Lives at `/atlas`. */

import '../components/atlas-list.js';
import '../components/atlas-map.js';
import '../components/facet-list.js';
import '../components/filter-chips.js';
import '../components/notice-board.js';
import '../components/segment-switch.js';
import '../components/title-tag.js';
import { clusters, map, search, searchUpTo, title } from '../api.js';
import { Asking } from '../asking.js';
import { atlasHref, parseAtlas } from '../atlas-url.js';
import { regionsOf } from '../atlas/regions.js';
import { atlasKeys } from '../components/atlas-keys.js';
import { pointFacts } from '../components/atlas-list.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, litText, sentence } from '../format.js';
import { formatFilters, isFiltered, titleHref, toggleFilter } from '../url.js';

const LISTS = [
  { value: 'titles', text: 'Titles' },
  { value: 'clusters', text: 'Clusters' },
];

const USUAL = 'Every light is a title. Those alike lie near each other; the best known are larger.';

/** As many matches as light up; further ones are hardly what was meant. */
const MOST_LIT = 200;
const PAUSE_MS = 250;
const POSTER_PAUSE_MS = 120;

export class AtlasPage {
  name = 'atlas';
  #shell;
  #view;
  #state;
  #asking;
  #lighting;
  #picturing;
  /** The whole map, kept while one stays. */
  #all;
  #labels = new Map();
  #points = [];
  #regions = [];
  /** The filters whose titles stand on the map, and the words that light some of them. */
  #drawn;
  #litFor;
  #timers = {};

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    const quiet = { busy: () => {} };
    this.#lighting = new Asking(quiet);
    this.#picturing = new Asking(quiet);
  }

  async show({ query }) {
    this.#state = parseAtlas(query);
    this.#shell.entitle('Atlas');
    if (!this.#view?.root.isConnected) this.#build();
    this.#describe();
    const filters = formatFilters(this.#state.filters);
    if (this.#drawn === filters) return this.#litFor === this.#state.q ? this.#fillList() : this.#light();
    return this.#load(filters);
  }

  leave() {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    for (const asking of [this.#asking, this.#lighting, this.#picturing]) asking.stop();
    this.#drawn = this.#all = undefined;
    this.#shell.say('');
  }

  #build() {
    const view = {
      chips: element('filter-chips', { hidden: true }),
      facets: element('facet-list', { id: 'filters' }),
      notice: element('notice-board', { hidden: true }),
      map: element('atlas-map'),
      tag: element('title-tag', { hidden: true, 'aria-live': 'polite' }),
      lists: element('segment-switch', { name: 'list' }),
      list: element('atlas-list'),
      told: element('p', { class: 'atlas-told', 'aria-live': 'polite' }),
      words: element('input', {
        type: 'search',
        id: 'atlas-q',
        autocomplete: 'off',
        spellcheck: 'false',
        placeholder: 'a word, a person, a mood',
      }),
    };
    view.opener = element(
      'button',
      {
        type: 'button',
        class: 'button filters-opener',
        'aria-expanded': 'false',
        'aria-controls': 'filters-panel',
        onclick: () => this.#openFilters(),
      },
      'Filters',
    );
    view.panel = element('aside', { class: 'filters', id: 'filters-panel', 'aria-label': 'Filters' }, view.facets);
    view.board = element(
      'div',
      { class: 'atlas-board' },
      element('div', { class: 'atlas-window' }, view.map, view.tag),
      element(
        'section',
        { class: 'atlas-side', 'aria-label': 'In sight' },
        view.lists,
        view.list,
        element('p', {}, element('a', { href: '/clusters' }, 'What sets each cluster apart')),
      ),
    );
    view.root = element(
      'div',
      { class: 'atlas' },
      ...this.#head(view),
      view.panel,
      view.chips,
      view.told,
      view.notice,
      view.board,
      atlasKeys(),
    );
    this.#view = view;
    this.#drawn = undefined;
    this.#listen(view);
    this.#shell.main.replaceChildren(view.root);
  }

  #head({ words, opener }) {
    return [
      element(
        'div',
        { class: 'results-head' },
        element('h1', { tabindex: -1 }, 'Atlas'),
        element('div', { class: 'atlas-find' }, element('label', { for: 'atlas-q' }, 'Light up'), words),
        opener,
      ),
    ];
  }

  #listen({ root, map: field, words, list }) {
    root.addEventListener('filter-toggled', ({ detail: { name, value } }) => {
      const { filters } = toggleFilter({ q: '', filters: this.#state.filters, page: 1 }, name, value);
      this.#go({ ...this.#state, filters });
    });
    root.addEventListener('filters-cleared', () => this.#go({ ...this.#state, filters: {} }));
    root.addEventListener('segment-chosen', ({ detail }) => this.#go({ ...this.#state, list: detail }, true));
    words.addEventListener('input', () =>
      this.#later('words', PAUSE_MS, () => this.#go({ ...this.#state, q: words.value.trim() }, true)),
    );
    field.addEventListener('view-moved', ({ detail }) => this.#moved(detail));
    field.addEventListener('title-pointed', ({ detail }) => this.#tag(detail));
    field.addEventListener('title-chosen', ({ detail }) => this.#open(this.#points[detail]));
    list.addEventListener('row-attended', ({ detail }) => {
      field.pointed = detail;
    });
    list.addEventListener('region-asked', ({ detail }) => field.flyToRegion(detail));
  }

  #go(state, replace = false) {
    return this.#shell.go(atlasHref(state), { replace });
  }

  #later(name, pause, act) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(act, pause);
  }

  #openFilters() {
    const isOpen = this.#view.panel.toggleAttribute('data-open');
    this.#view.opener.setAttribute('aria-expanded', String(isOpen));
  }

  /** What the address alone already tells. */
  #describe() {
    const { lists, words, chips, opener, map: field } = this.#view;
    const { q, filters, list, at } = this.#state;
    lists.show({ legend: 'What to list', options: LISTS, value: list });
    if (words.value.trim() !== q) words.value = q;
    chips.show(filters, (name, value) => (name === 'cluster' ? this.#labels.get(Number(value)) : undefined));
    const chosen = Object.values(filters).flat().length;
    opener.textContent = chosen ? `Filters (${chosen})` : 'Filters';
    field.view = at;
  }

  /** The place in the address follows the map, once that stands still. */
  #moved(at) {
    this.#state = { ...this.#state, at };
    this.#later('address', PAUSE_MS, () => this.#noteAddress());
    this.#later('list', 60, () => this.#fillList());
  }

  #noteAddress() {
    history.replaceState(history.state, '', atlasHref(this.#state));
  }

  /** Back will lead to the very place that is left here. */
  #open({ id }) {
    this.#noteAddress();
    return this.#shell.go(titleHref(id));
  }

  #load(filters) {
    return this.#asking.ask((signal) => this.#fetch(signal), {
      answered: (answer) => {
        this.#drawn = filters;
        this.#present(answer);
        return this.#light();
      },
      failed: (problem) => this.#failed(problem),
      region: this.#view.board,
    });
  }

  async #fetch(signal) {
    const { filters } = this.#state;
    const state = { q: '', filters, page: 1 };
    const [all, groups, some, counts] = await Promise.all([
      this.#all ?? map({}, signal),
      clusters(signal),
      isFiltered(state) ? map(filters, signal) : undefined,
      search(state, { limit: 1, facets: true, signal }),
    ]);
    return { all, groups, some, counts, state };
  }

  #present({ all, groups, some, counts, state }) {
    const { map: field, facets, notice, board } = this.#view;
    this.#all = all;
    this.#labels = new Map(groups.items.map(({ id, label }) => [id, label]));
    this.#points = (some ?? all).items;
    this.#regions = regionsOf(all.items, this.#labels);
    notice.hidden = this.#points.length > 0;
    board.hidden = this.#points.length === 0;
    if (this.#points.length === 0) notice.show(this.#emptiness(all));
    facets.show(counts.facets, state);
    field.show({ points: this.#points, ghosts: some ? all.items : [], regions: this.#regions });
    this.#describe();
    this.#tag(-1);
    this.#shell.say(`${sentence(count(this.#points.length, 'title'))} on the map`);
    this.#fillList();
  }

  #emptiness(all) {
    if (all.items.length === 0)
      return {
        heading: 'No map yet',
        lines: ['This catalog was indexed without one. “./marquee index” draws it.'],
        actions: [],
      };
    const clear = { label: 'Clear all filters', act: () => this.#go({ ...this.#state, filters: {} }) };
    return { heading: 'An empty sky', lines: ['No title on the map passes all of these filters.'], actions: [clear] };
  }

  #failed(problem) {
    const { notice, board } = this.#view;
    board.hidden = true;
    notice.hidden = false;
    const clear = { label: 'The whole map', act: () => this.#go({ ...this.#state, filters: {} }) };
    const told = noticeOf(problem, () => this.#load(formatFilters(this.#state.filters)));
    notice.show(problem.status === 400 ? { ...told, actions: [clear] } : told);
    this.#shell.say(boardLineOf(problem));
  }

  /** Lets what matches the words stand out. */
  #light() {
    const { q, filters } = this.#state;
    this.#litFor = q;
    if (!q) {
      this.#lighting.stop();
      return this.#litUp(undefined, USUAL);
    }
    return this.#lighting.ask((signal) => searchUpTo({ q, filters, page: 1 }, MOST_LIT, { signal }), {
      answered: ({ items, page }) => this.#found(items, page.total),
      failed: () => {
        this.#litFor = undefined;
        this.#litUp(undefined, 'The search did not answer; nothing is lit.');
      },
    });
  }

  #found(items, total) {
    const ids = new Set(items.map(({ id }) => id));
    const places = new Set(this.#points.flatMap(({ id }, i) => (ids.has(id) ? [i] : [])));
    this.#litUp(places, litText(this.#state.q, { total, asked: ids.size, lit: places.size }));
  }

  #litUp(places, words) {
    this.#view.map.lit = places;
    this.#view.told.textContent = words;
    this.#fillList();
  }

  #fillList() {
    const { list, map: field } = this.#view;
    list.show(this.#state.list, { places: field.inSight(), points: this.#points, regions: this.#regions });
  }

  /** Shows what is pointed at; its poster comes when one stays. */
  #tag(place) {
    const { tag } = this.#view;
    const point = this.#points[place];
    clearTimeout(this.#timers.poster);
    tag.subject = point && {
      id: point.id,
      title: point.title,
      facts: pointFacts(point),
      place: this.#labels.get(point.cluster) ?? '',
    };
    if (!point) return;
    this.#later('poster', POSTER_PAUSE_MS, () =>
      this.#picturing.ask((signal) => title(point.id, signal), {
        answered: (whole) => tag.illustrate(whole),
        failed: () => {}, // the name stands there already
      }),
    );
  }
}
