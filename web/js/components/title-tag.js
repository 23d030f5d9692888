/** The title that the map points at: its poster, as soon as that is known, its name and what it is. */

import { element } from '../dom.js';
import { titleHref } from '../url.js';
import { posterOf } from './title-card.js';

class TitleTag extends HTMLElement {
  #id;

  /** @param {{id: string, title: string, facts: string, place: string} | undefined} shown absent: nothing */
  set subject(shown) {
    this.hidden = !shown;
    this.#id = shown?.id;
    if (!shown) return;
    this.replaceChildren(
      element('div', { class: 'tag-poster' }),
      element(
        'p',
        {},
        element('a', { href: titleHref(shown.id), dir: 'auto' }, shown.title),
        element('span', { class: 'tag-facts' }, shown.facts),
        element('span', { class: 'tag-facts' }, shown.place),
      ),
    );
  }

  /** @param {import('../api.js').Summary} title */
  illustrate(title) {
    if (title.id === this.#id) this.querySelector('.tag-poster').replaceChildren(posterOf(title));
  }
}

customElements.define('title-tag', TitleTag);
