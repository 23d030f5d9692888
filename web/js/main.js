/** The page's front door: joins the shell, the pages and the address bar. */

import './components/help-dialog.js';
import './components/search-box.js';
import { bindKeys } from './keyboard.js';
import { SearchPage } from './pages/search.js';
import { Router } from './router.js';
import { routesOf } from './routes.js';
import { bindSuggestions } from './suggesting.js';
import { bindStating } from './stating.js';
import { applyTheme, bindThemeButton } from './theme.js';
import { titleHref } from './url.js';

applyTheme();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start() {
  const searchBox = document.querySelector('search-box');
  const help = document.querySelector('help-dialog');
  const shell = { ...shellOf(searchBox), ...bindStating(document.querySelector('said-bar')) };
  const search = new SearchPage(shell);
  const routes = routesOf(shell, search);
  const router = new Router(routes, (page) => arrive(page, routes, searchBox));
  shell.go = (href, options) => router.go(href, options);
  searchBox.addEventListener('query-typed', ({ detail }) => search.typed(detail));
  searchBox.addEventListener('query-committed', ({ detail }) => search.committed(detail));
  searchBox.addEventListener('suggestion-chosen', ({ detail: { kind, text, id } }) =>
    kind === 'title' ? shell.go(titleHref(id)) : search.chose(kind, text),
  );
  bindSuggestions(searchBox);
  bindThemeButton(document.getElementById('theme-button'));
  document.getElementById('help-button').addEventListener('click', () => help.show());
  bindKeys({ searchBox, help, back: () => router.back() });
  const { name } = routeAt(location.pathname, routes);
  if (name) document.body.dataset.page = name;
  router.start().finally(() => document.body.toggleAttribute('data-shown', true));
}

/**
 * What pages may do to the world around them.
 * @typedef {Object} Shell
 * @property {HTMLElement} main
 * @property {import('./components/search-box.js').SearchBox} searchBox
 * @property {(href: string, options?: {replace?: boolean}) => Promise<void>} go
 * @property {(title?: string) => void} entitle sets the title of the document
 * @property {(text: string) => void} say shows and announces one line on the board
 * @property {import('./viewers.js').Viewers} viewers who watches here
 * @property {import('./statements.js').Statements} statements what the one who watches says of titles
 * @property {(isBusy: boolean) => void} busy lets the bulbs run while an answer is awaited
 */
function shellOf(searchBox) {
  const status = document.getElementById('status');
  return {
    main: document.getElementById('main'),
    searchBox,
    entitle: (title) => {
      document.title = title ? `${title} · Marquee` : 'Marquee';
    },
    say: (text) => {
      if (status.textContent !== text) status.textContent = text;
    },
    busy: (isBusy) => document.body.toggleAttribute('data-busy', isBusy),
  };
}

function routeAt(pathname, routes) {
  return routes.find(({ pattern }) => pattern.test(pathname));
}

function arrive(page, routes, searchBox) {
  document.body.dataset.page = page.name;
  if (page.name !== 'search') searchBox.value = '';
  const { nav } = routeAt(location.pathname, routes);
  for (const link of document.querySelectorAll('[data-nav]')) {
    const isThere = link.pathname === location.pathname;
    if (link.dataset.nav === nav) link.setAttribute('aria-current', isThere ? 'page' : 'true');
    else link.removeAttribute('aria-current');
  }
}
