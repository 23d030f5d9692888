/**
 * The state of the insights as it stands in the address: the filters of a search, and which insights are
 * shown as tables. Pure.
 */

import { formatFilters, parseSearch } from './url.js';

/** What the page shows, in its order: those of the API, and the clusters. */
export const INSIGHTS = ['production', 'ratings-votes', 'country-genres', 'viewing', 'clusters', 'quality'];

/**
 * @typedef {{filters: Record<string, string[]>, tables: string[]}} InsightsState `tables`: in the order of the page
 * @param {string | URLSearchParams} query
 * @returns {InsightsState}
 */
export function parseInsights(query) {
  const named = new Set(new URLSearchParams(query).getAll('table'));
  return { filters: parseSearch(query).filters, tables: INSIGHTS.filter((name) => named.has(name)) };
}

/** The address of a state. @param {InsightsState} state */
export function insightsHref({ filters, tables }) {
  const query = [formatFilters(filters), ...tables.map((name) => `table=${name}`)].filter(Boolean).join('&');
  return query ? `/insights?${query}` : '/insights';
}

/** The state with one insight as a table, or as a chart. @param {InsightsState} state */
export const withTable = (state, name, isTable) => ({
  ...state,
  tables: INSIGHTS.filter((each) => (each === name ? isTable : state.tables.includes(each))),
});
