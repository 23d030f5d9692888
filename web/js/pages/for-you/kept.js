/** What Marquee holds about a viewer: to be seen, taken along, and erased. */

import '../../components/erase-dialog.js';
import '../../components/kept-table.js';
import '../../components/notice-board.js';
import { Problem, title as fetchTitle } from '../../api.js';
import { Asking } from '../../asking.js';
import { noticeOf } from '../../components/notice-board.js';
import { countryName } from '../../countries.js';
import { element } from '../../dom.js';
import { count, sentence } from '../../format.js';
import { isBlank } from '../../tastes.js';
import { erase, eventsOf, isKnown, tasteOf } from '../../viewer-api.js';

/** How many of the events the table shows at first, and how many more each step adds. */
const STEP = 20;

const NOTHING = { events: [], taste: {} };

export class Kept {
  name = 'What is kept';
  #shell;
  #asking;
  #kept = NOTHING;
  #names = new Map();
  #shown = STEP;
  #notice = element('notice-board', { hidden: true });
  #body = element('div', { class: 'kept' });
  #table = element('kept-table');
  #dialog = element('erase-dialog');

  /** @param {import('../../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    this.#table.addEventListener('more-asked', () => this.#grow());
    this.#dialog.addEventListener('erase-confirmed', () => this.#erase());
    this.root = element(
      'div',
      {},
      element(
        'div',
        { class: 'lede' },
        element('h1', { tabindex: -1 }, `What Marquee holds about ${this.#whom()}`),
        element(
          'p',
          {},
          'All of it: what you did, and what you said you like, under a random number. Names stay in this browser.',
        ),
      ),
      this.#notice,
      this.#body,
      this.#dialog,
    );
  }

  async show() {
    return this.#load();
  }

  leave() {
    this.#asking.stop();
  }

  /** Where several watch, it is told of whom this page tells. */
  #whom() {
    const { all, current } = this.#shell.viewers;
    return all.length > 1 ? current.name : 'you';
  }

  #load() {
    const { id } = this.#shell.viewers.current;
    return this.#ask(
      async (signal) => {
        const kept = id ? await keptOf(id, signal) : NOTHING;
        await this.#learnNames(newest(kept.events, STEP), signal);
        return kept;
      },
      (kept) => this.#present(id, kept),
    );
  }

  #ask(question, answered) {
    return this.#asking.ask(question, {
      answered,
      failed: (problem) => this.tell(noticeOf(problem, () => this.#load())),
      region: this.root,
    });
  }

  /** Shows something above what is kept. */
  tell(notice) {
    this.#notice.hidden = false;
    this.#notice.show(notice);
  }

  #present(id, kept) {
    this.#kept = kept;
    this.#notice.hidden = true;
    const isNothing = kept.events.length === 0 && isBlank(kept.taste);
    this.#shell.say(isNothing ? 'Nothing is kept' : `${sentence(tally(kept))} kept`);
    if (isNothing) return this.#nothing();
    this.#body.replaceChildren(
      element(
        'p',
        { class: 'kept-actions' },
        element('button', { type: 'button', class: 'button', onclick: () => this.#save(id) }, 'Take it along (JSON)'),
        element('button', { type: 'button', class: 'button', onclick: () => this.#confirm() }, 'Erase it all …'),
      ),
      element('dl', { class: 'facts' }, element('dt', {}, 'Known as'), element('dd', {}, id), ...tasteRows(kept.taste)),
      this.#table,
    );
    this.#draw();
    return undefined;
  }

  #nothing() {
    this.#body.replaceChildren();
    this.tell({
      heading: 'Nothing is kept',
      lines: [`Marquee knows nothing of ${this.#shell.viewers.current.name}: no event, no taste, no number.`],
      actions: [{ label: 'Begin a list', act: () => this.#shell.go('/for-you/start') }],
    });
  }

  #draw() {
    const { events } = this.#kept;
    const rows = newest(events, this.#shown).map((event) => ({ ...event, name: this.#names.get(event.title) }));
    this.#table.show(rows, events.length);
  }

  #grow() {
    this.#shown += STEP;
    return this.#ask(
      (signal) => this.#learnNames(newest(this.#kept.events, this.#shown), signal),
      () => this.#draw(),
    );
  }

  /** Events know ids; people know names. A title that the catalog has no more keeps its id. */
  async #learnNames(events, signal) {
    const ids = [...new Set(events.map(({ title }) => title))].filter((id) => !this.#names.has(id));
    await Promise.all(
      ids.map(async (id) => {
        this.#names.set(id, await nameOf(id, signal));
      }),
    );
  }

  #save(id) {
    const blob = new Blob([JSON.stringify({ profile: id, ...this.#kept }, null, 2)], { type: 'application/json' });
    const href = URL.createObjectURL(blob);
    element('a', { href, download: 'marquee-viewer.json' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  }

  #confirm() {
    const { events, taste } = this.#kept;
    this.#dialog.ask({
      heading: `Erase ${this.#shell.viewers.current.name}?`,
      text: `${sentence(whatIs(events.length, !isBlank(taste)))} will be erased from the server's disk. This cannot be undone.`,
    });
  }

  /** Erases, then asks the server once more, so that the answer is proof and no promise. Emits `viewer-erased`. */
  #erase() {
    const { id, name } = this.#shell.viewers.current;
    return this.#ask(
      async () => ({ erased: await erase(id), isLeft: await isKnown(id) }),
      ({ erased, isLeft }) => {
        const detail = noticeOfErasure(name, erased, isLeft);
        this.root.dispatchEvent(new CustomEvent('viewer-erased', { detail, bubbles: true }));
      },
    );
  }
}

const noticeOfErasure = (name, erased, isLeft) => ({
  heading: `${name} is erased`,
  isAlert: true,
  lines: [
    `Gone from the disk: ${whatIs(erased.events, erased.taste)}.`,
    isLeft
      ? 'Asked again, the server knows something once more: events must have come in meanwhile.'
      : 'Asked again just now, the server answers that nothing is known of this viewer.',
  ],
});

const whatIs = (events, hasTaste) => `${count(events, 'event').toLowerCase()}${hasTaste ? ' and the taste' : ''}`;

const tally = ({ events, taste }) =>
  [events.length > 0 && count(events.length, 'event'), !isBlank(taste) && 'a taste'].filter(Boolean).join(' and ');

const newest = (events, length) => events.slice(-length).reverse();

async function keptOf(id, signal) {
  try {
    const [events, taste] = await Promise.all([eventsOf(id, signal), tasteOf(id, signal)]);
    return { events, taste };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return NOTHING;
    throw failure;
  }
}

async function nameOf(id, signal) {
  try {
    return (await fetchTitle(id, signal)).title;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return id;
    throw failure;
  }
}

/** What was said, kind by kind, as words. */
function tasteRows({ avoid = [], ...weights }) {
  const worded = (kind, value) => (kind === 'countries' ? countryName(value) : value);
  const rows = Object.entries(weights).flatMap(([kind, values]) => {
    const said = Object.entries(values).map(
      ([value, weight]) => `${worded(kind, value)} ${weight > 0 ? '+' : '−'}${Math.abs(weight)}`,
    );
    return said.length > 0 ? [[kind, said.join(', ')]] : [];
  });
  if (avoid.length > 0) rows.push(['never', avoid.map((each) => each.replace(/^\w+:/, '')).join(', ')]);
  return rows.flatMap(([kind, words]) => [element('dt', {}, `Taste: ${kind}`), element('dd', {}, words)]);
}
