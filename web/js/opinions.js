/**
 * What a viewer thinks of a title, read from their events, and the events that make it so. Pure.
 *
 * @typedef {{type: string, value?: number}} Said
 * @typedef {{verdict?: Said, list?: Said, deed?: Said}} Opinion at most one of each; the newest counts
 */

/** What an event speaks of. Those that are not here are no opinions: impressions and clicks. */
const SLOTS = {
  liked: 'verdict',
  disliked: 'verdict',
  notInterested: 'verdict',
  rated: 'verdict',
  watchlist: 'list',
  started: 'deed',
  watched: 'deed',
};

/** Nothing said. @type {Opinion} */
export const NONE = Object.freeze({});

/**
 * The opinions that events leave, by the ids of titles; `removed` takes back all that came before it.
 * @param {import('./viewer-api.js').Event[]} events oldest first
 * @returns {Map<string, Opinion>}
 */
export function opinionsOf(events) {
  const opinions = new Map();
  for (const { title, type, value } of events) {
    if (type === 'removed') opinions.delete(title);
    else if (type in SLOTS) opinions.set(title, saying(opinions.get(title) ?? NONE, type, value));
  }
  return opinions;
}

/** Whether an opinion holds this. @param {Opinion} opinion */
export const holds = (opinion, type) => opinion[SLOTS[type]]?.type === type;

/** Whether a title is done with, and not to be recommended again: judged or seen. @param {Opinion} opinion */
export const isSettled = ({ verdict, deed }) => Boolean(verdict ?? deed);

/** The opinion with one thing said, or taken back where it was said already. @param {Opinion} opinion */
export function toggled(opinion, type) {
  if (!holds(opinion, type)) return saying(opinion, type);
  const { [SLOTS[type]]: gone, ...rest } = opinion;
  return rest;
}

/**
 * What to send so that one opinion becomes another. Only everything can be taken back at once, so that what
 * stays is then said again.
 * @param {Opinion} before @param {Opinion} after
 * @returns {Said[]}
 */
export function stepsBetween(before, after) {
  const isLess = Object.keys(before).some((slot) => !(slot in after));
  if (isLess) return [{ type: 'removed' }, ...Object.values(after)];
  return Object.keys(after)
    .filter((slot) => !isSame(before[slot], after[slot]))
    .map((slot) => after[slot]);
}

const isSame = (one, other) => one?.type === other.type && one?.value === other.value;

const saying = (opinion, type, value) => ({
  ...opinion,
  [SLOTS[type]]: value === undefined ? { type } : { type, value },
});
