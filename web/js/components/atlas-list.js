/**
 * What the map shows, as a table. Emits `row-attended` with the place of a title among the points, or -1, and
 * `region-asked` with a region.
 */

import { element } from '../dom.js';
import { count, number, sentence, typeName } from '../format.js';
import { clusterHref, titleHref } from '../url.js';

/** As many titles as anyone reads; a closer look shows others. */
const MOST_ROWS = 60;

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
   * @param {'titles' | 'clusters'} kind
   * @param {{places: number[], points: import('../api.js').MapPoint[], regions: import('../atlas/regions.js').Region[]}} shown
   *     `places`: of the points in sight, the best known first
   */
  show(kind, { places, points, regions }) {
    if (kind === 'clusters') this.#showClusters(regions, tally(places, points));
    else this.#showTitles(places, points, new Map(regions.map((region) => [region.id, region])));
  }

  #showTitles(places, points, regions) {
    const [total, shown] = [places.length, places.slice(0, MOST_ROWS)];
    const more = total > shown.length ? `, the ${shown.length} best known of them here` : '';
    this.#caption.textContent = `${sentence(count(total, 'title'))} in sight${more}`;
    this.#columns('Title', 'Year', 'Cluster');
    this.#body.replaceChildren(
      ...shown.map((place) => titleRow(place, points[place], regions.get(points[place].cluster))),
    );
  }

  #showClusters(clusters, inSight) {
    this.#caption.textContent = `${sentence(count(clusters.length, 'cluster'))} on the map`;
    this.#columns('Cluster', 'Titles', 'In sight');
    this.#body.replaceChildren(
      ...clusters.map((region) =>
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
          element('td', { class: 'number' }, number(inSight.get(region.id) ?? 0)),
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

/** How many of the points at these places each cluster has. */
function tally(places, points) {
  const counts = new Map();
  for (const place of places) counts.set(points[place].cluster, (counts.get(points[place].cluster) ?? 0) + 1);
  return counts;
}

const titleRow = (place, point, region) =>
  element(
    'tr',
    { 'data-place': place },
    element('th', { scope: 'row', dir: 'auto' }, element('a', { href: titleHref(point.id) }, point.title)),
    element('td', { class: 'number' }, point.year ?? ''),
    element('td', { class: 'atlas-of' }, swatch(region), region?.label ?? ''),
  );

const swatch = (region) => element('i', { class: `gel gel-${region?.gel ?? 1}` });

/** What a title on the map is, in a few words. */
export const pointFacts = ({ year, type }) => [year, typeName(type)].filter(Boolean).join(' · ');

customElements.define('atlas-list', AtlasList);
