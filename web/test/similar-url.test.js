import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../js/art/random.js';
import {
  formatSimilar,
  isLongest,
  isTuned,
  parseSimilar,
  similarHref,
  toggleCritique,
  untuned,
  usualSimilar,
  withMore,
  withWeight,
} from '../js/similar-url.js';

test('an address read and written again is the same address', () => {
  const query = 'scope=catalog&weights=genre:2,country:0&but=newer,%21country:US&diversity=0.4&limit=24';
  assert.equal(formatSimilar(parseSimilar(query)), query.replace('%21', '!'));
});

test('the usual list has a bare address', () => {
  assert.equal(similarHref('imdb:tt1', usualSimilar()), '/title/imdb:tt1');
  assert.equal(formatSimilar(parseSimilar('scope=nearby&weights=genre:1&diversity=0&limit=12')), '');
});

test('any state survives the address', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = randomFrom(`similar ${seed}`);
    const state = {
      scope: random.pick(['cluster', 'nearby', 'catalog']),
      weights: random.chance(0.5) ? { genre: random.pick([0, 0.25, 4, 10]), text: 2 } : {},
      but: random.chance(0.5)
        ? ['newer', random.pick(['!genre:Film Noir', '!country:KR', '!genre:R&B + soul', '!genre:100%'])]
        : [],
      diversity: random.pick([0, 0.2, 1]),
      limit: random.pick([12, 24, 96]),
    };
    assert.deepEqual(parseSimilar(formatSimilar(state)), state, `seed ${seed}`);
  }
});

test('values that cannot be are left out', () => {
  for (const query of [
    'scope=universe',
    'weights=genre',
    'weights=genre:11',
    'weights=:2',
    'weights=genre:-1',
    'but=,',
    'diversity=2',
    'diversity=1e-1',
    'limit=9',
    'limit=x',
    'limit=1000',
  ])
    assert.deepEqual(parseSimilar(query), usualSimilar(), query);
});

test('a slider back at its usual place is not mentioned', () => {
  const bent = withWeight(usualSimilar(), 'genre', 4);
  assert.ok(isTuned(bent));
  assert.deepEqual(withWeight(bent, 'genre', 1), usualSimilar());
  assert.deepEqual(untuned({ ...bent, diversity: 0.4, but: ['newer'] }), { ...usualSimilar(), but: ['newer'] });
});

test('a critique takes its opposite back, and goes when chosen again', () => {
  const newer = toggleCritique({ ...usualSimilar(), but: ['lighter', 'older'] }, 'newer');
  assert.deepEqual(newer.but, ['lighter', 'newer']);
  assert.deepEqual(toggleCritique(newer, 'newer').but, ['lighter']);
});

test('a list grows by steps up to what the API gives', () => {
  let state = usualSimilar();
  let steps = 0;
  while (!isLongest(state)) {
    state = withMore(state);
    steps++;
  }
  assert.equal(state.limit, 96);
  assert.equal(steps, 7);
});
