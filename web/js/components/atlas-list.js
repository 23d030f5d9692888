/**
 * What the map shows, as a table. Emits `row-attended` with the place of a title among the points, or -1, and
 * `region-asked` with a region.
 */

import { element } from '../dom.js';
import { count, number, sentence, typeName } from '../format.js';
import { clusterHref, titleHref } from '../url.js';

class AtlasList extends HTMLElement {
  #caption = element('caption');
  #head = element('tr');
  #body = element('tbody');

  connectedCallback() {
    if (this.firstChild) return;
    this.append(
      element(
        'div',
        { class: 'atlas-scroll', tabindex: 0, role: 'region', 'aria-label': 'What the map shows, as a table' },
        element('table', { class: 'figure-table' }, this.#caption, element('thead', {}, this.#head), this.#body),
      ),
    );
    for (const kind of ['pointerover', 'focusin'])
      this.addEventListener(kind, ({ target }) => this.#attended(target.closest('tr')?.dataset.place ?? -1));
    for (const kind of ['pointerleave', 'focusout']) this.addEventListener(kind, () => this.#attended(-1));
  }

  /**
   * @param {{place: number, point: import('../api.js').MapPoint, region: import('../atlas/regions.js').Region}[]} titles
   * @param {number} total how many there are, of which these are the best known
   */
  showTitles(titles, total) {
    const more = total > titles.length ? `, the ${titles.length} best known of them here` : '';
    this.#caption.textContent = `${sentence(count(total, 'title'))} in sight${more}`;
    this.#columns('Title', 'Year', 'Cluster');
    this.#body.replaceChildren(
      ...titles.map(({ place, point, region }) =>
        element(
          'tr',
          { 'data-place': place },
          element('th', { scope: 'row', dir: 'auto' }, element('a', { href: titleHref(point.id) }, point.title)),
          element('td', { class: 'number' }, point.year ?? ''),
          element('td', { class: 'atlas-of' }, swatch(region), region?.label ?? ''),
        ),
      ),
    );
  }

  /** @param {{region: import('../atlas/regions.js').Region, inSight: number}[]} clusters */
  showClusters(clusters) {
    this.#caption.textContent = `${sentence(count(clusters.length, 'cluster'))} on the map`;
    this.#columns('Cluster', 'Titles', 'In sight');
    this.#body.replaceChildren(
      ...clusters.map(({ region, inSight }) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            element(
              'span',
              { class: 'atlas-of' },
              swatch(region),
              element('a', { href: clusterHref(region.id) }, region.label),
            ),
            element(
              'button',
              { type: 'button', class: 'atlas-there', onclick: () => this.#emit('region-asked', region) },
              'Show',
              element('span', { class: 'unseen' }, ` ${region.label} on the map`),
            ),
          ),
          element('td', { class: 'number' }, number(region.size)),
          element('td', { class: 'number' }, number(inSight)),
        ),
      ),
    );
  }

  #columns(name, ...figures) {
    const isFigure = (text) => text !== 'Cluster';
    this.#head.replaceChildren(
      element('th', { scope: 'col' }, name),
      ...figures.map((text) => element('th', { scope: 'col', class: isFigure(text) ? 'number' : undefined }, text)),
    );
  }

  #attended(place) {
    this.#emit('row-attended', Number(place));
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

const swatch = (region) => element('i', { class: `gel gel-${region?.gel ?? 1}` });

/** What a title on the map is, in a few words. */
export const pointFacts = ({ year, type }) => [year, typeName(type)].filter(Boolean).join(' · ');

customElements.define('atlas-list', AtlasList);
