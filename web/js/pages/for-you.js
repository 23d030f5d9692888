/**
 * All that is one viewer's own, under `/for-you`: the list and rows, watching together, the taste, and what is
 * kept. Each has its address; who is watching is known to this browser alone.
 */

import '../components/viewer-picker.js';
import { element } from '../dom.js';
import { Beginning } from './for-you/beginning.js';
import { Home } from './for-you/home.js';
import { Kept } from './for-you/kept.js';
import { TasteDesk } from './for-you/taste-desk.js';
import { Together } from './for-you/together.js';
import { MissingPage } from './missing.js';

/** The sections by the ends of their addresses. `tab`: the one that a section without a name of its own stands behind. */
const SECTIONS = {
  '': { text: 'Your list', make: (...all) => new Home(...all) },
  together: { text: 'Watch together', make: (...all) => new Together(...all) },
  taste: { text: 'Your taste', make: (...all) => new TasteDesk(...all) },
  kept: { text: 'What is kept', make: (...all) => new Kept(...all) },
  start: { tab: '', make: (...all) => new Beginning(...all) },
};

export class ForYouPage {
  name = 'for-you';
  #shell;
  #picker = element('viewer-picker');
  #tabs = new Map();
  #body = element('div', { class: 'for-you-body' });
  #root;
  #section;
  #at;
  #query = '';
  /** The opening of a section for another viewer. */
  #opened;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#build();
    shell.viewers.addEventListener('changed', () => {
      if (this.#root.isConnected) this.#opened = this.#open();
    });
  }

  async show({ parts: [at], query }) {
    if (!(at in SECTIONS)) return this.#lost();
    const isThere = this.#section && at === this.#at && this.#root.isConnected;
    this.#at = at;
    this.#query = query;
    if (isThere) return this.#section.show(query);
    this.#shell.main.replaceChildren(this.#root);
    return this.#open();
  }

  leave() {
    this.#section?.leave();
    this.#section = undefined;
    this.#shell.say('');
  }

  /** Opens the section anew, for whoever is watching now. */
  #open() {
    this.#section?.leave();
    this.#picker.show(this.#shell.viewers);
    const { tab = this.#at } = SECTIONS[this.#at];
    for (const [at, link] of this.#tabs) {
      if (at === tab) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#section = SECTIONS[this.#at].make(this.#shell);
    this.#body.replaceChildren(this.#section.root);
    this.#shell.entitle(this.#section.name);
    this.#shell.say('');
    return this.#section.show(this.#query);
  }

  #lost() {
    this.leave();
    return new MissingPage(this.#shell).show();
  }

  #build() {
    const tabs = Object.entries(SECTIONS).filter(([, { text }]) => text);
    for (const [at, { text }] of tabs)
      this.#tabs.set(at, element('a', { href: at ? `/for-you/${at}` : '/for-you', id: `tab-${at || 'list'}` }, text));
    this.#root = element(
      'div',
      { class: 'for-you' },
      element(
        'div',
        { class: 'for-you-head' },
        element('nav', { class: 'tabs', 'aria-label': 'For you' }, ...this.#tabs.values()),
        this.#picker,
      ),
      this.#body,
    );
    this.#picker.addEventListener('viewer-chosen', ({ detail }) => this.#shell.viewers.choose(detail));
    this.#root.addEventListener('viewer-erased', ({ detail }) => this.#erased(detail));
    this.#root.addEventListener('viewer-added', ({ detail }) => this.#added(detail));
  }

  async #erased(notice) {
    this.#shell.viewers.forget();
    await this.#opened;
    this.#section.tell?.(notice);
  }

  /** Whoever is new begins at the beginning. */
  #added(name) {
    this.#shell.viewers.add(name);
    return this.#shell.go('/for-you/start');
  }
}
