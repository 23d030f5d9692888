/** Facts as people read them. Pure. */

const whole = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `1,234`. */
export const number = (value) => whole.format(value);

/** `1.2M`. */
export const shortNumber = (value) => compact.format(value);

/** `One title`, `Twelve titles`, `1,234 titles`. */
export function count(value, one, many = `${one}s`) {
  const figure = SMALL[value] ?? number(value);
  return `${figure} ${value === 1 ? one : many}`;
}

/** The text with its first letter in upper case. */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const typeName = (type) => ({ movie: 'Film', series: 'Series' })[type] ?? sentence(type);

/**
 * `1995`, or `2016–2019` for a series that ran on.
 * @param {{year?: number, endYear?: number}} title
 */
export function years({ year, endYear }) {
  if (year === undefined) return '';
  return endYear !== undefined && endYear !== year ? `${year}–${endYear}` : String(year);
}

/** `2 h 14 min`. */
export function runtime(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/**
 * How long a title is: films in hours, series in seasons.
 * @param {{runtimeMinutes?: number, seasons?: number}} title
 */
export function length({ runtimeMinutes, seasons }) {
  if (seasons !== undefined) return `${seasons} ${seasons === 1 ? 'season' : 'seasons'}`;
  return runtimeMinutes === undefined ? '' : runtime(runtimeMinutes);
}

/** `8.5`, one decimal always, so that columns of ratings line up. */
export const rating = (value) => value.toFixed(1);

/** `68 %`. */
export const percent = (share) => `${Math.round(share * 100)} %`;

/** A range filter in words: `1990..1999`, `7..`, `..120`. */
export function range(value, unit = '', figure = (digits) => digits) {
  const match = /^(-?[\d.]*?)\.\.(-?[\d.]*)$/.exec(value);
  if (!match) return `${value}${unit}`;
  const [from, to] = [match[1] && figure(match[1]), match[2] && figure(match[2])];
  if (from && to) return `${from} to ${to}${unit}`;
  return from ? `${from}${unit} or more` : `at most ${to}${unit}`;
}

/** The phrases without those whose every word is already in an earlier one, such as `class` after `class difference`. */
export function distinct(phrases) {
  const told = new Set();
  return phrases.filter((phrase) => {
    const words = phrase.toLowerCase().split(/\s+/);
    const isNew = words.some((word) => !told.has(word) && !told.has(`${word}s`));
    for (const word of words) told.add(word);
    return isNew;
  });
}

const SCOPE_WORDS = {
  cluster: 'in its own cluster',
  nearby: 'in its own and the nearest clusters',
  catalog: 'in the whole catalog',
};

/**
 * What a list of similar titles rests on, in one honest sentence.
 * @param {{scope: string, clusters?: number[], exact: boolean, candidates: number}} meta
 */
export function similarMeta({ scope, clusters = [], exact, candidates }) {
  const scored = `Scored ${count(candidates, 'title')} exactly`;
  if (exact) return `${scored}: every one ${SCOPE_WORDS[scope] ?? 'in scope'}.`;
  const where =
    clusters.length > 0 ? `, the best candidates of ${count(clusters.length, 'cluster')}` : ', the best candidates';
  return `${scored}${where}; titles farther away were not scored.`;
}

/**
 * What lies in the light of some words on the map, in a sentence.
 * @param {string} words
 * @param {{total: number, asked: number, lit: number}} found `asked`: as many of all as were to be lit
 */
export function litText(words, { total, asked, lit }) {
  if (total === 0) return `Nothing matches “${words}”.`;
  const all = count(total, 'match', 'matches');
  const which = total > asked ? `The best ${asked} of ${all}` : sentence(all);
  const absent = asked > lit ? `, ${count(asked - lit, 'title')} of them too little known for the map` : '';
  return `${which} for “${words}” ${asked === 1 ? 'is' : 'are'} lit${absent}.`;
}
