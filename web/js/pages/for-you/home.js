/** A viewer's list and rows. It follows what the viewer says: at once what leaves, and then what comes instead. */

import '../../components/notice-board.js';
import '../../components/personal-card.js';
import '../../components/shelf-row.js';
import '../../components/similar-list.js';
import { Asking } from '../../asking.js';
import { noticeOf } from '../../components/notice-board.js';
import { countryName } from '../../countries.js';
import { element } from '../../dom.js';
import { count, sentence } from '../../format.js';
import { Following } from '../../following.js';
import { glide } from '../../motion.js';
import { isSettled } from '../../opinions.js';
import { homeOf, listFor, listenFor } from '../../viewer-api.js';
import { Beginning } from './beginning.js';
import { Watchlist } from './watchlist.js';

const NOTES = {
  becauseLiked: () => 'What is most like it',
  taste: ({ values = [] }) => `Your taste leans to ${values.map(inWords).join(' and ')}`,
  new: () => 'Recent titles that suit you',
  popular: () => 'What others watch and rate highly',
};

const inWords = (value) => (/^[A-Z]{2}$/.test(value) ? countryName(value) : value.toLowerCase());

export class Home {
  name = 'For you';
  #shell;
  #asking;
  #listening = new AbortController();
  #items = [];
  #rows = [];
  #shelves = new Map();
  /** @type {Following | undefined} */
  #following;
  #beginning;
  #notice = element('notice-board', { hidden: true });
  #list = element('similar-list', { 'data-card': 'personal-card' });
  #watchlist = new Watchlist();
  #rowList = element('div', { class: 'rows' });
  #main;

  /** @param {import('../../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    this.#main = element(
      'div',
      { class: 'home' },
      element(
        'div',
        { class: 'lede' },
        element('h1', { tabindex: -1 }, 'For you'),
        element(
          'p',
          {},
          'Every thumb changes this list while you watch. ',
          element('a', { href: '/for-you/taste' }, 'Tune your taste'),
          '.',
        ),
      ),
      this.#notice,
      element('h2', { class: 'unseen' }, 'Your list'),
      this.#list,
      this.#watchlist.shelf,
      this.#rowList,
    );
    this.root = element('div', {}, this.#main);
    this.#listen(shell.statements);
  }

  #listen(statements) {
    const { signal } = this.#listening;
    statements.addEventListener('changed', () => this.#draw(), { signal });
    statements.addEventListener('kept', () => this.#follow(), { signal });
  }

  async show(query) {
    const { id } = this.#shell.viewers.current;
    if (!id || this.#beginning) return this.#begin(query);
    return this.#ask(id, (answer) => this.#answered(answer));
  }

  leave() {
    this.#listening.abort();
    this.#following?.stop();
    this.#asking.stop();
    this.#beginning?.leave();
  }

  #ask(id, answered) {
    return this.#asking.ask((signal) => Promise.all([listFor(id, signal), homeOf(id, signal)]), {
      answered,
      failed: (problem) => this.#failed(problem),
      region: this.#main,
    });
  }

  #begin(query) {
    this.#beginning ??= new Beginning(this.#shell);
    this.root.replaceChildren(this.#beginning.root);
    return this.#beginning.show(query);
  }

  /** The server has what was said: what does it recommend now? */
  #follow() {
    const { id } = this.#shell.viewers.current;
    if (!id || this.#beginning) return undefined;
    const before = new Set(this.#items.map((title) => title.id));
    return this.#ask(id, (answer) => {
      this.#answered(answer);
      const fresh = this.#items.filter((title) => !before.has(title.id)).length;
      this.#shell.say(fresh > 0 ? `${sentence(count(fresh, 'title'))} new in your list` : 'Your list is up to date');
    });
  }

  #answered([{ items }, { items: rows }]) {
    this.#notice.hidden = true;
    this.#items = items;
    this.#rows = rows.filter(({ reason }) => reason !== 'forYou');
    this.#draw();
    this.#following ??= new Following((signal) =>
      listenFor(this.#shell.viewers.current.id, (answer) => this.#heard(answer), signal),
    );
    const { all, current } = this.#shell.viewers;
    this.#shell.say(`${sentence(count(items.length, 'title'))} for ${all.length > 1 ? current.name : 'you'}`);
  }

  /** Something was said elsewhere: in another window, on another device, by a stream of events. */
  #heard({ items }) {
    const told = (titles) => titles.map(({ id, whyText }) => `${id} ${whyText}`).join();
    if (told(items) !== told(this.#items)) this.#follow();
  }

  /** Shows what was answered, but for what the viewer is done with since. */
  #draw() {
    if (this.#beginning) return;
    const isOpen = ({ id }) => !isSettled(this.#shell.statements.opinionOf(id));
    this.#list.show(this.#items.filter(isOpen));
    this.#watchlist.show(this.#shell.statements.listed());
    const rows = this.#rows.map((row) => this.#shelfOf(row, row.items.filter(isOpen)));
    if (rows.some((row, i) => row !== this.#rowList.children[i]) || rows.length !== this.#rowList.children.length)
      glide(this.#rowList, () => this.#rowList.replaceChildren(...rows));
  }

  #shelfOf(row, titles) {
    const shelf = this.#shelves.get(row.id) ?? element('shelf-row', { 'data-row': row.id });
    this.#shelves.set(row.id, shelf);
    shelf.show({ heading: row.title, note: NOTES[row.reason]?.(row), titles });
    return shelf;
  }

  #failed(problem) {
    if (problem.status === 404) return this.#begin('');
    this.#notice.hidden = false;
    this.#notice.show(noticeOf(problem, () => this.show('')));
    return undefined;
  }
}
