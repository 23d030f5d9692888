/**
 * A title for someone, with the reason, and how well it suits each of several. Property: `subject`, a title that
 * may have `fitsOf`: name and share of the best for each.
 */

import { element } from '../dom.js';
import { titleHref } from '../url.js';
import { opinionBarOf } from './opinion-bar.js';
import { factsOf, posterOf, ratingOf } from './title-card.js';

class PersonalCard extends HTMLElement {
  #id;
  #why;
  #fits;

  /** @param {import('../viewer-api.js').Personal & {fitsOf?: {name: string, part: number, score: number}[]}} title */
  set subject(title) {
    if (title.id !== this.#id) this.#build(title);
    this.#id = title.id;
    this.#why.textContent = title.whyText ?? '';
    this.#fits.hidden = !title.fitsOf;
    this.#fits.replaceChildren(...(title.fitsOf ?? []).map(fit));
  }

  #build(title) {
    this.#why = element('p', { class: 'similar-why' });
    this.#fits = element('ul', { class: 'why fits', role: 'list', 'aria-label': 'How well it suits each' });
    this.replaceChildren(
      element(
        'article',
        { class: 'similar personal', 'data-id': title.id, 'data-card': true },
        posterOf(title),
        element(
          'div',
          { class: 'similar-text' },
          element(
            'h3',
            { class: 'card-name' },
            element('a', { href: titleHref(title.id), 'data-main': true }, title.title),
          ),
          element('p', { class: 'card-facts' }, factsOf(title), ' ', ratingOf(title)),
          this.#why,
          this.#fits,
          opinionBarOf(title),
        ),
      ),
    );
  }
}

function fit({ name, part, score }) {
  const bar = element('span', { class: 'why-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', String(part));
  return element(
    'li',
    {},
    element('span', { class: 'fit-name' }, name),
    bar,
    element('span', { class: 'why-share' }, score.toFixed(2)),
  );
}

customElements.define('personal-card', PersonalCard);
