/** The beginning: three of twelve groups, and there is a list. */

import '../../components/notice-board.js';
import '../../components/taste-group.js';
import { Problem } from '../../api.js';
import { Asking } from '../../asking.js';
import { noticeOf } from '../../components/notice-board.js';
import { element } from '../../dom.js';
import { count, sentence } from '../../format.js';
import { PICKS, flipped, parsePicks, startHref, withGroups } from '../../tastes.js';
import { onboarding, stateTaste, tasteOf } from '../../viewer-api.js';

export class Beginning {
  name = 'For you';
  #shell;
  #asking;
  #groups = [];
  #picks = [];
  #cards = new Map();
  #notice = element('notice-board', { hidden: true });
  #list = element('ul', { class: 'groups', role: 'list' });
  #left = element('p');
  #done = element('button', { type: 'button', class: 'button', onclick: () => this.#finish() }, 'Show my list');

  /** @param {import('../../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    this.#list.addEventListener('group-toggled', ({ detail }) => this.#toggled(detail));
    this.root = element(
      'div',
      { class: 'beginning' },
      element(
        'div',
        { class: 'lede' },
        element('h1', { tabindex: -1 }, 'What do you like to watch?'),
        element(
          'p',
          {},
          'Pick three or more. Your list begins with them, and follows every thumb from then on. Nothing is kept of you before that.',
        ),
      ),
      this.#notice,
      this.#list,
      element('div', { class: 'beginning-end' }, this.#left, this.#done),
    );
  }

  async show(query) {
    this.#picks = parsePicks(query);
    if (this.#groups.length > 0) return this.#describe();
    return this.#asking.ask(onboarding, {
      answered: ({ items }) => this.#present(items),
      failed: (problem) => this.#failed(problem, () => this.show(query)),
      region: this.root,
    });
  }

  leave() {
    this.#asking.stop();
  }

  #present(groups) {
    this.#groups = groups;
    this.#notice.hidden = true;
    this.#cards = new Map(groups.map(({ id }) => [id, element('taste-group')]));
    this.#list.replaceChildren(...[...this.#cards.values()].map((card) => element('li', {}, card)));
    this.#describe();
  }

  #describe() {
    for (const group of this.#groups) this.#cards.get(group.id).show(group, this.#picks.includes(group.id));
    const left = Math.min(PICKS, this.#groups.length) - this.#chosen().length;
    this.#left.textContent = left > 0 ? `${sentence(count(left, 'more', 'more'))} to pick` : 'Ready, or pick more';
    this.#shell.say(this.#left.textContent);
    this.#done.disabled = left > 0;
  }

  #chosen() {
    return this.#groups.filter(({ id }) => this.#picks.includes(id));
  }

  #toggled(id) {
    return this.#shell.go(startHref(flipped(this.#picks, id)), { replace: true });
  }

  async #finish() {
    const { id } = this.#shell.viewers.current;
    return this.#asking.ask(() => this.#state(id), {
      answered: () => this.#shell.go('/for-you'),
      failed: (problem) => this.#failed(problem, () => this.#finish()),
      region: this.root,
    });
  }

  /** What was said before stays; the groups are added. */
  async #state(known) {
    const before = known ? await tasteOf(known).catch(noneIfUnknown) : {};
    const tastes = this.#chosen().map(({ taste }) => taste);
    return stateTaste(this.#shell.viewers.identify(), withGroups(before, tastes));
  }

  #failed(problem, retry) {
    this.#notice.hidden = false;
    this.#notice.show(noticeOf(problem, retry));
  }
}

function noneIfUnknown(failure) {
  if (failure instanceof Problem && failure.status === 404) return {};
  throw failure;
}
