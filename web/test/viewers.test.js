import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_VIEWERS, Viewers } from '../js/viewers.js';

function aStorage() {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

test('nothing is kept of one who says nothing', () => {
  const storage = aStorage();
  const viewers = new Viewers(storage);
  assert.equal(viewers.current.id, undefined);
  assert.equal(storage.kept.size, 0);
});

test('the first statement makes an id, which lasts', () => {
  const storage = aStorage();
  const id = new Viewers(storage).identify();
  assert.match(id, /^[0-9a-f]{32}$/);
  const later = new Viewers(storage);
  assert.equal(later.current.id, id);
  assert.equal(later.identify(), id);
});

test('viewers have names of their own, and there are not too many', () => {
  const viewers = new Viewers(aStorage());
  viewers.add(' Ann ');
  assert.equal(viewers.current.name, 'Ann');
  assert.match(viewers.objectionTo('Ann'), /already/);
  assert.match(viewers.objectionTo('  '), /needs a name/);
  while (viewers.all.length < MOST_VIEWERS) viewers.add(`viewer of seat ${viewers.all.length}`);
  assert.match(viewers.objectionTo('Zoe'), /No more/);
});

test('a forgotten viewer leaves nothing behind', () => {
  const storage = aStorage();
  const viewers = new Viewers(storage);
  const id = viewers.identify();
  viewers.forget();
  assert.equal(viewers.current.id, undefined);
  assert.equal(storage.kept.size, 0);
  assert.notEqual(viewers.identify(), id);
});

test('a storage that holds nonsense or refuses is as good as none', () => {
  for (const text of ['{', '{"all":[]}', '{"all":[{"name":3}],"current":0}', '{"all":[{"name":"a"}],"current":9}']) {
    const storage = aStorage();
    storage.setItem('marquee.viewers', text);
    assert.equal(new Viewers(storage).all.length, 1);
  }
  const refusing = { getItem: () => refuse(), setItem: () => refuse(), removeItem: () => refuse() };
  assert.ok(new Viewers(refusing).identify());
});

function refuse() {
  throw new Error('refused');
}
