import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../js/art/random.js';
import { PointGrid } from '../js/atlas/point-grid.js';
import { GELS, regionsOf } from '../js/atlas/regions.js';
import { MOST_ZOOM, WHOLE, between, boundsOf, fitting, panned, toMap, toWindow, zoomedAt } from '../js/atlas/view.js';
import { atlasHref, parseAtlas } from '../js/atlas-url.js';

const SIZE = { width: 900, height: 600 };
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

function scattered(count, seed) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => ({ x: random.next() * 2 - 1, y: random.next() * 2 - 1 }));
}

test('the address says words, filters, list and place', () => {
  const state = parseAtlas('q=space+opera&genre=Drama&list=clusters&at=0.25,-0.5,4.1&page=2');

  assert.deepEqual(state, {
    q: 'space opera',
    filters: { genre: ['Drama'] },
    list: 'clusters',
    at: { x: 0.25, y: -0.5, zoom: 4.1 },
  });
  assert.equal(atlasHref(state), '/atlas?q=space%20opera&genre=Drama&list=clusters&at=0.25,-0.5,4.1');
  assert.deepEqual(parseAtlas(new URL(atlasHref(state), 'http://x').search), state);
  assert.equal(atlasHref(parseAtlas('')), '/atlas');
});

test('places that cannot be are the whole map', () => {
  for (const at of ['', '1,2', '0,0,0.5', '0,0,999', '2,0,1', 'a,b,c', '0,0,1,1', '1e3,0,2'])
    assert.deepEqual(parseAtlas(`at=${at}`).at, WHOLE, at);
});

test('the whole map is in sight at first', () => {
  const { left, right, top, bottom } = boundsOf(WHOLE, SIZE);

  assert.ok(left <= -1 && right >= 1 && top <= -1 && bottom >= 1);
});

test('window and map agree, and zooming keeps what lies under the pointer', () => {
  const random = randomFrom('zoom');
  for (let i = 0; i < 200; i++) {
    const view = { x: random.next() - 0.5, y: random.next() - 0.5, zoom: 2 + random.next() * 20 };
    const at = [300 + random.next() * 300, 200 + random.next() * 200];
    const [x, y] = toMap(view, SIZE)(...at);

    const [left, top] = toWindow(zoomedAt(view, SIZE, at, 1.3), SIZE)(x, y);

    assert.ok(Math.abs(left - at[0]) < 1e-6 && Math.abs(top - at[1]) < 1e-6, `${i}: ${left}, ${top} is not ${at}`);
  }
});

test('one can neither leave the map nor zoom without end', () => {
  assert.equal(zoomedAt(WHOLE, SIZE, [0, 0], 1e9).zoom, MOST_ZOOM);
  assert.equal(zoomedAt(WHOLE, SIZE, [0, 0], 1e-9).zoom, 1);
  assert.ok(Math.abs(panned({ x: 0, y: 0, zoom: 50 }, SIZE, 1e9, -1e9).x) <= 1);
});

test('a flight begins and ends where it should', () => {
  const [from, to] = [WHOLE, { x: 0.5, y: -0.25, zoom: 8 }];

  assert.deepEqual(between(from, to, 0), from);
  const end = between(from, to, 1);
  for (const name of ['x', 'y', 'zoom']) near(end[name], to[name]);
  near(between(to, { ...to, x: 0 }, 0.5).x, 0.25);
});

test('a box that is fitted is all in sight', () => {
  const box = { left: 0.1, right: 0.3, top: -0.8, bottom: -0.2 };

  const bounds = boundsOf(fitting(box, SIZE), SIZE);

  assert.ok(bounds.left < box.left && bounds.right > box.right && bounds.top < box.top && bounds.bottom > box.bottom);
});

test('the grid finds what looking at every point finds', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const points = scattered(400, `grid ${seed}`);
    const grid = new PointGrid(points);
    const [{ x, y }] = scattered(1, `probe ${seed}`);
    const box = { left: x - 0.3, right: x + 0.2, top: y - 0.1, bottom: y + 0.4 };
    const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
    const least = Math.min(...distances);

    const isIn = (point) => point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
    assert.deepEqual(
      grid.within(box),
      points.flatMap((point, i) => (isIn(point) ? [i] : [])),
      `seed ${seed}`,
    );
    assert.equal(grid.nearest(x, y, 0.5), distances.indexOf(least), `seed ${seed}`);
    assert.equal(grid.nearest(x, y, least / 2), -1, `seed ${seed}`);
    assert.notEqual(
      grid.nearest(x, y, 0.5, (i) => distances[i] > least),
      distances.indexOf(least),
      `seed ${seed}`,
    );
  }
});

test('clusters lie where their titles do, and near ones differ in color', () => {
  const points = Array.from({ length: 12 }, (_, cluster) =>
    scattered(50, `cluster ${cluster}`).map(({ x, y }) => ({
      cluster,
      x: ((cluster % 4) - 1.5) / 2 + x / 20,
      y: Math.floor(cluster / 4) / 2 - 0.5 + y / 20,
    })),
  ).flat();

  const regions = regionsOf(points, new Map([[3, 'Noir']]));

  assert.equal(regions.length, 12);
  assert.equal(regions.find(({ id }) => id === 3).label, 'Noir');
  for (const { id, x, y, gel, box } of regions) {
    assert.ok(
      Math.abs(x - ((id % 4) - 1.5) / 2) < 0.05 && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
    );
    assert.ok(gel >= 1 && gel <= GELS);
    const nearOnes = regions.filter((other) => other.id !== id && Math.hypot(other.x - x, other.y - y) < 0.6);
    assert.ok(
      nearOnes.every((other) => other.gel !== gel),
      `cluster ${id}`,
    );
  }
});
