import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flipped, parsePicks, startHref, wishOf, wishing, withGroups } from '../js/tastes.js';

test('picks survive the address', () => {
  for (const picks of [[], ['crime'], ['korean-thrillers', 'a&c']])
    assert.deepEqual(parsePicks(new URL(startHref(picks), 'http://x').search), picks);
  assert.deepEqual(flipped(flipped(['a'], 'b'), 'a'), ['b']);
});

test('groups add up, beside what was said before', () => {
  const before = { genres: { Crime: 1 }, avoid: ['genre:War'] };
  const after = withGroups(before, [{ genres: { Crime: 1, Drama: 1 } }, { countries: { KR: 1 } }]);
  assert.deepEqual(after, { genres: { Crime: 2, Drama: 1 }, countries: { KR: 1 }, avoid: ['genre:War'] });
});

test('a value has one wish at a time, and the same wish again takes it back', () => {
  for (const first of ['more', 'less', 'never']) {
    for (const second of ['more', 'less', 'never']) {
      const taste = wishing(wishing({}, 'genres', 'War', first), 'genres', 'War', second);
      assert.equal(wishOf(taste, 'genres', 'War'), first === second ? undefined : second);
      assert.equal(wishOf(taste, 'countries', 'War'), undefined);
    }
  }
});
