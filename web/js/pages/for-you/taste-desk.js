/** What a viewer says they like, to be changed, beside the list that follows. */

import '../../components/notice-board.js';
import '../../components/personal-card.js';
import '../../components/similar-list.js';
import '../../components/wish-row.js';
import { Problem } from '../../api.js';
import { Asking } from '../../asking.js';
import { noticeOf } from '../../components/notice-board.js';
import { countryName } from '../../countries.js';
import { element } from '../../dom.js';
import { count, sentence } from '../../format.js';
import { isSettled } from '../../opinions.js';
import { wishOf, wishing } from '../../tastes.js';
import { kinds, listFor, stateTaste, tasteOf } from '../../viewer-api.js';

const MOST_COUNTRIES = 12;
/** How many of a kind stand there at first; the rest is folded away, unless there is a wish among it. */
const AT_FIRST = 16;
const SHOWN = 6;

export class TasteDesk {
  name = 'Your taste';
  #shell;
  #asking;
  #listening = new AbortController();
  #taste = {};
  #items = [];
  /** @type {Map<string, {kind: 'genres' | 'countries', text: string, row: HTMLElement}>} */
  #rows = new Map();
  #notice = element('notice-board', { hidden: true });
  #desk = element('div', { class: 'wishes' });
  #list = element('similar-list', { 'data-card': 'personal-card' });
  #listHeading = element('h2', {}, 'What that brings');

  /** @param {import('../../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    this.root = element(
      'div',
      { class: 'taste' },
      element(
        'div',
        { class: 'lede' },
        element('h1', { tabindex: -1 }, 'Your taste'),
        element(
          'p',
          {},
          'Say what you want more or less of, and what never. Or ',
          element('a', { href: '/for-you/start' }, 'pick groups'),
          '.',
        ),
      ),
      this.#notice,
      element(
        'div',
        { class: 'taste-desk' },
        this.#desk,
        element('section', { class: 'taste-list', 'aria-label': 'What that brings' }, this.#listHeading, this.#list),
      ),
    );
    this.#listen();
  }

  #listen() {
    const { signal } = this.#listening;
    this.#desk.addEventListener('wish-made', ({ target, detail: { value, wish } }) =>
      this.#wished(this.#kindOf(target), value, wish),
    );
    this.#shell.statements.addEventListener('changed', () => this.#draw(), { signal });
    this.#shell.statements.addEventListener('kept', () => this.#load(), { signal });
  }

  async show() {
    return this.#load();
  }

  leave() {
    this.#listening.abort();
    this.#asking.stop();
  }

  #load() {
    const { id } = this.#shell.viewers.current;
    return this.#ask(
      (signal) => Promise.all([kinds(signal), id ? known(id, signal) : nothing()]),
      ([all, viewer]) => {
        if (this.#rows.size === 0) this.#build(all);
        this.#taste = viewer.taste;
        this.#items = viewer.items;
        this.#draw();
        for (const rest of this.#desk.querySelectorAll('.wish-rest')) rest.open ||= hasWish(rest);
        this.#shell.say(this.#tally());
      },
    );
  }

  #ask(question, answered, retry = () => this.#load()) {
    return this.#asking.ask(question, {
      answered: (answer) => {
        this.#notice.hidden = true;
        answered(answer);
      },
      failed: (problem) => {
        this.#notice.hidden = false;
        this.#notice.show(noticeOf(problem, retry));
        this.#draw();
      },
      region: this.root,
    });
  }

  #build({ genres, countries }) {
    const part = (heading, kind, values) => {
      const rows = values.map((value) => element('li', {}, this.#row(kind, value)));
      return element(
        'section',
        { class: 'wish-part', 'aria-label': heading },
        element('h2', {}, heading),
        element('ul', { role: 'list' }, ...rows.slice(0, AT_FIRST)),
        rows.length > AT_FIRST && restOf(heading, rows.slice(AT_FIRST)),
      );
    };
    this.#desk.replaceChildren(
      part(
        'Genres',
        'genres',
        genres.map(({ value }) => value),
      ),
      part(
        'Countries',
        'countries',
        countries.slice(0, MOST_COUNTRIES).map(({ value }) => value),
      ),
    );
  }

  /** How many wishes there are. */
  #tally() {
    const wished = [...this.#rows.values()].filter(({ kind, value }) => wishOf(this.#taste, kind, value));
    return `${sentence(count(wished.length, 'wish', 'wishes'))} so far`;
  }

  #row(kind, value) {
    const row = element('wish-row');
    this.#rows.set(row, { kind, value, text: kind === 'countries' ? countryName(value) : value });
    return row;
  }

  #kindOf(row) {
    return this.#rows.get(row).kind;
  }

  #draw() {
    for (const [row, { kind, value, text }] of this.#rows)
      row.show({ value, text, wish: wishOf(this.#taste, kind, value) });
    const open = this.#items.filter(({ id }) => !isSettled(this.#shell.statements.opinionOf(id)));
    this.#list.show(open.slice(0, SHOWN));
    this.#listHeading.hidden = open.length === 0;
  }

  /** Shown pressed at once, then sent; the list follows. What fails is taken back and told. */
  #wished(kind, value, wish) {
    const before = this.#taste;
    const shown = new Set(this.#items.slice(0, SHOWN).map(({ id }) => id));
    this.#taste = wishing(before, kind, value, wish);
    this.#draw();
    const taste = this.#taste;
    const send = async (signal) => {
      const id = this.#shell.viewers.identify();
      await stateTaste(id, taste).catch((failure) => {
        if (this.#taste === taste) this.#taste = before;
        throw failure;
      });
      return listFor(id, signal);
    };
    const retry = () => this.#wished(kind, value, wish);
    return this.#ask(send, ({ items }) => this.#brought(items, shown), retry);
  }

  #brought(items, shown) {
    this.#items = items;
    this.#draw();
    const fresh = items.slice(0, SHOWN).filter(({ id }) => !shown.has(id)).length;
    this.#shell.say(fresh > 0 ? `${sentence(count(fresh, 'title'))} new at the top` : 'The top stays as it is');
  }
}

const hasWish = (part) => part.querySelector('[aria-pressed="true"]') !== null;

/** Values that most catalogs have little of. */
const restOf = (heading, rows) =>
  element(
    'details',
    { class: 'wish-rest' },
    element('summary', {}, `${rows.length} more ${heading.toLowerCase()}`),
    element('ul', { role: 'list' }, ...rows),
  );

/** Taste and list of a viewer whom the server may have forgotten. */
async function known(id, signal) {
  try {
    const [taste, { items }] = await Promise.all([tasteOf(id, signal), listFor(id, signal)]);
    return { taste, items };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return nothing();
    throw failure;
  }
}

const nothing = async () => ({ taste: {}, items: [] });
