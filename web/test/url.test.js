import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choosing,
  decadeOf,
  emptySearch,
  facetFilter,
  filterHref,
  formatSearch,
  parsePage,
  parseSearch,
  searchHref,
  sortOf,
  titleHref,
  toggleFilter,
} from '../js/url.js';

test('an address read and written again is the same address', () => {
  const query =
    'q=heat+wave&type=movie&genre=Crime&genre=Film+Noir&country=KR&year=1990..1999&person=Bong+Joon-ho&sort=year&page=3';
  assert.equal(formatSearch(parseSearch(query)), query);
});

test('states survive the address whatever they contain', () => {
  for (const q of ['100% & more', 'a=b&c', '“quoted”', '七人の侍', 'وجدة', '🎬', '<script>', '#1 / ?', '+']) {
    const state = { q, filters: { keyword: [q, `!${q}`] }, page: 2 };
    assert.deepEqual(parseSearch(formatSearch(state)), state);
  }
});

test('the order of parameters does not matter', () => {
  assert.equal(formatSearch(parseSearch('page=2&genre=War&q=x')), formatSearch(parseSearch('q=x&genre=War&page=2')));
});

test('unknown names, unknown sorts and impossible pages are left out', () => {
  assert.deepEqual(parseSearch('utm_source=x&sort=random&page=-1&genre='), emptySearch());
  for (const page of ['0', 'x', '1e3', '', null, '99999']) assert.equal(parsePage(page), 1);
  assert.equal(parsePage('9999'), 50);
});

test('the bare catalog is the front page', () => {
  assert.equal(searchHref(emptySearch()), '/');
  assert.equal(searchHref({ ...emptySearch(), sort: 'votes' }), '/');
  assert.equal(searchHref({ ...emptySearch(), q: 'x' }), '/search?q=x');
});

test('browsing shows the best known first, searching the best match', () => {
  assert.equal(sortOf(parseSearch('')), 'votes');
  assert.equal(sortOf(parseSearch('q=%20')), 'votes');
  assert.equal(sortOf(parseSearch('q=x')), 'relevance');
  assert.equal(sortOf(parseSearch('q=x&sort=title')), 'title');
});

test('where nobody counted votes, browsing shows the newest first', () => {
  const sorts = ['relevance', 'year', 'title'];
  assert.equal(sortOf(parseSearch(''), sorts), 'year');
  assert.equal(sortOf(parseSearch('sort=votes'), sorts), 'year');
  assert.equal(sortOf(parseSearch('sort=title'), sorts), 'title');
  assert.equal(sortOf(parseSearch('q=x&sort=rating'), sorts), 'relevance');
});

test('a filter toggled twice is as before, and every change goes back to page one', () => {
  const before = { q: 'x', filters: { genre: ['War'] }, page: 4 };
  const on = toggleFilter(before, 'country', 'KR');
  assert.deepEqual(on, { q: 'x', filters: { genre: ['War'], country: ['KR'] }, page: 1 });
  assert.deepEqual(toggleFilter(on, 'country', 'KR'), { ...before, page: 1 });
  assert.deepEqual(before.filters, { genre: ['War'] });
});

test('a decade is a range of years', () => {
  assert.deepEqual(facetFilter('decade', '1990'), { name: 'year', value: '1990..1999' });
  assert.equal(decadeOf('1990..1999'), '1990');
  for (const range of ['1990..2000', '1991..2000', '1990..', 'x']) assert.equal(decadeOf(range), undefined);
});

test('ids stand readable in the address of a title and cannot leave their place', () => {
  assert.equal(titleHref('imdb:tt0133093'), '/title/imdb:tt0133093');
  assert.equal(titleHref('a:b/../c?d#e'), '/title/a:b%2F..%2Fc%3Fd%23e');
  assert.equal(filterHref('person', 'A & B'), '/search?person=A+%26+B');
});

test('a value that was chosen takes the place of the words, and stays on when chosen again', () => {
  const typed = { q: 'al pac', filters: { genre: ['Crime'] }, page: 3 };
  const chosen = { q: '', filters: { genre: ['Crime'], person: ['Al Pacino'] }, page: 1 };
  assert.deepEqual(choosing(typed, 'person', 'Al Pacino'), chosen);
  assert.deepEqual(choosing(chosen, 'person', 'Al Pacino'), chosen);
});
