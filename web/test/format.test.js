import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryName, languageName } from '../js/countries.js';
import { filterText } from '../js/filter-text.js';
import { count, distinct, length, litText, range, runtime, shortNumber, similarMeta, years } from '../js/format.js';

test('small counts are words, large ones figures', () => {
  assert.equal(count(0, 'title'), 'no titles');
  assert.equal(count(1, 'title'), 'one title');
  assert.equal(count(12, 'title'), 'twelve titles');
  assert.equal(count(8807, 'title'), '8,807 titles');
  assert.equal(count(3, 'country', 'countries'), 'three countries');
});

test('years of a series that ran on are a span', () => {
  assert.equal(years({ year: 2008, endYear: 2013 }), '2008–2013');
  assert.equal(years({ year: 2008, endYear: 2008 }), '2008');
  assert.equal(years({ year: 1995 }), '1995');
  assert.equal(years({}), '');
});

test('films are measured in hours, series in seasons', () => {
  assert.equal(runtime(45), '45 min');
  assert.equal(runtime(120), '2 h');
  assert.equal(runtime(134), '2 h 14 min');
  assert.equal(length({ seasons: 1 }), '1 season');
  assert.equal(length({ seasons: 5, runtimeMinutes: 47 }), '5 seasons');
  assert.equal(length({}), '');
});

test('a phrase is not told again by its words', () => {
  assert.deepEqual(distinct(['class difference', 'difference', 'class', 'rich']), ['class difference', 'rich']);
  assert.deepEqual(distinct(['con artists', 'con', 'artist']), ['con artists']);
  assert.deepEqual(distinct(['war', 'star wars']), ['war', 'star wars']);
  assert.deepEqual(distinct([]), []);
});

test('votes are short', () => {
  assert.equal(shortNumber(12), '12');
  assert.equal(shortNumber(950000), '950K');
  assert.equal(shortNumber(2340000), '2.3M');
});

test('filters read as words', () => {
  assert.equal(filterText('year', '1990..1999'), '1990s');
  assert.equal(filterText('year', '1995..'), '1995 or later');
  assert.equal(filterText('year', '..1960'), 'up to 1960');
  assert.equal(filterText('year', '1994'), '1994');
  assert.equal(filterText('votes', '1000..'), '1,000 or more');
  assert.equal(filterText('runtime', '..120'), 'at most 120 min');
  assert.equal(filterText('country', 'XW'), 'West Germany');
  assert.equal(filterText('type', 'movie'), 'Films');
  assert.equal(range('7..8.5'), '7 to 8.5');
});

test('states that are no more have names', () => {
  const names = {
    SU: 'Soviet Union',
    DD: 'East Germany',
    CS: 'Czechoslovakia',
    YU: 'Yugoslavia',
    XW: 'West Germany',
    KR: 'South Korea',
    HK: 'Hong Kong',
  };
  for (const [code, name] of Object.entries(names)) assert.equal(countryName(code), name);
});

test('what is no code is shown as it is', () => {
  for (const odd of ['', 'Atlantis', 'toString', '__proto__', '12']) assert.equal(countryName(odd), odd);
  assert.equal(languageName('ko'), 'Korean');
  assert.equal(languageName('!!'), '!!');
  assert.equal(languageName('Korean'), 'Korean');
});

test('what a list of similar titles rests on is told as it is', () => {
  assert.equal(
    similarMeta({ scope: 'cluster', clusters: [3], exact: true, candidates: 211 }),
    'Scored 211 titles exactly: every one in its own cluster.',
  );
  assert.match(
    similarMeta({ scope: 'nearby', clusters: [1, 2, 3], exact: false, candidates: 412 }),
    /^Scored 412 titles exactly, the best candidates of three clusters; titles farther away were not scored\.$/,
  );
});

test('what is lit on the map is told with what is not', () => {
  assert.equal(litText('x', { total: 0, asked: 0, lit: 0 }), 'Nothing matches “x”.');
  assert.equal(litText('heat', { total: 1, asked: 1, lit: 1 }), 'One match for “heat” is lit.');
  assert.equal(
    litText('space', { total: 431, asked: 200, lit: 200 }),
    'The best 200 of 431 matches for “space” are lit.',
  );
  assert.equal(
    litText('space', { total: 81, asked: 81, lit: 64 }),
    '81 matches for “space” are lit, 17 titles of them too little known for the map.',
  );
});
