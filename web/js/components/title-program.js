/** One title: its poster in the case, and the program that one is handed at the door. Property: `subject`. */

import { countryName, languageName } from '../countries.js';
import { element, joined } from '../dom.js';
import { count, length, number, rating, sentence, typeName, years } from '../format.js';
import { clusterHref, filterHref } from '../url.js';
import { opinionBarOf } from './opinion-bar.js';
import { posterOf } from './title-card.js';

const links = (name, values, text = (value) => value) =>
  joined(
    values.map((value) => element('a', { href: filterHref(name, value), dir: 'auto' }, text(value))),
    ', ',
  );

const decadeLink = (title) => {
  const decade = Math.floor(title.year / 10) * 10;
  return element('a', { href: filterHref('year', `${decade}..${decade + 9}`) }, years(title));
};

/** Slanting is a custom of Latin script only. */
const isLatin = (text) => !/(?!\p{Script=Latin})\p{L}/u.test(text);

class TitleProgram extends HTMLElement {
  /** @param {import('../api.js').Summary & import('../api.js').TitleDetail} title */
  set subject(title) {
    this.replaceChildren(
      element(
        'article',
        { class: 'bill', 'data-id': title.id },
        element('div', { class: 'bill-poster' }, posterOf(title)),
        program(title),
      ),
    );
  }
}

function program(title) {
  const original = title.originalTitle && title.originalTitle !== title.title;
  const kicker = [
    element('a', { href: filterHref('type', title.type) }, typeName(title.type)),
    title.year !== undefined && decadeLink(title),
    length(title),
    title.certificate &&
      element(
        'a',
        {
          class: 'certificate',
          href: filterHref('certificate', title.certificate),
          'aria-label': `Certificate ${title.certificate}`,
        },
        title.certificate,
      ),
  ].filter(Boolean);
  return element(
    'div',
    { class: 'program' },
    element(
      'div',
      { class: 'billing' },
      element('p', { class: 'kicker' }, ...kicker.map((part) => element('span', {}, part))),
      element('h1', { tabindex: -1, dir: 'auto' }, title.title),
      original &&
        element(
          'p',
          { class: isLatin(title.originalTitle) ? 'original latin' : 'original', dir: 'auto' },
          title.originalTitle,
        ),
      title.rating !== undefined && score(title),
      opinionBarOf(title, { 'data-words': true }),
      title.synopsis && element('p', { class: 'synopsis', dir: 'auto' }, title.synopsis),
    ),
    element('dl', { class: 'facts' }, ...facts(title)),
  );
}

const score = (title) =>
  element(
    'p',
    { class: 'score' },
    element('b', {}, rating(title.rating)),
    element('span', {}, ' of 10'),
    title.votes !== undefined && element('span', { class: 'score-votes' }, ` from ${count(title.votes, 'vote')}`),
  );

function facts(title) {
  const { imdb, ...others } = title.externalIds ?? {};
  const rows = [
    [title.genres.length > 1 ? 'Genres' : 'Genre', links('genre', title.genres)],
    [title.countries.length > 1 ? 'Countries' : 'Country', links('country', title.countries, countryName)],
    [title.directors.length > 1 ? 'Directors' : 'Director', links('person', title.directors)],
    ['Cast', links('person', title.cast ?? [])],
    ['Language', [(title.languages ?? []).map(languageName).join(', ')].filter(Boolean)],
    ['Collection', [title.collection].filter(Boolean)],
    [
      'Also known as',
      joined(
        (title.alternativeTitles ?? []).map((name) => element('bdi', {}, name)),
        ', ',
      ),
    ],
    ['Keywords', links('keyword', title.keywords ?? [])],
    [
      'Cluster',
      title.cluster
        ? [
            element('a', { href: clusterHref(title.cluster.id) }, title.cluster.label),
            title.cluster.size ? ` (${number(title.cluster.size)} titles)` : '',
          ]
        : [],
    ],
    ['Offered in', offered(title.availableCountries ?? [])],
    ['IMDb id', imdb ? [String(imdb)] : []],
    [
      'From',
      [
        Object.entries(others)
          .flatMap(([source, ids]) => [ids].flat().map((id) => `${source}:${id}`))
          .join(', ') || (title.sources ?? []).join(', '),
      ].filter(Boolean),
    ],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .flatMap(([name, values]) => [element('dt', {}, name), element('dd', {}, ...values)]);
}

function offered(codes) {
  if (codes.length <= 6) return links('available', codes, countryName);
  return [
    element(
      'details',
      {},
      element('summary', {}, sentence(count(codes.length, 'country', 'countries'))),
      ...links('available', codes, countryName),
    ),
  ];
}

customElements.define('title-program', TitleProgram);
