/**
 * The names of clusters over the map, each a button. Emits `region-chosen` when one is pressed and
 * `region-reached` when the focus came to it by keys, both with the region.
 */

import { placeLabels } from '../charts/labels.js';
import { element } from '../dom.js';

/** The corner of the map's tools, which names leave free. */
const TOOLS = { width: 60, height: 150 };
const HEIGHT = 28;

/** Where a name may stand, from its region's middle up or down, the best place first. */
const OFFSETS = [-14, -44, 16, -74, 46];

class RegionNames extends HTMLElement {
  #list = element('ul', { class: 'atlas-names', role: 'list', 'aria-label': 'Clusters on the map' });
  #names = [];

  connectedCallback() {
    this.append(this.#list);
  }

  /** @param {import('../atlas/regions.js').Region[]} regions the most important first */
  show(regions) {
    const rows = regions.map((region) => element('li', {}, this.#button(region)));
    this.#list.replaceChildren(...rows);
    this.#names = regions.map((region, i) => ({ region, row: rows[i], width: rows[i].offsetWidth }));
  }

  /**
   * Puts each name where it hides no other; those without room show only while they have the focus.
   * @param {(x: number, y: number) => number[]} toWindow @param {import('../atlas/view.js').Size} size
   * @returns {import('../charts/labels.js').Box[]} what is taken now
   */
  place(toWindow, size) {
    const tools = { x: size.width - TOOLS.width, y: 0, ...TOOLS };
    const labels = this.#names.map(({ region, width }) => {
      const [x, y] = toWindow(region.x, region.y);
      return { places: OFFSETS.map((dy) => ({ x: x - width / 2, y: y + dy, width, height: HEIGHT })) };
    });
    const boxes = placeLabels(labels, { x: 0, y: 0, ...size }, [tools]);
    this.#names.forEach(({ row }, i) => move(row, boxes[i]));
    return [tools, ...boxes.filter(Boolean)];
  }

  #button(region) {
    const swatch = element('i', { class: `gel gel-${region.gel}` });
    const button = element('button', { type: 'button', class: 'atlas-name' }, swatch, region.label);
    button.addEventListener('click', () => this.#emit('region-chosen', region));
    button.addEventListener('focus', () => button.matches(':focus-visible') && this.#emit('region-reached', region));
    return button;
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

function move(row, box) {
  const { x, y } = box ?? { x: 8, y: 8 };
  row.classList.toggle('unplaced', !box);
  row.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

customElements.define('region-names', RegionNames);
