/** A cluster among others. Property: `subject`. */

import './cluster-emblem.js';
import { countryName, languageName } from '../countries.js';
import { element } from '../dom.js';
import { number } from '../format.js';
import { clusterHref, facetFilter, filterHref, titleHref } from '../url.js';

/** Kinds of distinctive values that the search can filter by. */
const FILTERS = {
  genre: 'genre',
  country: 'country',
  type: 'type',
  year: 'year',
  keyword: 'keyword',
  person: 'person',
  certificate: 'certificate',
  maturity: 'certificate',
};

/** A distinctive value in words. @param {import('../api.js').Distinctive} each */
function distinctiveText({ kind, value }) {
  if (kind === 'country' && /^[A-Z]{2}$/.test(value)) return countryName(value);
  if (kind === 'language' && /^[a-z]{2,3}$/.test(value)) return languageName(value);
  if (kind === 'type') return { movie: 'films', series: 'series' }[value] ?? value;
  return /^\d{3}0$/.test(value) ? `${value}s` : value;
}

/** A distinctive value, as a link where the search has a filter for it. @param {import('../api.js').Distinctive} each */
export function distinctiveLink(each) {
  const { name, value } = facetFilter(each.kind, each.value);
  const filter = FILTERS[name];
  return filter
    ? element('a', { class: 'tag', href: filterHref(filter, value) }, distinctiveText(each))
    : element('span', { class: 'tag' }, distinctiveText(each));
}

class ClusterCard extends HTMLElement {
  /** @param {import('../api.js').Cluster} cluster */
  set subject(cluster) {
    const emblem = element('cluster-emblem');
    emblem.subject = cluster;
    this.replaceChildren(
      element(
        'article',
        { class: 'cluster', 'data-id': `cluster:${cluster.id}`, 'data-card': true },
        emblem,
        element(
          'div',
          { class: 'cluster-text' },
          element('h2', {}, element('a', { href: clusterHref(cluster.id), 'data-main': true }, cluster.label)),
          element(
            'p',
            { class: 'cluster-facts' },
            element('b', {}, number(cluster.size)),
            ` ${cluster.size === 1 ? 'title' : 'titles'}, cohesion `,
            element('b', {}, cluster.cohesion.toFixed(2)),
          ),
          element(
            'ul',
            { class: 'tags', role: 'list', 'aria-label': 'What sets it apart' },
            ...cluster.distinctive.slice(0, 5).map((each) => element('li', {}, distinctiveLink(each))),
          ),
          element(
            'p',
            { class: 'cluster-sample' },
            'Such as ',
            element('a', { href: titleHref(cluster.medoid.id), dir: 'auto' }, cluster.medoid.title),
          ),
        ),
      ),
    );
  }
}

customElements.define('cluster-card', ClusterCard);
