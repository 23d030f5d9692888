/**
 * From address to page. The address is the state: going back brings back the page, the place on it and
 * the focus.
 *
 * @typedef {Object} Page
 * @property {string} name
 * @property {(location: {parts: string[], query: string, url: URL}, arrival: Arrival) => Promise<void>} show
 *     puts the page into `main`, or brings it up to date if it is there already
 * @property {() => void} leave stops whatever is under way
 *
 * @typedef {'load' | 'push' | 'replace' | 'return'} Arrival
 */

const STORE = 'marquee.places';
const MOST_PLACES = 60;

export class Router {
  #routes;
  #page;
  #path;
  #places = new Map();
  #key;
  #turn = 0;
  #onShown;

  /**
   * @param {{pattern: RegExp, page: () => Promise<Page>}[]} routes the last one takes everything; a page may
   *     have to be fetched, and is asked for each time
   * @param {(page: Page, arrival: Arrival) => void} onShown called when a page's address is in force
   */
  constructor(routes, onShown) {
    this.#routes = routes;
    this.#onShown = onShown;
  }

  /** Shows the view of the address; is done when it stands there. */
  start() {
    history.scrollRestoration = 'manual';
    this.#recall();
    this.#key = history.state?.key ?? this.#stamp(0);
    addEventListener('popstate', () => this.#returned());
    addEventListener('pagehide', () => this.#remember());
    document.addEventListener('click', (event) => this.#clicked(event));
    return this.#show('load');
  }

  /** Goes to an address of ours. `replace` keeps the length of the history, for states in between. */
  go(href, { replace = false } = {}) {
    if (replace) {
      history.replaceState(history.state, '', href);
    } else {
      this.#notePlace();
      const depth = (history.state?.depth ?? 0) + 1;
      history.pushState({ key: `${Date.now()}.${depth}`, depth }, '', href);
      this.#key = history.state.key;
    }
    return this.#show(replace ? 'replace' : 'push');
  }

  /** One step back if that stays with us, else to the front page. */
  back() {
    if (history.state?.depth > 0) history.back();
    else if (location.pathname !== '/') this.go('/');
  }

  #stamp(depth) {
    const key = `${Date.now()}.${depth}`;
    history.replaceState({ key, depth }, '');
    return key;
  }

  async #show(arrival) {
    const turn = ++this.#turn;
    const url = new URL(location.href);
    const { route, parts } = this.#match(url.pathname);
    const page = await route.page();
    if (turn !== this.#turn) return;
    if (this.#page !== page) this.#page?.leave();
    const isElsewhere = this.#page !== page || (parts.length > 0 && this.#path !== url.pathname);
    this.#page = page;
    this.#path = url.pathname;
    this.#onShown(page, arrival);
    await page.show({ parts, query: url.search, url }, arrival);
    if (turn === this.#turn) this.#settle(arrival, isElsewhere);
  }

  #match(pathname) {
    for (const route of this.#routes) {
      const match = route.pattern.exec(pathname);
      if (match) return { route, parts: match.slice(1).map(decoded) };
    }
    throw new Error(`no route takes '${pathname}'`);
  }

  /** Puts scroll and focus where they belong; another state of the same page leaves both alone. */
  #settle(arrival, isElsewhere) {
    if (arrival === 'load' || arrival === 'return') {
      restore(this.#places.get(this.#key));
    } else if (arrival === 'push' && isElsewhere) {
      scrollTo(0, 0);
      if (!document.activeElement?.closest('search-box'))
        document.querySelector('main h1')?.focus({ preventScroll: true });
    }
  }

  #returned() {
    this.#notePlace();
    this.#key = history.state?.key ?? this.#stamp(0);
    this.#show('return');
  }

  #clicked(event) {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey ||
      link.hasAttribute('target') ||
      link.hasAttribute('download')
    )
      return;
    const url = new URL(link.getAttribute('href'), location.href); // links of drawings have no plain `href`
    if (url.origin !== location.origin || (url.hash && url.pathname === location.pathname)) return;
    event.preventDefault();
    this.go(url.pathname + url.search);
  }

  /** Notes scroll and focus of the entry that is being left. */
  #notePlace() {
    this.#places.delete(this.#key);
    this.#places.set(this.#key, {
      scroll: Math.round(scrollY),
      anchor: anchor(),
      focus: focusName(document.activeElement),
    });
    if (this.#places.size > MOST_PLACES) this.#places.delete(this.#places.keys().next().value);
  }

  #remember() {
    this.#notePlace();
    try {
      sessionStorage.setItem(STORE, JSON.stringify([...this.#places]));
    } catch {
      // Without storage a reload starts at the top, which is no harm.
    }
  }

  #recall() {
    try {
      this.#places = new Map(JSON.parse(sessionStorage.getItem(STORE) ?? '[]'));
    } catch {
      this.#places = new Map();
    }
  }
}

function decoded(part) {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return part;
  }
}

/** The first card in sight and where it stands: heights of cards not drawn yet are only guesses. */
function anchor() {
  for (const card of document.querySelectorAll('main [data-card]')) {
    const { top, bottom } = card.getBoundingClientRect();
    if (bottom > 0) return { id: card.dataset.id, top: Math.round(top) };
  }
  return undefined;
}

/** Brings back a place, twice, since the first move makes the browser measure what it had guessed. */
function restore(place) {
  if (!place) return;
  const card =
    place.anchor && place.scroll > 0
      ? document.querySelector(`main [data-card][data-id="${CSS.escape(place.anchor.id)}"]`)
      : undefined;
  const move = () => {
    if (card) scrollBy(0, card.getBoundingClientRect().top - place.anchor.top);
  };
  scrollTo(0, place.scroll);
  move();
  requestAnimationFrame(move);
  focusTarget(place.focus)?.focus({ preventScroll: true });
}

/** How to find an element again after its page was drawn anew. */
function focusName(node) {
  const card = node?.closest?.('[data-id]');
  if (card) return { id: card.dataset.id };
  return node?.id ? { element: node.id } : undefined;
}

function focusTarget(name) {
  if (name?.id !== undefined) return document.querySelector(`main [data-id="${CSS.escape(name.id)}"] a`);
  return name?.element ? document.getElementById(name.element) : undefined;
}
