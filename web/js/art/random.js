/** Chance that always falls the same way: the same seed text gives the same draws on every machine. */

/** A 32-bit hash of a text (FNV-1a with a final mix). @param {string} text */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * @typedef {Object} Random
 * @property {() => number} next in [0, 1)
 * @property {(low: number, high: number) => number} between rounded to a tenth, so that drawings stay short
 * @property {(low: number, high: number) => number} whole both ends inclusive
 * @property {(probability: number) => boolean} chance
 * @property {<T>(items: T[]) => T} pick
 *
 * @param {string} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => Math.round((low + next() * (high - low)) * 10) / 10,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}
