import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../js/charts/csv.js';
import { heat, sideOf } from '../js/charts/heat.js';
import { intervals } from '../js/charts/intervals.js';
import { overlap, placeLabels } from '../js/charts/labels.js';
import { nearestToward } from '../js/charts/nearest.js';
import { linear, logTicks, logarithmic, spaced, stepOf, ticks } from '../js/charts/scale.js';
import { yearColumns } from '../js/charts/years.js';
import { randomFrom } from '../js/art/random.js';

const marksIn = ({ name, attributes, children = [] }) => [
  ...(attributes['data-mark'] ? [{ name, ...attributes }] : []),
  ...children.filter((child) => typeof child === 'object').flatMap(marksIn),
];

test('scales keep ends and proportions', () => {
  assert.equal(linear([0, 10], [100, 0])(2.5), 75);
  assert.equal(linear([5, 5], [0, 10])(5), 0);
  assert.equal(Math.round(logarithmic([1, 10_000], [0, 400])(100)), 200);
});

test('ticks are round and within the domain', () => {
  assert.deepEqual(ticks([0, 1378], 5), [0, 500, 1000]);
  assert.deepEqual(ticks([-0.38, 0.42], 4), [-0.2, 0, 0.2, 0.4]);
  assert.deepEqual(ticks([7, 7], 4), [7]);
  assert.deepEqual(logTicks([1, 25_000]), [1, 10, 100, 1000, 10_000]);
  assert.deepEqual(logTicks([0.8, 30]), [1, 2, 5, 10, 20]);
  assert.deepEqual(
    spaced([1, 2, 3, 4], (value) => value * 10, 20),
    [1, 3],
  );
  assert.deepEqual(
    [0, 0.1, 0.5, 1].map((share) => stepOf(share, 7)),
    [1, 1, 4, 7],
  );
});

test('tables become files that other programs read, and that run nothing', () => {
  const columns = [{ name: 'Title' }, { name: 'Votes', isNumber: true }];
  const rows = [
    [{ text: 'Good, Bad & "Ugly"' }, { text: '1,234', value: 1234 }],
    [{ text: '=HYPERLINK("x")' }, { text: '−4.5', value: -4.5 }],
  ];

  assert.equal(csv({ columns, rows }), 'Title,Votes\r\n"Good, Bad & ""Ugly""",1234\r\n"\'=HYPERLINK(""x"")",-4.5\r\n');
});

test('placed labels never overlap and never leave the frame', () => {
  const frame = { x: 0, y: 0, width: 300, height: 200 };
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(`labels ${seed}`);
    const labels = Array.from({ length: 30 }, () => {
      const [x, y] = [random.next() * 300, random.next() * 200];
      return { places: [x, x - 60].map((left) => ({ x: left, y, width: 60, height: 14 })) };
    });

    const placed = placeLabels(labels, frame).filter(Boolean);

    assert.ok(placed.length > 5, `seed ${seed}`);
    placed.forEach((box, i) => {
      assert.ok(box.x >= 0 && box.x + 60 <= 300 && box.y >= 0 && box.y + 14 <= 200, `seed ${seed}`);
      assert.ok(
        placed.slice(i + 1).every((other) => !overlap(box, other)),
        `seed ${seed}`,
      );
    });
  }
});

test('an arrow leads to the nearest mark ahead', () => {
  const at = (left, top) => ({ left, top, width: 10, height: 10 });
  const boxes = [at(0, 0), at(20, 0), at(40, 2), at(0, 30)];

  assert.equal(nearestToward(boxes, 0, [1, 0]), 1);
  assert.equal(nearestToward(boxes, 1, [1, 0]), 2);
  assert.equal(nearestToward(boxes, 0, [0, 1]), 3);
  assert.equal(nearestToward(boxes, 0, [-1, 0]), -1);
});

test('a lift has a color only where chance cannot explain it', () => {
  assert.equal(sideOf({ value: 3, low: 0.9, high: 8 }), 'level');
  assert.equal(sideOf({ value: 1.2, low: 1.1, high: 1.3 }), 'more-1');
  assert.equal(sideOf({ value: 9, low: 7, high: 12 }), 'more-4');
  assert.equal(sideOf({ value: 0.3, low: 0.2, high: 0.5 }), 'less-3');
});

test('each year with titles is a mark that says how many, and leads to them', () => {
  const year = (at, films, series) => ({
    year: at,
    complete: at < 2020,
    titles: films + series,
    films: { titles: films, link: '' },
    series: { titles: series, link: '' },
    link: `/search?year=${at}`,
  });

  const marks = marksIn(yearColumns([year(1999, 3, 1), year(2020, 0, 2)], 800));

  assert.deepEqual(
    marks.map((mark) => [mark.href, mark['aria-label']]),
    [
      ['/search?year=1999', '1999: three films and one series'],
      ['/search?year=2020', '2020: two series, still filling up'],
    ],
  );
});

test('charts fit any width', () => {
  const value = (name) => ({ value: name, label: name, titles: 9, link: `/search?genre=${name}` });
  const genres = Array.from({ length: 20 }, (_, i) => value(`Genre ${i}`));
  const lift = { value: 2, low: 1.5, high: 3 };
  const cells = genres.map((genre) => ({
    country: 'JP',
    genre: genre.value,
    titles: 1,
    share: 0.1,
    elsewhere: 0.05,
    lift,
    link: '/search',
  }));
  const rows = [{ label: 'Japan: Anime', estimate: lift, note: '2', told: 'Japan', link: '/search' }];
  for (const width of [240, 320, 1100]) {
    const field = heat({ countries: [value('JP')], genres, cells }, width);
    const estimates = intervals({ label: 'x', axis: 'y', rows, isRatio: true }, width);

    const boxes = JSON.stringify([field, estimates]);
    assert.ok(!boxes.includes('null') && !boxes.includes('NaN'), String(width));
    for (const { x, width: own } of rectsIn(field)) assert.ok(x >= 0 && x + own <= width, `${x} + ${own} in ${width}`);
  }
});

const rectsIn = ({ name, attributes, children }) => [
  ...(name === 'rect' ? [attributes] : []),
  ...children.filter((child) => typeof child === 'object').flatMap(rectsIn),
];
