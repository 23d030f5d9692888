/** The titles that a viewer wants to see, as a shelf. */

import '../../components/shelf-row.js';
import { Problem, title as fetchTitle } from '../../api.js';
import { element } from '../../dom.js';

/** As many as one looks through; older ones are found again once newer ones are seen. */
const MOST = 24;

export class Watchlist {
  shelf = element('shelf-row', { hidden: true });
  #titles = new Map();
  #turn = 0;

  /** Shows titles as soon as they are known. @param {string[]} ids the newest first */
  async show(ids) {
    const turn = ++this.#turn;
    const wanted = ids.slice(0, MOST);
    await Promise.all(wanted.filter((id) => !this.#titles.has(id)).map((id) => this.#learn(id)));
    if (turn !== this.#turn) return;
    const titles = wanted.map((id) => this.#titles.get(id)).filter(Boolean);
    this.shelf.show({ heading: 'Your watchlist', note: 'What you put on it and have not seen', titles });
  }

  /** A title that cannot be had now is left out, and asked for again the next time. */
  async #learn(id) {
    try {
      this.#titles.set(id, await fetchTitle(id));
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
    }
  }
}
