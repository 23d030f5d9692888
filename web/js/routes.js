/**
 * Which address shows which view, and which entry of the navigation it belongs to. What nobody needs at
 * first is fetched when it is opened.
 *
 * @typedef {Object} Route
 * @property {RegExp} pattern
 * @property {string} [nav] the `data-nav` of its entry in index.html
 * @property {string} [name] of a page that is fetched, where the front looks different with it
 * @property {() => Promise<import('./router.js').Page>} page
 */

import { MissingPage } from './pages/missing.js';
import { TitlePage } from './pages/title.js';
import { TroublePage } from './pages/trouble.js';

/**
 * @param {import('./main.js').Shell} shell
 * @param {import('./pages/search.js').SearchPage} search
 * @returns {Route[]} the last one takes everything
 */
export function routesOf(shell, search) {
  const title = new TitlePage(shell);
  const missing = new MissingPage(shell);
  return [
    { pattern: /^\/(?:search\/?)?$/, nav: 'browse', page: async () => search },
    { pattern: /^\/title\/(.+)$/, page: async () => title },
    {
      pattern: /^\/atlas\/?$/,
      nav: 'atlas',
      name: 'atlas',
      page: lazily(shell, async () => new (await import('./pages/atlas.js')).AtlasPage(shell)),
    },
    {
      pattern: /^\/insights\/?$/,
      nav: 'insights',
      page: lazily(shell, async () => new (await import('./pages/insights.js')).InsightsPage(shell)),
    },
    {
      pattern: /^\/clusters\/?$/,
      nav: 'atlas',
      page: lazily(shell, async () => new (await import('./pages/clusters.js')).ClustersPage(shell)),
    },
    {
      pattern: /^\/clusters\/(\d+)\/?$/,
      nav: 'atlas',
      page: lazily(shell, async () => new (await import('./pages/cluster.js')).ClusterPage(shell)),
    },
    {
      pattern: /^\/for-you(?:\/([^/]+))?\/?$/,
      nav: 'for-you',
      page: lazily(shell, async () => new (await import('./pages/for-you.js')).ForYouPage(shell)),
    },
    { pattern: /^/, page: async () => missing },
  ];
}

/** A page that is fetched once; until that succeeds, one that says that it did not, and offers to try again. */
function lazily(shell, load) {
  let page;
  return async () => {
    try {
      page ??= await load();
      return page;
    } catch (failure) {
      return new TroublePage(shell, failure);
    }
  };
}
