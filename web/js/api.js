/**
 * The HTTP API. The only file of the page that fetches; whatever goes wrong leaves it as a `Problem`.
 *
 * @typedef {Object} ClusterRef
 * @property {number} id
 * @property {string} label
 * @property {number} [size]
 *
 * @typedef {Object} Summary
 * @property {string} id
 * @property {'movie' | 'series'} type
 * @property {string} title
 * @property {string} [originalTitle]
 * @property {number} [year]
 * @property {number} [endYear]
 * @property {string[]} genres
 * @property {string[]} countries ISO codes, and SU DD CS YU XW
 * @property {string[]} directors
 * @property {number} [runtimeMinutes]
 * @property {number} [seasons]
 * @property {string} [certificate]
 * @property {number} [rating] 0 to 10
 * @property {number} [votes]
 * @property {string} [synopsis]
 * @property {ClusterRef} [cluster]
 *
 * @typedef {Summary & {score: number, highlight?: Record<string, string>}} Hit
 *
 * @typedef {Object} Reason
 * @property {string} block
 * @property {number} contribution
 * @property {string[]} shared
 * @property {string} [note]
 * @typedef {Summary & {score: number, why?: Reason[], whyText?: string}} Similar
 *
 * @typedef {Object} TitleDetail a Summary and
 * @property {string[]} alternativeTitles
 * @property {string[]} languages
 * @property {string[]} cast
 * @property {string[]} keywords
 * @property {string} [collection]
 * @property {string[]} availableCountries
 * @property {string[]} sources
 * @property {Record<string, string | string[]>} externalIds
 *
 * @typedef {{limit: number, offset: number, total: number}} Page
 * @typedef {{value: string, label: string, count: number, selected: boolean}} FacetValue
 * @typedef {{disjunctive: boolean, values: FacetValue[], other: number}} Facet
 * @typedef {{items: Hit[], page: Page, meta: {generation: string}, facets?: Record<string, Facet>, didYouMean?: string}} SearchAnswer
 *
 * @typedef {Object} Suggestion
 * @property {'title' | 'person' | 'genre' | 'keyword'} kind
 * @property {string} text
 * @property {string} [id] of titles
 * @property {string} highlight
 *
 * @typedef {Object} SimilarMeta
 * @property {string} generation
 * @property {string} scope
 * @property {number[]} clusters
 * @property {boolean} exact
 * @property {number} candidates
 * @property {string[]} [degraded]
 * @typedef {{items: Similar[], page: Page, sameCollection: Similar[], meta: SimilarMeta}} SimilarAnswer
 *
 * @typedef {{kind: string, value: string, share: number, lift: number}} Distinctive
 * @typedef {Object} Cluster
 * @property {number} id
 * @property {string} label
 * @property {number} size
 * @property {number} cohesion mean cosine with the center
 * @property {{id: string, title: string}} medoid
 * @property {Distinctive[]} distinctive
 *
 * @typedef {{name: string, title: string, finding: string, titles: number, link: string, data: object}} InsightAnswer
 *     `link`, here and in `data`: the address of the search that finds what was counted
 * @typedef {{id: string, title: string, type: string, year?: number, cluster: number, x: number, y: number}} MapPoint
 *     `x`, `y`: -1 to 1
 */

import { SIMILAR_STEP, formatSimilar } from './similar-url.js';
import { FILTER_NAMES, PAGE_SIZE, SORTS, formatFilters, sortOf } from './url.js';

/** The facets that the search page shows, in its order. */
const FACETS = ['type', 'genre', 'decade', 'country', 'cluster'];

/** The most titles that the API gives in one answer. */
const MOST = 100;

/** How many titles of its own franchise the API lets among what is like a title; the page shows these apart. */
const FRANCHISE_SEATS = 2;

/** As many suggestions as one takes in at a glance. */
const SUGGESTIONS = 8;

/** A refusal or failure of the API (RFC 9457), or `code: 'unreachable'` when no answer came at all. */
export class Problem extends Error {
  constructor({ title, status = 0, code = '', detail = '', errors = [], requestId }) {
    super(detail || title);
    this.name = 'Problem';
    Object.assign(this, { title, status, code, detail, errors, requestId });
  }
}

/**
 * The sorts that this catalog has figures for. Not every catalog counts votes or knows ratings; those
 * that do list titles that have them first.
 * @returns {Promise<string[]>}
 */
export async function sortsOffered(signal) {
  const figures = ['votes', 'rating'];
  const firsts = await Promise.all(figures.map((sort) => get(`/v1/search?sort=${sort}&limit=1`, signal)));
  const absent = figures.filter((figure, i) => firsts[i].items[0]?.[figure] === undefined);
  return SORTS.filter((sort) => !absent.includes(sort));
}

/**
 * One window of a search.
 * @param {import('./url.js').SearchState} state
 * @param {{offset?: number, limit?: number, facets?: boolean, sorts?: string[], signal?: AbortSignal}} [options]
 *     `sorts`: those that the catalog offers
 * @returns {Promise<SearchAnswer>}
 */
export function search(state, { offset = 0, limit = PAGE_SIZE, facets = false, sorts, signal } = {}) {
  const parameters = new URLSearchParams();
  if (state.q.trim()) parameters.set('q', state.q.trim());
  for (const name of FILTER_NAMES) {
    for (const value of state.filters[name] ?? []) parameters.append(name, value);
  }
  parameters.set('sort', sortOf(state, sorts));
  if (facets) parameters.set('facets', FACETS.join(','));
  parameters.set('limit', String(limit));
  parameters.set('offset', String(offset));
  return get(`/v1/search?${parameters}`, signal);
}

/**
 * The first `length` results, in as many requests as the API's limit makes necessary.
 * @returns {Promise<SearchAnswer>}
 */
export const searchUpTo = (state, length, { sorts, signal }) =>
  upTo(length, (window) => search(state, { ...window, facets: window.offset === 0, sorts, signal }));

/** @returns {Promise<Summary & TitleDetail>} */
export const title = (id, signal) => get(`/v1/titles/${encodeURIComponent(id)}`, signal);

/**
 * What is like a title, and why.
 * @param {string} id @param {import('./similar-url.js').SimilarState} state
 * @returns {Promise<SimilarAnswer>}
 */
export function similar(id, state, signal) {
  const { limit, ...rest } = state;
  const query = [formatSimilar({ ...rest, limit: SIMILAR_STEP }), `limit=${limit + FRANCHISE_SEATS}`, 'explain=true'];
  return get(`/v1/titles/${encodeURIComponent(id)}/similar?${query.filter(Boolean).join('&')}`, signal);
}

/** What a text may be the beginning of. @returns {Promise<Suggestion[]>} */
export async function suggest(text, signal) {
  const parameters = new URLSearchParams({ q: text.trim(), limit: String(SUGGESTIONS) });
  const { items } = await get(`/v1/suggest?${parameters}`, signal);
  return items;
}

/** The blocks that can be given weights in this catalog. @returns {Promise<string[]>} */
export async function blocks(signal) {
  const version = await get('/version', signal);
  return version.blocks;
}

/**
 * One insight into the titles that pass filters.
 * @param {string} name @param {Record<string, string[]>} filters
 * @returns {Promise<InsightAnswer>}
 */
export const insight = (name, filters, signal) =>
  get(`/v1/insights/${name}${question(formatFilters(filters))}`, signal);

/**
 * The best known titles on the map.
 * @param {Record<string, string[]>} filters
 * @returns {Promise<{items: MapPoint[], page: Page}>}
 */
export const map = (filters, signal) => get(`/v1/clusters/map${question(formatFilters(filters))}`, signal);

const question = (query) => (query ? `?${query}` : '');

/** All clusters. @returns {Promise<{items: Cluster[], page: Page}>} */
export const clusters = (signal) => get('/v1/clusters', signal);

/** A cluster with its first `length` titles, best known first. @returns {Promise<Cluster & SearchAnswer>} */
export const clusterUpTo = (id, length, signal) => upTo(length, (window) => clusterWindow(id, { ...window, signal }));

/** A cluster with one window of its titles. @returns {Promise<Cluster & SearchAnswer>} */
export const clusterWindow = (id, { offset, limit, signal }) =>
  get(`/v1/clusters/${encodeURIComponent(id)}?limit=${limit}&offset=${offset}`, signal);

async function upTo(length, fetchWindow) {
  const answer = await fetchWindow({ offset: 0, limit: Math.min(length, MOST) });
  const wanted = Math.min(length, answer.page.total);
  while (answer.items.length < wanted) {
    const offset = answer.items.length;
    const { items } = await fetchWindow({ offset, limit: Math.min(wanted - offset, MOST) });
    if (items.length === 0) break;
    answer.items.push(...items);
  }
  return answer;
}

/** The JSON at a path. */
export const get = async (path, signal) => body(await request(path, { signal }));

/** Sends something and gives the JSON that comes back. @param {RequestInit & {type?: string}} sent `type` of its body */
export const send = async (path, sent) => body(await request(path, sent));

/**
 * An answer that is no refusal.
 * @param {string} path
 * @param {RequestInit & {accept?: string, type?: string}} asked
 */
export async function request(path, { accept = 'application/json', type, ...asked }) {
  const headers = { Accept: `${accept}, application/problem+json`, ...(type && { 'Content-Type': type }) };
  const response = await answered(path, { ...asked, headers });
  if (response.ok) return response;
  const problem = await body(response).catch(() => ({}));
  throw new Problem({ title: response.statusText || 'The server refused', ...problem, status: response.status });
}

async function answered(path, asked) {
  try {
    return await fetch(path, asked);
  } catch (failure) {
    if (asked.signal?.aborted) throw failure;
    throw new Problem({ title: 'No answer', code: 'unreachable', detail: 'the server does not answer' });
  }
}

async function body(response) {
  try {
    return await response.json();
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem({
      title: 'Unreadable answer',
      status: response.status,
      code: 'unreadable',
      detail: 'the answer is not JSON',
    });
  }
}
