/** The lower half of a title's page: what is like it, and everything that bends that list. */

import '../components/notice-board.js';
import '../components/segment-switch.js';
import '../components/shelf-row.js';
import '../components/similar-list.js';
import '../components/toggle-chips.js';
import '../components/tuning-desk.js';
import { Problem, similar } from '../api.js';
import { Asking } from '../asking.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { critiquesFor } from '../critiques.js';
import { element } from '../dom.js';
import { count, sentence, similarMeta } from '../format.js';
import {
  SIMILAR_STEP,
  isLongest,
  similarHref,
  toggleCritique,
  untuned,
  usualSimilar,
  withMore,
  withWeight,
} from '../similar-url.js';

const SCOPES = [
  { value: 'cluster', text: 'Its cluster' },
  { value: 'nearby', text: 'Nearby' },
  { value: 'catalog', text: 'Whole catalog' },
];

/** A slider that is being moved asks this long after its last step. */
const PAUSE_MS = 50;

export class MoreLike {
  #shell;
  #asking;
  #title;
  #blocks;
  #state = usualSimilar();
  #view;
  #timer;
  /** The slider that made the entry of the history that we stand on: moving it on rewrites that entry. */
  #mover;
  #length = 0;
  /** How long the list was when more of it was asked for. */
  #grownFrom = 0;

  /**
   * @param {import('../main.js').Shell} shell
   * @param {import('../api.js').Summary} title
   * @param {string[]} blocks those that can be given weights
   */
  constructor(shell, title, blocks) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    this.#title = title;
    this.#blocks = blocks.filter((block) => block !== 'basic');
    this.#build();
  }

  get root() {
    return this.#view.root;
  }

  /** Shows what was already asked for. @param {import('../api.js').SimilarAnswer | Problem} likes */
  begin(state, likes) {
    this.#state = state;
    this.#describe();
    if (likes instanceof Problem) this.#failed(likes);
    else this.#answered(likes);
  }

  /** Brings the list to another state. */
  async show(state, arrival) {
    clearTimeout(this.#timer);
    if (arrival === 'return') this.#mover = undefined;
    this.#state = state;
    this.#describe();
    return this.#asking.ask((signal) => similar(this.#title.id, state, signal), {
      answered: (likes) => this.#answered(likes),
      failed: (problem) => this.#failed(problem),
      region: this.#view.results,
    });
  }

  leave() {
    clearTimeout(this.#timer);
    this.#asking.stop();
  }

  #build() {
    const view = {
      shelf: element('shelf-row', { hidden: true }),
      scope: element('segment-switch', { name: 'scope' }),
      critiques: element('toggle-chips', { id: 'but' }),
      desk: element('tuning-desk', { id: 'desk', class: 'desk' }),
      note: element('p', { class: 'similar-note', hidden: true }),
      notice: element('notice-board', { hidden: true }),
      list: element('similar-list'),
      more: element('button', { type: 'button', class: 'button', onclick: () => this.#lengthen() }),
      meta: element('p', { class: 'similar-meta' }),
    };
    view.opener = element('button', {
      type: 'button',
      class: 'button desk-opener',
      'aria-expanded': 'false',
      'aria-controls': 'desk',
      onclick: () => this.#openDesk(),
    });
    view.results = element(
      'div',
      { class: 'similar-results' },
      view.note,
      view.notice,
      view.list,
      element('div', { class: 'grid-end' }, view.more),
      view.meta,
    );
    view.root = element('div', { class: 'likes' }, view.shelf, this.#section(view));
    this.#view = view;
    this.#listen(view.root);
  }

  #section({ scope, critiques, opener, desk, results }) {
    return element(
      'section',
      { class: 'more-like', 'aria-labelledby': 'similar-heading' },
      element('div', { class: 'results-head' }, element('h2', { id: 'similar-heading' }, 'More like this'), scope),
      critiques,
      opener,
      element('div', { class: this.#blocks.length > 0 ? 'tuned' : '' }, desk, results),
    );
  }

  #listen(root) {
    root.addEventListener('segment-chosen', ({ detail }) => this.#go({ ...this.#state, scope: detail }));
    root.addEventListener('chip-toggled', ({ detail }) => this.#go(toggleCritique(this.#state, detail)));
    root.addEventListener('tuning-reset', () => this.#go(untuned(this.#state)));
    root.addEventListener('level-changed', ({ detail: { name, value } }) =>
      this.#slide(
        name,
        name === 'diversity' ? { ...this.#state, diversity: value } : withWeight(this.#state, name, value),
      ),
    );
  }

  /** A step that Back takes back. */
  #go(state, { mover } = {}) {
    clearTimeout(this.#timer);
    const replace = mover !== undefined && mover === this.#mover;
    this.#mover = mover;
    return this.#shell.go(similarHref(this.#title.id, state), { replace });
  }

  /** All moves of one slider in a row are one step. */
  #slide(mover, state) {
    this.#state = state;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go(state, { mover }), PAUSE_MS);
  }

  #openDesk() {
    const isOpen = this.#view.desk.toggleAttribute('data-open');
    this.#view.opener.setAttribute('aria-expanded', String(isOpen));
  }

  #lengthen() {
    this.#mover = undefined;
    this.#grownFrom = this.#length;
    return this.#shell.go(similarHref(this.#title.id, withMore(this.#state)), { replace: true });
  }

  /** What the address alone already tells. */
  #describe() {
    const { scope, critiques, desk, opener } = this.#view;
    scope.show({ legend: 'Where to look', options: SCOPES, value: this.#state.scope });
    critiques.show({ label: 'Like this, but', chips: critiquesFor(this.#title, this.#state.but) });
    const isTunable = this.#blocks.length > 0;
    desk.hidden = opener.hidden = !isTunable;
    if (isTunable) desk.show(this.#blocks, this.#state);
    const moved = Object.keys(this.#state.weights).length + (this.#state.diversity > 0 ? 1 : 0);
    opener.textContent = moved > 0 ? `Sliders (${moved} moved)` : 'Sliders';
  }

  /** @param {import('../api.js').SimilarAnswer} likes */
  #answered({ items, sameCollection = [], meta }) {
    const { shelf, notice, note, list, more } = this.#view;
    const family = new Set(sameCollection.map(({ id }) => id));
    const titles = items.filter(({ id }) => !family.has(id)).slice(0, this.#state.limit);
    this.#showShelf(shelf, sameCollection);
    notice.hidden = titles.length > 0;
    if (titles.length === 0) notice.show(this.#emptiness(meta));
    note.hidden = !meta.degraded || titles.length === 0;
    note.textContent = degradedText(meta);
    list.show(titles);
    more.hidden = titles.length < this.#state.limit || isLongest(this.#state);
    more.textContent = `Show ${count(SIMILAR_STEP, 'more title')}`;
    this.#view.meta.textContent = titles.length > 0 ? similarMeta(meta) : '';
    this.#shell.say(`${sentence(count(titles.length, 'title'))} like this`);
    if (this.#grownFrom) list.focusAfter(this.#grownFrom);
    this.#grownFrom = 0;
    this.#length = titles.length;
  }

  #showShelf(shelf, sameCollection) {
    const key = sameCollection.map(({ id }) => id).join(' ');
    if (shelf.dataset.shown === key) return;
    shelf.dataset.shown = key;
    const heading = this.#title.collection ? `More of ${this.#title.collection}` : 'Of the same series';
    shelf.show({ heading, titles: sameCollection });
  }

  #emptiness(meta) {
    const actions = [];
    const { scope, but } = this.#state;
    if (but.length > 0)
      actions.push({ label: 'Take the wishes back', act: () => this.#go({ ...this.#state, but: [] }) });
    if (scope !== 'catalog')
      actions.push({ label: 'Look in the whole catalog', act: () => this.#go({ ...this.#state, scope: 'catalog' }) });
    const why = degradedText(meta) || 'No other title here shares anything with this one.';
    return { heading: 'Nothing like it here', lines: [why], actions };
  }

  #failed(problem) {
    const { notice, note, list, more, meta } = this.#view;
    const retry = noticeOf(problem, () => this.show(this.#state, 'replace'));
    const usual = { label: 'Back to the usual list', act: () => this.#go(usualSimilar()) };
    notice.hidden = false;
    notice.show(problem.status === 400 ? { ...retry, actions: [usual] } : retry);
    note.hidden = more.hidden = true;
    list.show([]);
    meta.textContent = '';
    this.#length = 0;
    this.#shell.say(boardLineOf(problem));
  }
}

const degradedText = ({ degraded = [] }) => degraded.map((reason) => `${sentence(reason)}.`).join(' ');
