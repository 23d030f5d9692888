/** Filters in words. Pure. */

import { countryName } from './countries.js';
import { number, range } from './format.js';
import { decadeOf } from './url.js';

const TYPES = { movie: 'Films', series: 'Series' };

/** What a filter looks at, as a word before its value. */
export const FILTER_KINDS = {
  type: 'type',
  genre: 'genre',
  country: 'country',
  year: 'year',
  rating: 'rating',
  votes: 'votes',
  runtime: 'length',
  certificate: 'certificate',
  person: 'with',
  keyword: 'about',
  available: 'offered in',
  cluster: 'cluster',
  missing: 'lacking',
  exclude: 'without',
};

/**
 * What a filter looks at, with how it looks: `!` shuts a value out, `!!` wants it beside the others.
 * @param {string} name @param {string} value
 */
export function filterKind(name, value) {
  const kind = FILTER_KINDS[name];
  if (value.startsWith('!!')) return `also ${kind}`;
  if (!value.startsWith('!')) return kind;
  return name === 'missing' ? 'known' : `not ${kind}`;
}

/** A filter's value in words, such as `1990s` for `1990..1999`. @param {string} name @param {string} value */
export function filterText(name, value) {
  switch (name) {
    case 'type':
      return TYPES[value] ?? value;
    case 'country':
    case 'available':
      return countryName(value);
    case 'year':
      return decadeOf(value) ? `${decadeOf(value)}s` : yearsText(value);
    case 'runtime':
      return range(value, ' min');
    case 'votes':
      return range(value, '', (digits) => number(Number(digits)));
    case 'rating':
      return range(value);
    default:
      return value;
  }
}

const yearsText = (value) =>
  range(value)
    .replace(/ or more$/, ' or later')
    .replace(/^at most /, 'up to ');
