/** A title's poster. Decorative: the title stands beside it as text. Property: `subject`, the title to draw. */

import { draw } from '../art/draw.js';
import { poster } from '../art/poster.js';

class PosterArt extends HTMLElement {
  /** @param {import('../api.js').Summary} title */
  set subject(title) {
    this.setAttribute('aria-hidden', 'true');
    this.replaceChildren(draw(poster(title)));
  }
}

customElements.define('poster-art', PosterArt);
