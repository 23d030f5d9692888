/**
 * A title among others: poster, name, and the facts that tell it from its neighbors. Property: `subject`.
 * Attribute `data-heading`: the rank of its heading, `h2` unless told otherwise.
 */

import './poster-art.js';
import { shortCountryName } from '../countries.js';
import { element, highlighted, unseen } from '../dom.js';
import { length, rating, shortNumber, typeName, years } from '../format.js';
import { titleHref } from '../url.js';
import { opinionBarOf } from './opinion-bar.js';

/** Marks of matches are worth showing where the shown title itself carries them. */
const named = (title) => (title.highlight?.title ? highlighted(title.highlight.title) : [title.title]);

/** A poster showing a title. @param {import('../api.js').Summary} title */
export function posterOf(title) {
  const art = element('poster-art');
  art.subject = title;
  return art;
}

/** The rating in figures, with the votes it rests on. @param {import('../api.js').Summary} title */
export function ratingOf(title) {
  if (title.rating === undefined) return undefined;
  return element(
    'span',
    { class: 'rating' },
    unseen('rated '),
    rating(title.rating),
    title.votes !== undefined && element('span', { class: 'votes' }, ` (${shortNumber(title.votes)}`, unseen(' votes'), ')'),
  );
}

/** Fields that may have matched where the title itself did not, and what leads to their words. */
const OTHER_MATCHES = { names: 'also', people: 'with', keywords: 'about', synopsis: 'plot' };

/** Why a title was found that does not have the words in its name. @param {import('../api.js').Hit} title */
function matchOf({ highlight = {} }) {
  const field = Object.keys(OTHER_MATCHES).find((name) => highlight[name]);
  if (highlight.title || !field) return undefined;
  return element(
    'p',
    { class: 'card-match' },
    element('span', { class: 'card-match-field' }, OTHER_MATCHES[field]),
    ' ',
    element('bdi', {}, ...highlighted(highlight[field])),
  );
}

const MOST_PLACES = 2;

function placesOf({ countries }) {
  const left = countries.length - MOST_PLACES;
  return countries.slice(0, MOST_PLACES).map(shortCountryName).join(', ') + (left > 0 ? ` +${left}` : '');
}

/** The plain facts, each of which stays on one line. @param {import('../api.js').Summary} title */
export const factsOf = (title) =>
  [years(title), typeName(title.type), length(title).replaceAll(' ', '\u00a0')].filter(Boolean).join(' · ');

class TitleCard extends HTMLElement {
  /** @param {import('../api.js').Hit} title */
  set subject(title) {
    this.replaceChildren(
      element(
        'article',
        { class: 'card', 'data-id': title.id, 'data-card': true },
        posterOf(title),
        element(
          this.dataset.heading ?? 'h2',
          { class: 'card-name' },
          element('a', { href: titleHref(title.id), 'data-main': true }, ...named(title)),
        ),
        element('p', { class: 'card-facts' }, factsOf(title)),
        element(
          'p',
          { class: 'card-facts' },
          element('span', { class: 'card-places' }, placesOf(title)),
          ratingOf(title),
        ),
        matchOf(title),
        opinionBarOf(title),
      ),
    );
  }
}

customElements.define('title-card', TitleCard);
