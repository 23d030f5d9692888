/**
 * A cluster as a sign of bulbs: as many as its size suggests, standing as close as its titles do. Decorative.
 * Property: `subject`.
 */

import { draw } from '../art/draw.js';
import { emblem } from '../art/emblem.js';

class ClusterEmblem extends HTMLElement {
  /** @param {import('../api.js').Cluster} cluster */
  set subject(cluster) {
    this.setAttribute('aria-hidden', 'true');
    this.replaceChildren(draw(emblem(cluster)));
  }
}

customElements.define('cluster-emblem', ClusterEmblem);
