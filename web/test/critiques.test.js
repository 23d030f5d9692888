import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAIN_BLOCKS, VARIETY_LEVELS, WEIGHT_LEVELS, blockName, levelOf, levelWords } from '../js/blocks.js';
import { critiquesFor } from '../js/critiques.js';

const film = { year: 1995, runtimeMinutes: 170, votes: 22, rating: 9.1, genres: ['Crime', 'Drama'], countries: ['XW'] };
const texts = (chips) => chips.map(({ text }) => text);

test('critiques read as wishes', () => {
  const chips = critiquesFor(film, ['newer']);
  assert.deepEqual(texts(chips).slice(-3), ['Not Crime', 'Not Drama', 'Not from West Germany']);
  assert.deepEqual(
    chips.filter(({ isOn }) => isOn).map(({ value }) => value),
    ['newer'],
  );
});

test('what a title has no measure for is not offered, but shown while in force', () => {
  const bare = { genres: [], countries: [] };
  assert.deepEqual(texts(critiquesFor(bare, [])), ['Lighter', 'Darker']);
  assert.deepEqual(texts(critiquesFor(bare, ['newer'])), ['Newer', 'Lighter', 'Darker']);
});

test('a critique that only the address knows of can be taken back', () => {
  assert.deepEqual(critiquesFor(film, ['!genre:Horror', 'bluer']).slice(-2), [
    { value: '!genre:Horror', text: 'Not Horror', isOn: true },
    { value: 'bluer', text: 'bluer', isOn: true },
  ]);
});

test('levels ascend, and the usual one stands in the middle', () => {
  for (const levels of [WEIGHT_LEVELS, VARIETY_LEVELS])
    for (let at = 1; at < levels.length; at++) assert.ok(levels[at].value > levels[at - 1].value);
  assert.equal(levelOf(WEIGHT_LEVELS, 1), (WEIGHT_LEVELS.length - 1) / 2);
});

test('a multiplier between two levels is told as a figure', () => {
  assert.equal(levelWords(WEIGHT_LEVELS, 4), 'much more');
  assert.equal(levelWords(WEIGHT_LEVELS, 3), '× 3');
});

test('blocks have names that viewers understand, unknown ones their own', () => {
  assert.deepEqual(MAIN_BLOCKS.map(blockName), ['genre', 'plot', 'people', 'era', 'country', 'viewers']);
  assert.equal(blockName('color'), 'color');
});
