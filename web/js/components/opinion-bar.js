/**
 * What a viewer can say of a title: a row of buttons, one stop for the Tab key, the arrow keys go along it.
 * Property: `subject`. Emits `opinion-bar-arrived` when it comes into the document, to be shown what was said
 * before, and `opinion-stated` with the kind. Attribute `data-words`: with words beside the signs.
 */

import { element } from '../dom.js';
import { holds } from '../opinions.js';

const SVG = 'http://www.w3.org/2000/svg';

const KINDS = [
  {
    type: 'liked',
    word: 'Like',
    sign: 'M7 11v9H3v-9zM7 11l4.5-8c1.7 0 2.8 1.2 2.5 2.9L13.3 10h5.9c1.3 0 2.2 1.2 1.9 2.4l-1.7 6.2c-.2.8-1 1.4-1.9 1.4H7',
  },
  {
    type: 'disliked',
    word: 'Dislike',
    sign: 'M17 13V4h4v9zM17 13l-4.5 8c-1.7 0-2.8-1.2-2.5-2.9l.7-4.1H4.8c-1.3 0-2.2-1.2-1.9-2.4l1.7-6.2C4.8 4.6 5.6 4 6.5 4H17',
  },
  { type: 'notInterested', word: 'Not interested', sign: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12' },
  { type: 'watched', word: 'Seen', sign: 'M4 12.5l5.5 5.5L20 6.5' },
  { type: 'watchlist', word: 'Watchlist', sign: 'M6 3.5h12v17l-6-4.8-6 4.8zM12 6.5v6M9 9.5h6' },
];

const MOVES = { ArrowLeft: -1, ArrowRight: 1 };

class OpinionBar extends HTMLElement {
  #subject;
  #buttons = new Map();

  get subject() {
    return this.#subject;
  }

  /** @param {{id: string, title: string}} title */
  set subject(title) {
    this.#subject = title;
    const hasWords = this.dataset.words !== undefined;
    this.#buttons = new Map(KINDS.map((kind) => [kind.type, this.#button(kind, hasWords)]));
    this.setAttribute('role', 'toolbar');
    this.setAttribute('aria-label', `What you think of ${title.title}`);
    this.replaceChildren(...this.#buttons.values());
    this.#stopAt(this.firstChild);
    this.onkeydown = (event) => this.#moved(event);
  }

  connectedCallback() {
    this.dispatchEvent(new CustomEvent('opinion-bar-arrived', { bubbles: true }));
  }

  /** @param {import('../opinions.js').Opinion} opinion */
  show(opinion) {
    for (const [type, button] of this.#buttons) button.setAttribute('aria-pressed', String(holds(opinion, type)));
    this.toggleAttribute('data-said', Object.keys(opinion).length > 0);
  }

  #button({ type, word, sign }, hasWords) {
    const stated = () => {
      this.#stopAt(button);
      this.dispatchEvent(new CustomEvent('opinion-stated', { detail: type, bubbles: true }));
    };
    const button = element(
      'button',
      { type: 'button', class: 'opinion', 'data-type': type, title: hasWords ? undefined : word, onclick: stated },
      signOf(sign),
      element('span', { class: hasWords ? '' : 'unseen' }, word),
    );
    return button;
  }

  #moved(event) {
    const buttons = [...this.children];
    const to = buttons[buttons.indexOf(event.target.closest('button')) + (MOVES[event.key] ?? NaN)];
    if (!to) return;
    event.preventDefault();
    this.#stopAt(to);
    to.focus();
  }

  /** Makes one button the bar's stop for the Tab key. */
  #stopAt(stop) {
    for (const button of this.children) button.tabIndex = button === stop ? 0 : -1;
  }
}

function signOf(d) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}

/** The buttons for a title. @param {{id: string, title: string}} title @param {Record<string, unknown>} [attributes] */
export function opinionBarOf({ id, title }, attributes) {
  const bar = element('opinion-bar', attributes);
  bar.subject = { id, title };
  return bar;
}

customElements.define('opinion-bar', OpinionBar);
