import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NONE, holds, isSettled, opinionsOf, stepsBetween, toggled } from '../js/opinions.js';

const event = (type, value) => ({ title: 't', type, ...(value !== undefined && { value }) });
const opinionAfter = (...events) => opinionsOf(events).get('t') ?? NONE;

test('the newest verdict counts, and stands beside the watchlist', () => {
  const opinion = opinionAfter(event('watchlist'), event('liked'), event('disliked'));
  assert.ok(holds(opinion, 'disliked') && holds(opinion, 'watchlist'));
  assert.ok(!holds(opinion, 'liked'));
});

test('removed takes back all that came before it and nothing after', () => {
  assert.deepEqual(opinionAfter(event('liked'), event('removed')), NONE);
  assert.deepEqual(opinionAfter(event('liked'), event('removed'), event('watched')), { deed: { type: 'watched' } });
});

test('impressions and clicks are no opinions', () => {
  assert.deepEqual(opinionAfter(event('impression'), event('click')), NONE);
});

test('what was judged or seen is settled, what is on the watchlist is not', () => {
  assert.ok(isSettled(opinionAfter(event('rated', 3))));
  assert.ok(isSettled(opinionAfter(event('started', 0.2))));
  assert.ok(!isSettled(opinionAfter(event('watchlist'))));
});

test('the steps from any opinion to any other lead there', () => {
  const verdicts = [undefined, { type: 'liked' }, { type: 'disliked' }, { type: 'rated', value: 7 }];
  const lists = [undefined, { type: 'watchlist' }];
  const deeds = [undefined, { type: 'watched' }, { type: 'started', value: 0.4 }];
  const all = verdicts.flatMap((verdict) =>
    lists.flatMap((list) =>
      deeds.map((deed) => Object.fromEntries(Object.entries({ verdict, list, deed }).filter(([, said]) => said))),
    ),
  );
  for (const before of all) {
    for (const after of all) {
      const sent = [...stepsBetween(NONE, before), ...stepsBetween(before, after)];
      assert.deepEqual(opinionAfter(...sent.map(({ type, value }) => event(type, value))), after);
    }
  }
});

test('saying the same twice takes it back', () => {
  assert.deepEqual(toggled(toggled(NONE, 'liked'), 'liked'), NONE);
  assert.ok(holds(toggled(toggled(NONE, 'liked'), 'disliked'), 'disliked'));
});
