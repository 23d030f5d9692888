import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../js/api.js';
import { holds } from '../js/opinions.js';
import { Statements } from '../js/statements.js';
import { Viewers } from '../js/viewers.js';

const HEAT = { id: 'imdb:tt0113277', title: 'Heat' };

/** A server that keeps events by their ids, but for so many `refusals`. */
function aServer() {
  const server = { kept: new Map(), refusals: 0, losesAnswers: false };
  server.sendEvents = async (events) => {
    if (server.refusals-- > 0) throw new Problem({ title: 'No answer', code: 'unreachable' });
    for (const event of events) server.kept.set(event.eventId, event);
    if (server.losesAnswers) throw new Problem({ title: 'No answer', code: 'unreachable' });
  };
  server.eventsOf = async () => [...server.kept.values()];
  return server;
}

function begun(server = aServer()) {
  const viewers = new Viewers({ getItem: () => null, setItem() {}, removeItem() {} });
  const statements = new Statements(viewers, server);
  const told = [];
  statements.addEventListener('told', ({ detail }) => told.push(detail));
  const types = () => [...server.kept.values()].map(({ type }) => type);
  return { server, viewers, statements, told, types };
}

test('what is said shows at once and is sent', async () => {
  const { statements, told, types } = begun();
  const sent = statements.state(HEAT, 'liked');
  assert.ok(holds(statements.opinionOf(HEAT.id), 'liked'));
  await sent;
  assert.deepEqual(types(), ['liked']);
  assert.equal(told[0].text, 'You like Heat.');
});

test('undo takes back what was said and says again what was there before', async () => {
  const { statements, told, types } = begun();
  await statements.state(HEAT, 'watchlist');
  await statements.state(HEAT, 'disliked');
  await told.at(-1).remedy.act();
  assert.deepEqual(types(), ['watchlist', 'disliked', 'removed', 'watchlist']);
  assert.ok(!holds(statements.opinionOf(HEAT.id), 'disliked'));
  assert.equal(told.at(-1).remedy, undefined);
});

test('what cannot be sent is taken back and told, and a retry counts once', async () => {
  const { server, statements, told, types } = begun();
  server.losesAnswers = true;
  await statements.state(HEAT, 'liked');
  assert.ok(!holds(statements.opinionOf(HEAT.id), 'liked'));
  assert.ok(told.at(-1).isTrouble);
  server.losesAnswers = false;
  await told.at(-1).remedy.act();
  assert.deepEqual(types(), ['liked']);
  assert.ok(holds(statements.opinionOf(HEAT.id), 'liked'));
});

test('a later opinion outlasts the failure of an earlier one', async () => {
  const { server, statements, types } = begun();
  server.refusals = 1;
  const first = statements.state(HEAT, 'liked');
  const second = statements.state(HEAT, 'disliked');
  await Promise.all([first, second]);
  assert.deepEqual(types(), ['disliked']);
  assert.ok(holds(statements.opinionOf(HEAT.id), 'disliked'));
});

test('who comes back finds what they said; who is new finds nothing', async () => {
  const { server, viewers, statements } = begun();
  await statements.state(HEAT, 'watched');
  const { statements: later, viewers: same } = begun(server);
  same.identify();
  await later.load();
  assert.ok(holds(later.opinionOf(HEAT.id), 'watched'));
  viewers.add('Ann');
  assert.deepEqual(statements.opinionOf(HEAT.id), {});
});
