/** Joins the search box with the suggestions of the API, one request at a time and the latest only. */

import { Problem, suggest } from './api.js';

/**
 * @param {import('./components/search-box.js').SearchBox} searchBox
 * @param {(text: string, signal: AbortSignal) => Promise<import('./api.js').Suggestion[]>} [fetchSuggestions]
 */
export function bindSuggestions(searchBox, fetchSuggestions = suggest) {
  let frame;
  let asked;
  searchBox.addEventListener('suggestions-wanted', ({ detail: text }) => {
    cancelAnimationFrame(frame);
    asked?.abort();
    frame = requestAnimationFrame(async () => {
      asked = new AbortController();
      searchBox.suggest(text, await suggestionsOrNone(text, asked.signal, fetchSuggestions));
    });
  });
}

/** A search runs beside this and tells of trouble; suggestions that fail are just not there. */
async function suggestionsOrNone(text, signal, fetchSuggestions) {
  try {
    return await fetchSuggestions(text, signal);
  } catch (failure) {
    if (signal.aborted) return undefined;
    if (!(failure instanceof Problem)) throw failure;
    return [];
  }
}
