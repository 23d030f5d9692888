/**
 * Who watches at this browser. A viewer has a name, which never leaves the browser, and from their first
 * statement on an id by which the server knows them: random, and made only then.
 *
 * @typedef {{name: string, id?: string}} Viewer
 */

const KEY = 'marquee.viewers';

/** As many as sit on a sofa. */
export const MOST_VIEWERS = 6;

const FIRST = 'Viewer 1';

/** Something that nobody else is called, also where the page is not served over HTTPS. */
export const randomId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Emits `changed` when someone else watches, or is known by another name. */
export class Viewers extends EventTarget {
  #storage;
  /** @type {Viewer[]} */
  #all;
  #current = 0;

  /** @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage one that may refuse */
  constructor(storage) {
    super();
    this.#storage = storage;
    const kept = this.#recall();
    this.#all = kept.all;
    this.#current = kept.current;
  }

  /** @returns {readonly Viewer[]} at least one */
  get all() {
    return this.#all;
  }

  get current() {
    return this.#all[this.#current];
  }

  /** @param {string} name @returns {Viewer | undefined} */
  named(name) {
    return this.#all.find((viewer) => viewer.name === name);
  }

  /** The id of the current viewer, who now gets one. */
  identify() {
    if (!this.current.id) {
      this.#all = this.#all.map((viewer, i) => (i === this.#current ? { ...viewer, id: randomId() } : viewer));
      this.#keep();
    }
    return this.current.id;
  }

  /** What is wrong with a name for one more viewer, in words; nothing if it will do. */
  objectionTo(name) {
    if (!name.trim()) return 'A viewer needs a name.';
    if (this.named(name.trim())) return `There is a ${name.trim()} already.`;
    return this.#all.length >= MOST_VIEWERS ? `No more than ${MOST_VIEWERS} viewers.` : undefined;
  }

  /** Adds a viewer, who watches now. */
  add(name) {
    this.#all = [...this.#all, { name: name.trim() }];
    this.#turnTo(this.#all.length - 1);
  }

  /** Lets another one watch. */
  choose(name) {
    const place = this.#all.findIndex((viewer) => viewer.name === name);
    if (place >= 0 && place !== this.#current) this.#turnTo(place);
  }

  /** Forgets the current viewer, name and id. */
  forget() {
    const left = this.#all.filter((_, i) => i !== this.#current);
    this.#all = left.length > 0 ? left : [{ name: FIRST }];
    this.#turnTo(0);
  }

  #turnTo(place) {
    this.#current = place;
    this.#keep();
    this.dispatchEvent(new Event('changed'));
  }

  /** Nothing is kept of one who never said anything. */
  #keep() {
    const isBlank = this.#all.length === 1 && !this.#all[0].id;
    try {
      if (isBlank) this.#storage.removeItem(KEY);
      else this.#storage.setItem(KEY, JSON.stringify({ all: this.#all, current: this.#current }));
    } catch {
      // Private windows may refuse; the viewers then last as long as the page.
    }
  }

  #recall() {
    try {
      const { all, current } = JSON.parse(this.#storage.getItem(KEY));
      if (all.length > 0 && all.every(isViewer) && all[current]) return { all, current };
    } catch {
      // Nothing kept, or nothing that can be read.
    }
    return { all: [{ name: FIRST }], current: 0 };
  }
}

const isViewer = ({ name, id }) => typeof name === 'string' && (id === undefined || typeof id === 'string');
