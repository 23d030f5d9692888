/**
 * What viewers say they like, as the API keeps it: weights by genre and country, and what to avoid. Pure.
 *
 * @typedef {import('./viewer-api.js').Taste} Taste
 * @typedef {'more' | 'less' | 'never'} Wish
 */

const MOST = 10;
const WEIGHT = { more: 1, less: -1 };

/** How many groups make a beginning. */
export const PICKS = 3;

/** The ids of groups in the query of an address. @param {string} query @returns {string[]} */
export const parsePicks = (query) => [
  ...new Set((new URLSearchParams(query).get('pick') ?? '').split(',').filter(Boolean)),
];

/** The address of a beginning with these groups picked. @param {string[]} picks */
export const startHref = (picks) =>
  picks.length > 0 ? `/for-you/start?pick=${picks.map(encodeURIComponent).join(',')}` : '/for-you/start';

/** The list with a value, or without it where it was there. */
export const flipped = (values, value) =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

/** A taste with those of groups added. @param {Taste} taste @param {Taste[]} groups @returns {Taste} */
export function withGroups(taste, groups) {
  const sums = { genres: { ...taste.genres }, countries: { ...taste.countries } };
  for (const group of groups) {
    for (const kind of Object.keys(sums)) {
      for (const [value, weight] of Object.entries(group[kind] ?? {}))
        sums[kind][value] = Math.min((sums[kind][value] ?? 0) + weight, MOST);
    }
  }
  return { ...taste, ...sums };
}

/** What is wished of a genre or country. @param {Taste} taste @param {'genres' | 'countries'} kind @returns {Wish | undefined} */
export function wishOf(taste, kind, value) {
  if (taste.avoid?.includes(avoided(kind, value))) return 'never';
  const weight = taste[kind]?.[value] ?? 0;
  return weight > 0 ? 'more' : weight < 0 ? 'less' : undefined;
}

/** The taste with a wish made, or taken back where it was made already. @returns {Taste} */
export function wishing(taste, kind, value, wish) {
  const isOff = wishOf(taste, kind, value) === wish;
  const { [value]: gone, ...weights } = taste[kind] ?? {};
  const avoid = (taste.avoid ?? []).filter((each) => each !== avoided(kind, value));
  if (isOff) return { ...taste, [kind]: weights, avoid };
  if (wish === 'never') return { ...taste, [kind]: weights, avoid: [...avoid, avoided(kind, value)] };
  return { ...taste, [kind]: { ...weights, [value]: WEIGHT[wish] }, avoid };
}

/** Whether nothing at all was said. @param {Taste} taste */
export const isBlank = (taste) => Object.values(taste).every((part) => Object.keys(part).length === 0);

const avoided = (kind, value) => `${{ genres: 'genre', countries: 'country' }[kind]}:${value}`;
