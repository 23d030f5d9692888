/** The blocks that a score is made of, and how much one may let them count, in words. Pure. */

/** The few that most people want to move. */
export const MAIN_BLOCKS = ['genre', 'text', 'people', 'era', 'country', 'audience'];

const NAMES = {
  genre: 'genre',
  type: 'type',
  country: 'country',
  language: 'language',
  era: 'era',
  maturity: 'maturity',
  length: 'length',
  people: 'people',
  text: 'plot',
  popularity: 'popularity',
  collection: 'franchise',
  audience: 'viewers',
  basic: 'basics',
};

/** What a viewer calls a block. @param {string} block */
export const blockName = (block) => NAMES[block] ?? block;

/**
 * Stops of a slider, from left to right: what it stands for, and its word.
 * @typedef {{value: number, words: string}[]} Levels
 */

/** @type {Levels} how much a block counts, as a multiplier of its usual weight */
export const WEIGHT_LEVELS = [
  { value: 0, words: 'ignored' },
  { value: 0.25, words: 'much less' },
  { value: 0.5, words: 'less' },
  { value: 1, words: 'as usual' },
  { value: 2, words: 'more' },
  { value: 4, words: 'much more' },
  { value: 10, words: 'above all' },
];

/** @type {Levels} how unlike each other the titles of a list shall be */
export const VARIETY_LEVELS = [
  { value: 0, words: 'closest first' },
  { value: 0.2, words: 'a little mixed' },
  { value: 0.4, words: 'mixed' },
  { value: 0.7, words: 'very mixed' },
  { value: 1, words: 'all sorts' },
];

/** The place of the level nearest to a value. @param {Levels} levels @param {number} value */
export function levelOf(levels, value) {
  const distance = (level) => Math.abs(level.value - value);
  return levels.reduce((best, level, at) => (distance(level) < distance(levels[best]) ? at : best), 0);
}

/** A value in words: its level's, or the figure where it lies between two. @param {Levels} levels @param {number} value */
export function levelWords(levels, value) {
  const level = levels[levelOf(levels, value)];
  return level.value === value ? level.words : `× ${value}`;
}
