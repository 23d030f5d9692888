/** A list for two who watch together, with what each title is to each. The address says with whom. */

import '../../components/notice-board.js';
import '../../components/personal-card.js';
import '../../components/segment-switch.js';
import '../../components/similar-list.js';
import { Asking } from '../../asking.js';
import { noticeOf } from '../../components/notice-board.js';
import { addViewerForm } from '../../components/viewer-form.js';
import { element } from '../../dom.js';
import { count, sentence } from '../../format.js';
import { isSettled } from '../../opinions.js';
import { listTogether } from '../../viewer-api.js';

export class Together {
  name = 'Watch together';
  #shell;
  #asking;
  #listening = new AbortController();
  #pair = [];
  #items = [];
  #partners = element('segment-switch', { name: 'partner' });
  #notice = element('notice-board', { hidden: true });
  #list = element('similar-list', { 'data-card': 'personal-card' });
  #more = element('div', { class: 'sheet' });

  /** @param {import('../../main.js').Shell} shell */
  constructor(shell) {
    this.#shell = shell;
    this.#asking = new Asking(shell);
    this.#partners.addEventListener('segment-chosen', ({ detail }) => shell.go(togetherHref(detail)));
    this.root = element(
      'div',
      { class: 'together' },
      element(
        'div',
        { class: 'lede' },
        element('h1', { tabindex: -1 }, 'Watch together'),
        element('p', {}, 'What suits both, and annoys neither. The bars say how well a title suits each of you.'),
      ),
      this.#more,
      this.#notice,
      element('h2', { class: 'unseen' }, 'For both'),
      this.#list,
    );
    const { signal } = this.#listening;
    shell.statements.addEventListener('changed', () => this.#draw(), { signal });
    shell.statements.addEventListener('kept', () => this.#load(), { signal });
  }

  async show(query) {
    const { current, all } = this.#shell.viewers;
    const others = all.filter((viewer) => viewer !== current);
    if (others.length === 0) return this.#invite();
    const wanted = new URLSearchParams(query).get('with');
    const partner = others.find(({ name }) => name === wanted) ?? others[0];
    this.#partners.show({
      legend: `Who watches with ${current.name}?`,
      options: others.map(({ name }) => ({ value: name, text: name })),
      value: partner.name,
    });
    this.#more.replaceChildren(
      element('p', { class: 'viewer-label', 'aria-hidden': 'true' }, `${current.name} watches with`),
      this.#partners,
    );
    this.#pair = [current, partner];
    return this.#load();
  }

  leave() {
    this.#listening.abort();
    this.#asking.stop();
  }

  #invite() {
    this.#shell.say('This takes two');
    this.#more.replaceChildren(
      element('p', {}, 'Who else is there? Names stay in this browser.'),
      addViewerForm(this.#shell.viewers),
    );
  }

  async #load() {
    const stranger = this.#pair.find(({ id }) => !id);
    if (stranger) return this.#introduce(stranger);
    if (this.#pair.length === 0) return undefined;
    return this.#asking.ask(
      (signal) =>
        listTogether(
          this.#pair.map(({ id }) => id),
          signal,
        ),
      {
        answered: (answer) => this.#answered(answer),
        failed: (problem) => this.#failed(problem),
        region: this.root,
      },
    );
  }

  /** One of the two has not said a thing yet. */
  #introduce({ name }) {
    this.#items = [];
    this.#draw();
    this.#shell.say(`${name} is next`);
    this.#notice.hidden = false;
    this.#notice.show({
      heading: `${name} has said nothing yet`,
      lines: [`Let ${name} pick three groups, and there is a list for both.`],
      actions: [{ label: `${name} begins`, act: () => this.#begin(name) }],
    });
  }

  #begin(name) {
    this.#shell.viewers.choose(name);
    return this.#shell.go('/for-you/start');
  }

  #answered({ items }) {
    this.#notice.hidden = true;
    const best = Math.max(...items.flatMap(({ fits }) => Object.values(fits)));
    this.#items = items.map((title) => this.#named(title, best));
    this.#draw();
    this.#shell.say(`${sentence(count(items.length, 'title'))} for both`);
  }

  /** The server knows viewers by ids; their names stand here alone. */
  #named(title, best) {
    const whyText = this.#pair.reduce((text, { id, name }) => text?.replaceAll(id, name), title.whyText);
    const fitsOf = this.#pair.map(({ id, name }) => {
      const score = title.fits[id];
      return { name, score, part: best > 0 ? Math.min(Math.max(score / best, 0), 1) : 0 };
    });
    return { ...title, whyText, fitsOf };
  }

  #draw() {
    this.#list.show(this.#items.filter(({ id }) => !isSettled(this.#shell.statements.opinionOf(id))));
  }

  #failed(problem) {
    const place = /^\/profiles\/(\d)$/.exec(problem.errors[0]?.pointer ?? '')?.[1];
    if (problem.status === 404 && this.#pair[place]) return this.#introduce(this.#pair[place]);
    this.#notice.hidden = false;
    this.#notice.show(noticeOf(problem, () => this.#load()));
    return undefined;
  }
}

const togetherHref = (name) => `/for-you/together?${new URLSearchParams({ with: name })}`;
