/** A title that is like another, with its reason. Property: `subject`; another reason for the same title keeps its poster. */

import './why-bars.js';
import { element } from '../dom.js';
import { percent } from '../format.js';
import { titleHref } from '../url.js';
import { opinionBarOf } from './opinion-bar.js';
import { factsOf, posterOf, ratingOf } from './title-card.js';

class SimilarCard extends HTMLElement {
  #id;
  #why;
  #bars;
  #score;

  /** @param {import('../api.js').Similar} title */
  set subject(title) {
    if (title.id !== this.#id) this.#build(title);
    this.#id = title.id;
    this.#why.textContent = title.whyText ?? '';
    this.#bars.subject = title;
    this.#score.textContent = percent(title.score);
  }

  #build(title) {
    this.#why = element('p', { class: 'similar-why' });
    this.#bars = element('why-bars');
    this.#score = element('b');
    this.replaceChildren(
      element(
        'article',
        { class: 'similar', 'data-id': title.id, 'data-card': true },
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
          this.#bars,
          opinionBarOf(title),
        ),
        element('p', { class: 'similar-score' }, this.#score, element('span', {}, ' alike')),
      ),
    );
  }
}

customElements.define('similar-card', SimilarCard);
