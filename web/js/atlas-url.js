/**
 * The state of the atlas as it stands in the address: the filters of a search, words to light up, what stands
 * beside the map, and where one looks. Pure.
 */

import { MOST_ZOOM, WHOLE } from './atlas/view.js';
import { formatFilters, parseSearch } from './url.js';

/**
 * @typedef {Object} AtlasState
 * @property {string} q
 * @property {Record<string, string[]>} filters
 * @property {'titles' | 'clusters'} list
 * @property {import('./atlas/view.js').View} at
 *
 * @param {string | URLSearchParams} query
 * @returns {AtlasState}
 */
export function parseAtlas(query) {
  const parameters = new URLSearchParams(query);
  const { q, filters } = parseSearch(parameters);
  return {
    q,
    filters,
    list: parameters.get('list') === 'clusters' ? 'clusters' : 'titles',
    at: parseView(parameters.get('at')),
  };
}

/** The address of a state; what is as usual is not mentioned. @param {AtlasState} state */
export function atlasHref({ q, filters, list, at }) {
  const parts = [
    q && `q=${encodeURIComponent(q)}`,
    formatFilters(filters),
    list === 'clusters' && 'list=clusters',
    formatView(at),
  ].filter(Boolean);
  return parts.length > 0 ? `/atlas?${parts.join('&')}` : '/atlas';
}

function parseView(text) {
  const numbers = (text ?? '').split(',').map((part) => (/^-?\d{1,2}(\.\d{1,6})?$/.test(part) ? Number(part) : NaN));
  const [x, y, zoom] = numbers;
  const isView = numbers.length === 3 && Math.abs(x) <= 1 && Math.abs(y) <= 1 && zoom >= 1 && zoom <= MOST_ZOOM;
  return isView ? { x, y, zoom } : WHOLE;
}

function formatView({ x, y, zoom }) {
  const parts = [x.toFixed(4), y.toFixed(4), zoom.toFixed(2)].map(Number);
  return parts.join() === '0,0,1' ? '' : `at=${parts.join()}`;
}
