/** One title: what is known of it, and what is like it. Lives at `/title/{id}`. */

import '../components/notice-board.js';
import '../components/similar-card.js';
import { Problem, similar, title as fetchTitle } from '../api.js';
import { noticeOf } from '../components/notice-board.js';
import { posterOf } from '../components/title-card.js';
import { countryName, languageName } from '../countries.js';
import { element, joined } from '../dom.js';
import { count, length, number, rating, sentence, similarMeta, typeName, years } from '../format.js';
import { SCOPES, clusterHref, emptySearch, filterHref, parseScope, searchHref, titleHref } from '../url.js';

const SCOPE_LABELS = { cluster: 'Its cluster', nearby: 'Nearby', catalog: 'Whole catalog' };

export class TitlePage {
  name = 'title';
  #shell;
  #asked;
  #id;
  #scope;
  #view;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
  }

  async show({ parts: [id], query }) {
    this.#scope = parseScope(query);
    if (id === this.#id && this.#view?.root.isConnected) return this.#loadSimilar();
    this.#id = id;
    this.#asked?.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#shell.busy(true);
    try {
      const title = await fetchTitle(id, signal);
      if (signal.aborted) return undefined;
      this.#present(title);
      return this.#loadSimilar();
    } catch (failure) {
      if (signal.aborted) return undefined;
      return this.#failed(failure);
    }
  }

  leave() {
    this.#asked?.abort();
    this.#id = undefined;
    this.#shell.busy(false);
    this.#shell.say('');
  }

  #failed(failure) {
    if (!(failure instanceof Problem)) throw failure;
    this.#shell.busy(false);
    this.#shell.entitle(failure.status === 404 ? 'Not found' : 'Trouble');
    const board = element('notice-board');
    const notice = noticeOf(failure, () => this.#shell.go(titleHref(this.#id, this.#scope), { replace: true }));
    board.show(failure.status === 404 ? { ...notice, actions: this.#waysOn() } : notice);
    this.#shell.main.replaceChildren(element('h1', { tabindex: -1, class: 'unseen' }, 'No such page'), board);
    this.#view = undefined;
  }

  /** From an id that leads nowhere: what stands in it may be a name. */
  #waysOn() {
    const words = wordsOf(this.#id);
    const search = words && {
      label: `Search for “${words}”`,
      act: () => this.#shell.go(searchHref({ ...emptySearch(), q: words })),
    };
    return [search, { label: 'To the front page', act: () => this.#shell.go('/') }].filter(Boolean);
  }

  /** @param {import('../api.js').Summary & import('../api.js').TitleDetail} title */
  #present(title) {
    this.#shell.entitle(title.year ? `${title.title} (${title.year})` : title.title);
    const view = {
      list: element('ul', { class: 'similar-list', role: 'list' }),
      meta: element('p', { class: 'similar-meta' }),
      notice: element('notice-board', { hidden: true }),
    };
    view.scopes = scopeSwitch((scope) => this.#shell.go(titleHref(this.#id, scope), { replace: true }));
    view.section = element(
      'section',
      { class: 'more-like', 'aria-labelledby': 'similar-heading' },
      element(
        'div',
        { class: 'results-head' },
        element('h2', { id: 'similar-heading' }, 'More like this'),
        view.scopes,
      ),
      view.notice,
      view.list,
      view.meta,
    );
    view.root = element(
      'div',
      { class: 'title-page' },
      element(
        'article',
        { class: 'bill', 'data-id': title.id },
        element('div', { class: 'bill-poster' }, posterOf(title)),
        program(title),
      ),
      view.section,
    );
    this.#view = view;
    this.#shell.main.replaceChildren(view.root);
  }

  async #loadSimilar() {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#shell.busy(true);
    this.#view.section.setAttribute('aria-busy', 'true');
    for (const radio of this.#view.scopes.querySelectorAll('input')) radio.checked = radio.value === this.#scope;
    try {
      const answer = await similar(this.#id, { scope: this.#scope, signal });
      if (signal.aborted) return;
      this.#showSimilar(answer);
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      this.#view.notice.hidden = false;
      this.#view.notice.show(noticeOf(failure, () => this.#loadSimilar()));
      this.#view.list.replaceChildren();
      this.#view.meta.textContent = '';
    }
    this.#shell.busy(false);
    this.#view.section.removeAttribute('aria-busy');
  }

  /** @param {import('../api.js').SimilarAnswer} answer */
  #showSimilar({ items, meta }) {
    const { list, notice } = this.#view;
    notice.hidden = items.length > 0;
    if (items.length === 0)
      notice.show({
        heading: 'Nothing like it here',
        lines: ['No other title in this scope shares anything with this one. A wider scope may hold some.'],
      });
    list.replaceChildren(
      ...items.map((item) => {
        const card = element('similar-card');
        const row = element('li', {}, card);
        card.subject = item;
        return row;
      }),
    );
    const degraded = (meta.degraded ?? []).map((reason) => ` ${sentence(reason)}.`).join('');
    this.#view.meta.textContent = similarMeta(meta) + degraded;
    this.#shell.say(`${sentence(count(items.length, 'title'))} like this`);
  }
}

/** The words of an id such as `titles:blade-runner-1982`; none where it is a number of someone's. */
const wordsOf = (id) => {
  const words = id.replace(/^\w+:/, '').replaceAll(/[-_+]+/g, ' ').trim();
  return /^\p{L}{0,3}\d*$/u.test(words) ? '' : words.slice(0, 60);
};

function scopeSwitch(choose) {
  const options = SCOPES.map((scope) =>
    element(
      'label',
      { class: 'scope' },
      element('input', { type: 'radio', name: 'scope', value: scope, onchange: () => choose(scope) }),
      element('span', {}, SCOPE_LABELS[scope]),
    ),
  );
  return element('fieldset', { class: 'scopes' }, element('legend', { class: 'unseen' }, 'Where to look'), ...options);
}

const links = (name, values, text = (value) => value) =>
  joined(
    values.map((value) => element('a', { href: filterHref(name, value), dir: 'auto' }, text(value))),
    ', ',
  );

const decadeLink = (title) => {
  const decade = Math.floor(title.year / 10) * 10;
  return element('a', { href: filterHref('year', `${decade}..${decade + 9}`) }, years(title));
};

/** Slanting is a custom of Latin script only. */
const isLatin = (text) => !/(?!\p{Script=Latin})\p{L}/u.test(text);

/** The facts, as in the program that one is handed at the door. */
function program(title) {
  const original = title.originalTitle && title.originalTitle !== title.title;
  const kicker = [
    element('a', { href: filterHref('type', title.type) }, typeName(title.type)),
    title.year !== undefined && decadeLink(title),
    length(title),
    title.certificate &&
      element(
        'a',
        {
          class: 'certificate',
          href: filterHref('certificate', title.certificate),
          'aria-label': `Certificate ${title.certificate}`,
        },
        title.certificate,
      ),
  ].filter(Boolean);
  return element(
    'div',
    { class: 'program' },
    element('p', { class: 'kicker' }, ...kicker.map((part) => element('span', {}, part))),
    element('h1', { tabindex: -1, dir: 'auto' }, title.title),
    original && element('p', { class: isLatin(title.originalTitle) ? 'original latin' : 'original', dir: 'auto' }, title.originalTitle),
    title.rating !== undefined && score(title),
    title.synopsis && element('p', { class: 'synopsis', dir: 'auto' }, title.synopsis),
    element('dl', { class: 'facts' }, ...facts(title)),
  );
}

const score = (title) =>
  element(
    'p',
    { class: 'score' },
    element('b', {}, rating(title.rating)),
    element('span', {}, ' of 10'),
    title.votes !== undefined && element('span', { class: 'score-votes' }, ` from ${count(title.votes, 'vote')}`),
  );

function facts(title) {
  const { imdb, ...others } = title.externalIds ?? {};
  const rows = [
    [title.genres.length > 1 ? 'Genres' : 'Genre', links('genre', title.genres)],
    [title.countries.length > 1 ? 'Countries' : 'Country', links('country', title.countries, countryName)],
    [title.directors.length > 1 ? 'Directors' : 'Director', links('person', title.directors)],
    ['Cast', links('person', title.cast ?? [])],
    ['Language', [(title.languages ?? []).map(languageName).join(', ')].filter(Boolean)],
    ['Collection', [title.collection].filter(Boolean)],
    [
      'Also known as',
      joined(
        (title.alternativeTitles ?? []).map((name) => element('bdi', {}, name)),
        ', ',
      ),
    ],
    ['Keywords', links('keyword', title.keywords ?? [])],
    [
      'Cluster',
      title.cluster
        ? [
            element('a', { href: clusterHref(title.cluster.id) }, title.cluster.label),
            title.cluster.size ? ` (${number(title.cluster.size)} titles)` : '',
          ]
        : [],
    ],
    ['Offered in', offered(title.availableCountries ?? [])],
    ['IMDb id', imdb ? [String(imdb)] : []],
    [
      'From',
      [
        Object.entries(others)
          .flatMap(([source, ids]) => [ids].flat().map((id) => `${source}:${id}`))
          .join(', ') || (title.sources ?? []).join(', '),
      ].filter(Boolean),
    ],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .flatMap(([name, values]) => [element('dt', {}, name), element('dd', {}, ...values)]);
}

function offered(codes) {
  if (codes.length <= 6) return links('available', codes, countryName);
  return [
    element(
      'details',
      {},
      element('summary', {}, sentence(count(codes.length, 'country', 'countries'))),
      ...links('available', codes, countryName),
    ),
  ];
}
