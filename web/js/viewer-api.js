/**
 * The part of the HTTP API that is about viewers: what they say of titles, what they like, what is
 * recommended to them.
 *
 * @typedef {{eventId: string, profile: string, title: string, type: string, value?: number, at?: string}} Event
 * @typedef {Record<string, number>} Weights by value, -10 to 10
 * @typedef {{genres?: Weights, countries?: Weights, types?: Weights, people?: Weights, clusters?: Weights, avoid?: string[]}} Taste
 * @typedef {import('./api.js').Summary & {score: number, whyText?: string, fits?: Record<string, number>}} Personal
 * @typedef {{id: string, title: string, reason: string, titles?: {id: string, title: string}[], values?: string[], items: Personal[]}} Row
 * @typedef {{id: string, name: string, size: number, taste: Taste, titles: import('./api.js').Summary[]}} TasteGroup
 */

import { Problem, get, request, send } from './api.js';

const JSON_TYPE = 'application/json';
const LINES = 'application/x-ndjson';

/** How many titles of a list, and of a row, the page shows. */
const LIST = 12;
const ROW = 12;

const at = (profile, rest = '') => `/v1/profiles/${encodeURIComponent(profile)}${rest}`;

/**
 * Sends events; they are on the server's disk when this returns. One that was sent before counts once.
 * @param {Event[]} events
 */
export async function sendEvents(events) {
  const body = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  const { rejected } = await send('/v1/events', { method: 'POST', type: LINES, body });
  if (rejected.length > 0) throw new Problem({ title: 'Refused', status: 400, detail: rejected[0].detail });
}

/** Everything a viewer ever did, oldest first. @returns {Promise<Event[]>} */
export async function eventsOf(profile, signal) {
  const response = await request(at(profile, '/events'), { accept: LINES, signal });
  const text = await response.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** @returns {Promise<Taste>} */
export const tasteOf = (profile, signal) => get(at(profile), signal);

/** Replaces what a viewer says they like. @param {Taste} taste @returns {Promise<Taste>} */
export const stateTaste = (profile, taste) =>
  send(at(profile), { method: 'PUT', type: JSON_TYPE, body: JSON.stringify(taste) });

/** Erases a viewer. @returns {Promise<{profile: string, events: number, taste: boolean}>} what there was */
export const erase = (profile) => send(at(profile), { method: 'DELETE' });

/** Whether the server knows anything at all of a viewer. */
export async function isKnown(profile) {
  try {
    await tasteOf(profile);
    return true;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return false;
    throw failure;
  }
}

/** A viewer's list, the best first. @returns {Promise<{items: Personal[]}>} */
export const listFor = (profile, signal) => get(at(profile, `/recommendations?limit=${LIST}`), signal);

/**
 * Tells of a viewer's list at once, and whenever the server learns something of them, wherever it was said.
 * @param {(answer: {items: Personal[]}) => void} heard
 * @param {AbortSignal} signal ends it
 */
export function listenFor(profile, heard, signal) {
  const stream = new EventSource(at(profile, `/recommendations/stream?limit=${LIST}`));
  stream.addEventListener('recommendations', ({ data }) => heard(JSON.parse(data)));
  stream.addEventListener('gone', () => stream.close());
  signal.addEventListener('abort', () => stream.close());
}

/** A list for viewers who watch together. @param {string[]} profiles @returns {Promise<{items: Personal[]}>} */
export const listTogether = (profiles, signal) =>
  send('/v1/recommendations', {
    method: 'POST',
    type: JSON_TYPE,
    body: JSON.stringify({ profiles, limit: LIST }),
    signal,
  });

/** The named rows of a viewer's home page. @returns {Promise<{items: Row[]}>} */
export const homeOf = (profile, signal) => get(at(profile, `/home?limit=${ROW}`), signal);

/** Groups of titles for a first choice. @returns {Promise<{items: TasteGroup[]}>} */
export const onboarding = (signal) => get('/v1/onboarding', signal);

/** The genres and countries of the catalog, those of most titles first. */
export async function kinds(signal) {
  const { facets } = await get('/v1/search?limit=1&facets=genre,country', signal);
  return { genres: facets.genre.values, countries: facets.country.values };
}
