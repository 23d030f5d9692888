/**
 * What the current viewer says of titles: shown at once, then sent; told when it cannot be sent.
 *
 * Emits `changed` (detail: the id of a title, or nothing when all may have changed), `told` (detail:
 * a `Told`) and `kept` once the server has what was said.
 *
 * @typedef {Object} Told
 * @property {string} text what happened
 * @property {{label: string, act: () => void}} [remedy] what can be done about it
 * @property {boolean} [isTrouble]
 */

import { Problem } from './api.js';
import { NONE, holds, isSettled, opinionsOf, stepsBetween, toggled } from './opinions.js';
import { randomId } from './viewers.js';

const SAID = {
  liked: (name) => `You like ${name}.`,
  disliked: (name) => `You do not like ${name}.`,
  notInterested: (name) => `${name} will not be suggested again.`,
  watchlist: (name) => `${name} is on your watchlist.`,
  watched: (name) => `You have seen ${name}.`,
};

export class Statements extends EventTarget {
  #viewers;
  #server;
  #opinions = new Map();
  /** What was said is sent in the order in which it was said. */
  #sending = Promise.resolve();
  #turn = 0;

  /**
   * @param {import('./viewers.js').Viewers} viewers
   * @param {{eventsOf: Function, sendEvents: Function}} server
   */
  constructor(viewers, server) {
    super();
    this.#viewers = viewers;
    this.#server = server;
    viewers.addEventListener('changed', () => this.load());
  }

  /** @param {string} id @returns {import('./opinions.js').Opinion} */
  opinionOf(id) {
    return this.#opinions.get(id) ?? NONE;
  }

  /** The ids of titles on the watchlist that are still to be seen, the newest first. @returns {string[]} */
  listed() {
    const open = [...this.#opinions].filter(([, opinion]) => opinion.list && !isSettled(opinion));
    return open.map(([id]) => id).reverse();
  }

  /** Reads what the current viewer said before. */
  async load() {
    const turn = ++this.#turn;
    const { id } = this.#viewers.current;
    this.#opinions = new Map();
    this.#emit('changed');
    const events = id ? await this.#server.eventsOf(id).catch(noneIfProblem) : [];
    if (turn !== this.#turn) return;
    this.#opinions = new Map([...opinionsOf(events), ...this.#opinions]);
    this.#emit('changed');
  }

  /** Says something of a title, or takes it back. @param {{id: string, title: string}} title @param {string} type */
  async state(title, type) {
    const before = this.opinionOf(title.id);
    const after = toggled(before, type);
    const said = SAID[type](title.title);
    const text = holds(after, type) ? said : `Taken back: ${said}`;
    return this.#become(title, {
      before,
      after,
      text,
      undone: { before: after, after: before, text: `Undone: ${said}` },
    });
  }

  async #become(title, change) {
    const { before, after } = change;
    const profile = this.#viewers.identify();
    const events = stepsBetween(before, after).map((said) => ({
      eventId: randomId(),
      profile,
      title: title.id,
      ...said,
    }));
    return this.#attempt(title, change, events);
  }

  async #attempt(title, change, events) {
    const { text, undone } = change;
    this.#show(title.id, change.after);
    const undo = undone && { label: 'Undo', act: () => this.#become(title, undone) };
    this.#emit('told', { text, remedy: undo });
    try {
      const turn = this.#sending.then(() => this.#server.sendEvents(events));
      this.#sending = turn.catch(() => {});
      await turn;
      this.#emit('kept');
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.#failed(title, change, events, failure);
    }
  }

  /** Sent again, events keep their ids: the server counts them once, whether they had arrived or not. */
  #failed(title, change, events, problem) {
    const isHere = this.#viewers.current.id === events[0].profile;
    if (isHere && this.opinionOf(title.id) === change.after) this.#show(title.id, change.before);
    const why = problem.code === 'unreachable' ? 'the server does not answer' : problem.message;
    const retry = { label: 'Try again', act: () => this.#attempt(title, change, events) };
    this.#emit('told', {
      text: `Not kept, ${why}: ${change.text}`,
      remedy: isHere ? retry : undefined,
      isTrouble: true,
    });
  }

  #show(id, opinion) {
    this.#opinions.set(id, opinion);
    this.#emit('changed', id);
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Marks on titles that cannot be read are just not there; whoever says something is told if that fails. */
function noneIfProblem(failure) {
  if (failure instanceof Problem) return [];
  throw failure;
}
