/** Events as a table, the newest first. Emits `more-asked`. */

import { element } from '../dom.js';
import { count, sentence } from '../format.js';
import { titleHref } from '../url.js';

const WORDS = {
  impression: 'Was shown',
  click: 'Opened',
  watchlist: 'Put on the watchlist',
  started: 'Began',
  watched: 'Saw',
  rated: 'Rated',
  liked: 'Liked',
  disliked: 'Did not like',
  notInterested: 'Not interested in',
  removed: 'Took back all about',
};

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const hour = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

/** A day and a time of day, each of which stays on one line. */
const when = (at) => [element('span', {}, day.format(at)), ' ', element('span', {}, hour.format(at))];

class KeptTable extends HTMLElement {
  /** @param {(import('../viewer-api.js').Event & {name: string})[]} events @param {number} total */
  show(events, total) {
    const left = total - events.length;
    const more = () => this.dispatchEvent(new CustomEvent('more-asked'));
    this.replaceChildren(
      element(
        'table',
        { class: 'kept-table' },
        element('caption', {}, `${sentence(count(total, 'event'))}, the newest first`),
        element(
          'thead',
          {},
          element('tr', {}, ...['When', 'What', 'Title'].map((name) => element('th', { scope: 'col' }, name))),
        ),
        element('tbody', {}, ...events.map(row)),
      ),
      left > 0
        ? element(
            'button',
            { type: 'button', class: 'button', id: 'kept-more', onclick: more },
            `Show more (${left} left)`,
          )
        : '',
    );
    this.hidden = total === 0;
  }
}

const row = ({ at, type, value, title, name }) =>
  element(
    'tr',
    {},
    element('td', {}, element('time', { datetime: at }, ...when(new Date(at)))),
    element('td', {}, value === undefined ? (WORDS[type] ?? type) : `${WORDS[type] ?? type} ${value}`),
    element('td', {}, element('a', { href: titleHref(title), dir: 'auto' }, name)),
  );

customElements.define('kept-table', KeptTable);
