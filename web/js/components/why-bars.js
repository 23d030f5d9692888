/** Why a title is like another: one small bar for each block of the score, the greatest first. Property: `subject`. */

import { blockName } from '../blocks.js';
import { element } from '../dom.js';
import { countryName, languageName } from '../countries.js';
import { distinct, length, percent, sentence, typeName, years } from '../format.js';

/** How the shared values of a block read, where they are codes. */
const IN_WORDS = {
  country: (code) => countryName(code),
  language: (code) => languageName(code),
  type: (type) => typeName(type).toLowerCase(),
};

/** Where the shared values are ranges that overlap, the title's own value says more. */
const OWN_VALUES = {
  era: years,
  length,
  maturity: (title) => title.certificate ?? '',
};

const MOST_WORDS = 3;

/** Blocks that add less than this share of the score go unmentioned. */
const LEAST = 0.015;
const MOST_BARS = 6;

class WhyBars extends HTMLElement {
  /** @param {import('../api.js').Similar} title */
  set subject(title) {
    const told = (title.why ?? [])
      .filter(({ contribution }) => contribution >= LEAST)
      .sort((a, b) => b.contribution - a.contribution)
      .slice(0, MOST_BARS);
    const longest = told[0]?.contribution ?? 1;
    this.replaceChildren(
      element(
        'ul',
        { class: 'why', role: 'list', 'aria-label': 'What the score is made of' },
        ...told.map((reason) => row(title, reason, longest)),
      ),
    );
  }
}

function row(title, { block, contribution, shared = [], note }, longest) {
  const bar = element('span', { class: 'why-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', String(contribution / longest));
  const words =
    OWN_VALUES[block]?.(title) ??
    distinct(shared)
      .slice(0, MOST_WORDS)
      .map(IN_WORDS[block] ?? String)
      .join(', ');
  return element(
    'li',
    { 'data-block': block, title: [words, note].filter(Boolean).join(' – ') || undefined },
    element('span', { class: 'why-block' }, sentence(blockName(block))),
    bar,
    element('span', { class: 'why-share' }, percent(contribution)),
    element('span', { class: 'why-words', dir: 'auto' }, words || note || ''),
  );
}

customElements.define('why-bars', WhyBars);
