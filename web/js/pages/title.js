/** One title: what is known of it, and what is like it. Lives at `/title/{id}`; the rest of the address shapes the list. */

import '../components/notice-board.js';
import '../components/title-program.js';
import { Problem, blocks, similar, title as fetchTitle } from '../api.js';
import { Asking } from '../asking.js';
import { boardLineOf, noticeOf } from '../components/notice-board.js';
import { element } from '../dom.js';
import { parseSimilar, similarHref } from '../similar-url.js';
import { emptySearch, searchHref } from '../url.js';
import { MoreLike } from './more-like.js';

export class TitlePage {
  name = 'title';
  #shell;
  #asking;
  #id;
  /** @type {MoreLike | undefined} */
  #more;

  /** @param {import('../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
  }

  async show({ parts: [id], query }, arrival) {
    const state = parseSimilar(query);
    if (id === this.#id && this.#more?.root.isConnected) return this.#more.show(state, arrival);
    this.#more?.leave();
    this.#id = id;
    return this.#asking.ask((signal) => everythingOf(id, state, signal), {
      answered: (everything) => this.#present(everything, state),
      failed: (problem) => this.#failed(problem, state),
    });
  }

  leave() {
    this.#asking.stop();
    this.#more?.leave();
    this.#more = undefined;
    this.#id = undefined;
    this.#shell.say('');
  }

  #present({ title, likes, blocks }, state) {
    this.#shell.entitle(title.year ? `${title.title} (${title.year})` : title.title);
    const program = element('title-program');
    program.subject = title;
    this.#more = new MoreLike(this.#shell, title, blocks);
    this.#more.begin(state, likes);
    this.#shell.main.replaceChildren(element('div', { class: 'title-page' }, program, this.#more.root));
  }

  #failed(problem, state) {
    const isMissing = problem.status === 404;
    this.#shell.entitle(isMissing ? 'Not found' : 'Trouble');
    this.#shell.say(boardLineOf(problem));
    const board = element('notice-board');
    const notice = noticeOf(problem, () => this.#shell.go(similarHref(this.#id, state), { replace: true }));
    board.show(isMissing ? { ...notice, actions: this.#waysOn() } : notice);
    const heading = isMissing ? 'No such title' : 'This title cannot be shown now';
    this.#shell.main.replaceChildren(element('h1', { tabindex: -1, class: 'unseen' }, heading), board);
  }

  /** From an id that leads nowhere: what stands in it may be a name. */
  #waysOn() {
    const words = wordsOf(this.#id);
    const search = words && {
      label: `Search for “${words}”`,
      act: () => this.#shell.go(searchHref({ ...emptySearch(), q: words })),
    };
    return [search, { label: 'To the front page', act: () => this.#shell.go('/') }].filter(Boolean);
  }
}

/** All at once, so that the page appears as a whole; a list that was refused is no reason to hide the title. */
async function everythingOf(id, state, signal) {
  const [title, likes, weighable] = await Promise.all([
    fetchTitle(id, signal),
    similar(id, state, signal).catch(problemOf),
    blocks(signal),
  ]);
  return { title, likes, blocks: weighable };
}

function problemOf(failure) {
  if (failure instanceof Problem) return failure;
  throw failure;
}

/** The words of an id such as `titles:blade-runner-1982`; none where it is a number of someone's. */
const wordsOf = (id) => {
  const words = id
    .replace(/^\w+:/, '')
    .replaceAll(/[-_+]+/g, ' ')
    .trim();
  return /^\p{L}{0,3}\d*$/u.test(words) ? '' : words.slice(0, 60);
};
