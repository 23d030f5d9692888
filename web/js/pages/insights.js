/** The catalog counted, under the filters of a search. Lives at `/insights`. */

import '../components/facet-list.js';
import '../components/filter-chips.js';
import '../components/insight-section.js';
import '../components/notice-board.js';
import { clusters, insight, search } from '../api.js';
import { Asking } from '../asking.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { count, sentence } from '../format.js';
import { INSIGHTS, insightsHref, parseInsights, withTable } from '../insights-url.js';
import { clustersExhibits, clustersFinding } from '../insights/clusters.js';
import { countryGenres } from '../insights/country-genres.js';
import { production } from '../insights/production.js';
import { quality } from '../insights/quality.js';
import { ratingsVotes } from '../insights/ratings-votes.js';
import { viewing } from '../insights/viewing.js';
import { toggleFilter } from '../url.js';

const HEADINGS = {
  production: 'Production over time',
  'ratings-votes': 'Ratings and votes',
  'country-genres': 'Country tastes',
  viewing: 'Viewing',
  clusters: 'Clusters',
  quality: 'Data quality',
};

const EXHIBITS = {
  production,
  'ratings-votes': ratingsVotes,
  'country-genres': countryGenres,
  viewing,
  quality,
};

export class InsightsPage {
  name = 'insights';
  #shell;
  #view;
  #state;
  /** The filters whose figures are in sight. */
  #counted;
  #asking;
  /** Each section asks for itself, so that the quick ones need not wait for the slow. */
  #askings;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    const quiet = { busy: () => {} };
    this.#askings = Object.fromEntries(INSIGHTS.map((name) => [name, new Asking(quiet)]));
  }

  async show({ query }) {
    this.#state = parseInsights(query);
    this.#shell.entitle('Insights');
    if (!this.#view?.root.isConnected) this.#build();
    for (const name of INSIGHTS) this.#view.sections[name].isTable = this.#state.tables.includes(name);
    const filters = insightsHref({ filters: this.#state.filters, tables: [] });
    if (filters === this.#counted) return undefined;
    this.#counted = filters;
    return this.#load();
  }

  leave() {
    this.#counted = undefined;
    this.#asking.stop();
    for (const asking of Object.values(this.#askings)) asking.stop();
    this.#shell.say('');
  }

  #build() {
    const view = {
      chips: element('filter-chips', { hidden: true }),
      facets: element('facet-list', { id: 'filters' }),
      notice: element('notice-board', { hidden: true }),
      sections: Object.fromEntries(
        INSIGHTS.map((name) => [
          name,
          element('insight-section', { 'data-name': name, 'data-heading': HEADINGS[name] }),
        ]),
      ),
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
    view.all = element('div', { class: 'insights' }, ...Object.values(view.sections));
    view.root = element(
      'div',
      { class: 'browse' },
      view.panel,
      element('div', { class: 'results' }, ...head(view), view.chips, view.notice, view.all),
    );
    this.#view = view;
    this.#listen(view.root);
    this.#shell.main.replaceChildren(view.root);
  }

  #listen(root) {
    root.addEventListener('filter-toggled', ({ detail: { name, value } }) => {
      const { filters } = toggleFilter({ q: '', filters: this.#state.filters, page: 1 }, name, value);
      this.#go({ ...this.#state, filters });
    });
    root.addEventListener('filters-cleared', () => this.#go({ ...this.#state, filters: {} }));
    root.addEventListener('view-chosen', ({ detail: { name, isTable } }) =>
      this.#shell.go(insightsHref(withTable(this.#state, name, isTable)), { replace: true }),
    );
  }

  #go(state) {
    return this.#shell.go(insightsHref(state));
  }

  #openFilters() {
    const isOpen = this.#view.panel.toggleAttribute('data-open');
    this.#view.opener.setAttribute('aria-expanded', String(isOpen));
  }

  async #load() {
    const { filters } = this.#state;
    this.#view.chips.show(filters, () => undefined);
    const state = { q: '', filters, page: 1 };
    await Promise.all([
      this.#asking.ask((signal) => search(state, { limit: 1, facets: true, signal }), {
        answered: (answer) => this.#counts(answer, state),
        failed: (problem) => this.#failed(problem),
      }),
      ...INSIGHTS.map((name) => this.#ask(name, filters)),
    ]);
  }

  /** @param {import('../api.js').SearchAnswer} answer */
  #counts({ facets, page }, state) {
    const { notice, all, chips, opener } = this.#view;
    notice.hidden = true;
    all.hidden = false;
    this.#view.facets.show(facets, state);
    const chosen = Object.values(state.filters).flat().length;
    opener.textContent = chosen ? `Filters (${chosen})` : 'Filters';
    chips.show(state.filters, (name, value) => (name === 'cluster' ? labelIn(facets, value) : undefined));
    this.#shell.say(`${sentence(count(page.total, 'title'))} counted`);
  }

  /** What cannot be searched cannot be counted: one notice stands for all. */
  #failed(problem) {
    const { notice, all } = this.#view;
    this.#counted = undefined;
    all.hidden = true;
    notice.hidden = false;
    const told = noticeOf(problem, () => this.#load());
    const clear = { label: 'Count the whole catalog', act: () => this.#go({ ...this.#state, filters: {} }) };
    notice.show(problem.status === 400 ? { ...told, actions: [clear] } : told);
    this.#shell.say(boardLineOf(problem));
  }

  #ask(name, filters) {
    const section = this.#view.sections[name];
    return this.#askings[name].ask(
      (signal) => (name === 'clusters' ? clusters(signal) : insight(name, filters, signal)),
      {
        answered: (answer) => section.show(told(name, answer)),
        failed: (problem) => section.fail(noticeOf(problem, () => this.#ask(name, filters))),
        region: section,
      },
    );
  }
}

function told(name, answer) {
  if (name !== 'clusters') return { ...answer, ...answer.data.rated, exhibits: EXHIBITS[name](answer.data) };
  return { finding: clustersFinding(answer.items), exhibits: clustersExhibits(answer.items) };
}

const labelIn = ({ cluster }, value) => cluster?.values.find((each) => each.value === value)?.label;

function head({ opener }) {
  return [
    element(
      'div',
      { class: 'results-head' },
      element('div', { class: 'results-name' }, element('h1', { tabindex: -1 }, 'Insights')),
      opener,
    ),
    element(
      'nav',
      { class: 'insight-jumps', 'aria-label': 'Insights on this page' },
      ...INSIGHTS.map((name) =>
        element('a', { href: `#${name}`, onclick: (event) => jump(event, name) }, HEADINGS[name]),
      ),
    ),
  ];
}

/** Not left to the address, which holds the state of the page. */
function jump(event, name) {
  event.preventDefault();
  document.getElementById(`h-${name}`).focus({ preventScroll: true });
  document.getElementById(name).scrollIntoView({ block: 'start' });
}
