/**
 * What shapes a list of similar titles, as it stands in the address of a title's page. The names are
 * those of the HTTP API. Pure.
 */

import { SCOPES, titleHref } from './url.js';

/** How many titles a list begins with, and how many more each step adds. */
export const SIMILAR_STEP = 12;
const MOST_SIMILAR = 96;

/** Critiques that leave nothing together: choosing one takes the other back. */
const OPPOSITES = [
  ['newer', 'older'],
  ['shorter', 'longer'],
  ['lighter', 'darker'],
  ['better-known', 'lesser-known'],
];

/**
 * @typedef {Object} SimilarState
 * @property {string} scope
 * @property {Record<string, number>} weights multipliers, 0 to 10, of blocks; only those that are not 1
 * @property {string[]} but critiques, in the order chosen
 * @property {number} diversity 0 to 1
 * @property {number} limit
 */

/** @returns {SimilarState} */
export const usualSimilar = () => ({ scope: 'nearby', weights: {}, but: [], diversity: 0, limit: SIMILAR_STEP });

/**
 * Reads the state from a query string. Values that cannot be are left out; whether a block or a genre is
 * known is for the server to say.
 * @param {string | URLSearchParams} query
 * @returns {SimilarState}
 */
export function parseSimilar(query) {
  const parameters = new URLSearchParams(query);
  const usual = usualSimilar();
  const scope = parameters.get('scope');
  return {
    scope: SCOPES.includes(scope) ? scope : usual.scope,
    weights: Object.fromEntries(listed(parameters, 'weights').map(weightOf).filter(Boolean)),
    but: [...new Set(listed(parameters, 'but'))],
    diversity: between(0, 1, parameters.get('diversity')) ?? usual.diversity,
    limit: stepped(parameters.get('limit')),
  };
}

/**
 * The query string of a state, without a question mark; what is as usual is not mentioned.
 * @param {SimilarState} state
 */
export function formatSimilar({ scope, weights, but, diversity, limit }) {
  const usual = usualSimilar();
  const bent = Object.entries(weights).filter(([, weight]) => weight !== 1);
  const parts = [
    scope !== usual.scope && `scope=${scope}`,
    bent.length > 0 && `weights=${bent.map(([block, weight]) => `${encoded(block)}:${weight}`).join(',')}`,
    but.length > 0 && `but=${but.map(encoded).join(',')}`,
    diversity !== usual.diversity && `diversity=${diversity}`,
    limit !== usual.limit && `limit=${limit}`,
  ];
  return parts.filter(Boolean).join('&');
}

/** The address of a title's page with this list on it. @param {string} id @param {SimilarState} state */
export function similarHref(id, state) {
  const query = formatSimilar(state);
  return query ? `${titleHref(id)}?${query}` : titleHref(id);
}

/** The state with another multiplier for one block. @returns {SimilarState} */
export function withWeight(state, block, weight) {
  const weights = { ...state.weights, [block]: weight };
  if (weight === 1) delete weights[block];
  return { ...state, weights };
}

/** The state with one critique put or taken back; its opposite goes. @returns {SimilarState} */
export function toggleCritique(state, critique) {
  if (state.but.includes(critique)) return { ...state, but: state.but.filter((other) => other !== critique) };
  const opposite = OPPOSITES.find((pair) => pair.includes(critique)) ?? [];
  return { ...state, but: [...state.but.filter((other) => !opposite.includes(other)), critique] };
}

/** Whether sliders stand elsewhere than usual. @param {SimilarState} state */
export const isTuned = ({ weights, diversity }) => Object.keys(weights).length > 0 || diversity > 0;

/** The state with all sliders as usual. @param {SimilarState} state @returns {SimilarState} */
export const untuned = (state) => ({ ...state, weights: {}, diversity: 0 });

/** The state with more titles, while the API gives more. @param {SimilarState} state @returns {SimilarState} */
export const withMore = (state) => ({ ...state, limit: stepped(String(state.limit + SIMILAR_STEP)) });

export const isLongest = ({ limit }) => limit >= MOST_SIMILAR;

const listed = (parameters, name) =>
  parameters
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter(Boolean);

function weightOf(written) {
  const match = /^([^:]+):(\d{1,2}(?:\.\d{1,12})?)$/.exec(written);
  const weight = match && between(0, 10, match[2]);
  return weight === undefined || weight === null || weight === 1 ? undefined : [match[1], weight];
}

function between(least, most, written) {
  const value = /^\d+(?:\.\d+)?$/.test(written ?? '') ? Number(written) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

function stepped(written) {
  const limit = between(SIMILAR_STEP, MOST_SIMILAR, written) ?? SIMILAR_STEP;
  return Math.ceil(limit / SIMILAR_STEP) * SIMILAR_STEP;
}

/** Readable, but for what would end a list or a parameter. */
const encoded = (text) => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%20', '+');
