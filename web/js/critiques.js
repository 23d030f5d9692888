/** What may be different about titles like one: critiques in words. Pure. */

import { countryName } from './countries.js';

const MEASURED = [
  { value: 'newer', text: 'Newer', of: ({ year }) => year },
  { value: 'older', text: 'Older', of: ({ year }) => year },
  { value: 'shorter', text: 'Shorter', of: (title) => title.runtimeMinutes ?? title.seasons },
  { value: 'longer', text: 'Longer', of: (title) => title.runtimeMinutes ?? title.seasons },
  { value: 'lighter', text: 'Lighter', of: () => true },
  { value: 'darker', text: 'Darker', of: () => true },
  { value: 'better-known', text: 'Better known', of: ({ votes }) => votes },
  { value: 'lesser-known', text: 'Lesser known', of: ({ votes }) => votes },
  { value: 'higher-rated', text: 'Rated higher', of: ({ rating }) => rating },
];

/** More values than these are too many to choose from. */
const MOST_GENRES = 3;
const MOST_COUNTRIES = 2;

/**
 * The critiques worth offering: those that the title has a measure for, and those in force.
 * @param {import('./api.js').Summary} title
 * @param {string[]} inForce
 * @returns {{value: string, text: string, isOn: boolean}[]}
 */
export function critiquesFor(title, inForce) {
  const offered = [
    ...MEASURED.filter(({ value, of }) => of(title) !== undefined || inForce.includes(value)),
    ...title.genres.slice(0, MOST_GENRES).map((genre) => without('genre', genre)),
    ...title.countries.slice(0, MOST_COUNTRIES).map((country) => without('country', country)),
  ];
  const others = inForce.filter((value) => offered.every((chip) => chip.value !== value)).map(named);
  return [...offered, ...others].map(({ value, text }) => ({ value, text, isOn: inForce.includes(value) }));
}

const without = (kind, value) => named(`!${kind}:${value}`);

/** A critique that only the address knows of. */
function named(value) {
  const [, kind, what] = /^!(genre|country):(.+)$/.exec(value) ?? [];
  if (kind === 'genre') return { value, text: `Not ${what}` };
  return { value, text: kind === 'country' ? `Not from ${countryName(what)}` : value };
}
