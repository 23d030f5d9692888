/**
 * The state of the page as it stands in the address bar. The names are those of the HTTP API, so
 * that an address of the page reads like a request. Pure: no document, no window.
 */

/** Names of the filters that the API takes, in the order in which addresses list them. */
export const FILTER_NAMES = [
  'type',
  'genre',
  'country',
  'year',
  'rating',
  'votes',
  'runtime',
  'certificate',
  'person',
  'keyword',
  'available',
  'cluster',
  'missing',
  'exclude',
];

export const SORTS = ['relevance', 'votes', 'rating', 'year', 'title'];
export const SCOPES = ['cluster', 'nearby', 'catalog'];

/** How many titles one page of results adds. */
export const PAGE_SIZE = 24;

/** Further than this nobody scrolls; searching is quicker. */
const LAST_PAGE = 50;

/**
 * @typedef {Object} SearchState
 * @property {string} q
 * @property {Record<string, string[]>} filters only names that have values
 * @property {string} [sort] absent: the default for this query
 * @property {number} page from 1; pages before it are shown as well
 */

/** @returns {SearchState} */
export const emptySearch = () => ({ q: '', filters: {}, page: 1 });

/**
 * Reads the state from a query string. Names that are not ours and values that cannot be are left out.
 * @param {string | URLSearchParams} query
 * @returns {SearchState}
 */
export function parseSearch(query) {
  const parameters = new URLSearchParams(query);
  const state = emptySearch();
  state.q = parameters.get('q') ?? '';
  for (const name of FILTER_NAMES) {
    const values = [...new Set(parameters.getAll(name).filter(Boolean))];
    if (values.length > 0) state.filters[name] = values;
  }
  const sort = parameters.get('sort');
  if (SORTS.includes(sort)) state.sort = sort;
  state.page = parsePage(parameters.get('page'));
  return state;
}

/** The page number of a query parameter: 1 when it is absent or nonsense. */
export function parsePage(value) {
  const page = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 1;
  return Math.min(Math.max(page, 1), LAST_PAGE);
}

/**
 * The query string of a state, without a question mark; the same state always gives the same string.
 * @param {SearchState} state
 */
export function formatSearch(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set('q', state.q);
  for (const name of FILTER_NAMES) {
    for (const value of state.filters[name] ?? []) parameters.append(name, value);
  }
  if (state.sort && state.sort !== defaultSort(state)) parameters.set('sort', state.sort);
  if (state.page > 1) parameters.set('page', String(state.page));
  return parameters.toString();
}

/** Filters as a query string, in the order of addresses. @param {Record<string, string[]>} filters */
export function formatFilters(filters) {
  const parameters = new URLSearchParams();
  for (const name of FILTER_NAMES) for (const value of filters[name] ?? []) parameters.append(name, value);
  return parameters.toString();
}

/** The address of a search; the bare catalog is the front page. @param {SearchState} state */
export function searchHref(state) {
  const query = formatSearch(state);
  return query ? `/search?${query}` : '/';
}

/** The address of all titles with one value, such as a genre or a person. */
export const filterHref = (name, value) => searchHref({ q: '', filters: { [name]: [String(value)] }, page: 1 });

/** The address of a title's page. @param {string} id */
export const titleHref = (id) => `/title/${encodeURIComponent(id).replaceAll('%3A', ':')}`;

export const clusterHref = (id) => `/clusters/${id}`;

/** Best match first while searching; while browsing best known first, or newest where nobody counted votes. */
function defaultSort(state, sorts = SORTS) {
  if (state.q.trim()) return 'relevance';
  return sorts.includes('votes') ? 'votes' : 'year';
}

/**
 * The sort in force.
 * @param {SearchState} state
 * @param {string[]} [sorts] those that the catalog offers
 */
export const sortOf = (state, sorts = SORTS) => (sorts.includes(state.sort) ? state.sort : defaultSort(state, sorts));

/** Whether any filter is set. @param {SearchState} state */
export const isFiltered = (state) => Object.keys(state.filters).length > 0;

/**
 * The state with one filter value turned on or off, back on its first page.
 * @param {SearchState} state
 * @returns {SearchState}
 */
export function toggleFilter(state, name, value) {
  const before = state.filters[name] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const filters = { ...state.filters, [name]: after };
  if (after.length === 0) delete filters[name];
  return { ...state, filters, page: 1 };
}

/**
 * The state with one filter value on, whether it was before or not, and the words gone that led to it.
 * @param {SearchState} state
 * @returns {SearchState}
 */
export function choosing(state, name, value) {
  const isOn = state.filters[name]?.includes(value);
  return { ...(isOn ? state : toggleFilter(state, name, value)), q: '', page: 1 };
}

/** The filter that a facet's value stands for: a decade is a range of years, the rest are themselves. */
export function facetFilter(field, value) {
  return field === 'decade' ? { name: 'year', value: `${value}..${Number(value) + 9}` } : { name: field, value };
}

/** The decade that a range of years covers exactly, such as `1990` for `1990..1999`. */
export function decadeOf(range) {
  const match = /^(\d{3}0)\.\.(\d{4})$/.exec(range);
  return match && Number(match[2]) === Number(match[1]) + 9 ? match[1] : undefined;
}
