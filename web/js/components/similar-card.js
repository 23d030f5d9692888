/** A title that is like another, with its reason. Property: `subject`. */

import './why-bars.js';
import { element } from '../dom.js';
import { percent } from '../format.js';
import { titleHref } from '../url.js';
import { factsOf, posterOf, ratingOf } from './title-card.js';

class SimilarCard extends HTMLElement {
  /** @param {import('../api.js').Similar} title */
  set subject(title) {
    const bars = element('why-bars');
    bars.subject = title;
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
          title.whyText && element('p', { class: 'similar-why' }, title.whyText),
          bars,
        ),
        element('p', { class: 'similar-score' }, percent(title.score), element('span', {}, ' alike')),
      ),
    );
  }
}

customElements.define('similar-card', SimilarCard);
