import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns } from '../js/charts/columns.js';
import { slotHeat } from '../js/charts/slot-heat.js';
import { shortLabel, viewing } from '../js/insights/viewing.js';

const partsOf = ({ name, attributes, children = [] }) => [
  { name, ...attributes, words: children.filter((child) => typeof child === 'string').join('') },
  ...children.filter((child) => typeof child === 'object').flatMap(partsOf),
];
const marksOf = (drawn) => partsOf(drawn).filter((part) => part['data-mark']);
const classed = (drawn, name) => partsOf(drawn).filter((part) => part.class === name);

const HOURS = Array.from({ length: 24 }, (_, slot) => ({
  slot,
  label: `${String(slot).padStart(2, '0')}:00`,
  views: slot === 21 ? 30 : 0,
  share: slot === 21 ? 1 : 0,
  ...(slot === 21 && { top: { id: 't:1', title: 'Dread', views: 12, link: '/title/t:1' } }),
}));
const DAYS = ['Monday', 'Saturday'].map((label, i) => ({ slot: i * 5 + 1, label, views: 15, share: 0.5 }));
const lifted = (value, low, high) => ({ value, low, high });
const cellsOf = (genre, slots, lift) =>
  slots.map(({ slot }) => ({ genre, slot, views: 30, share: 0.2, elsewhere: 0.1, lift }));

const told = (more = {}) => ({
  evidence: 'watched',
  timeZone: 'UTC',
  views: 30,
  viewedTitles: 2,
  recent: { from: '2026-03-01', to: '2026-03-07', views: 20 },
  before: { from: '2026-02-22', to: '2026-02-28', views: 10 },
  hours: HOURS,
  weekdays: DAYS,
  genres: [
    { value: 'Horror', label: 'Horror', views: 20, share: 0.67, link: '/search?genre=Horror' },
    { value: 'Family', label: 'Family', views: 10, share: 0.33, link: '/search?genre=Family' },
  ],
  byHour: cellsOf('Horror', HOURS, lifted(2, 1.5, 3)),
  byWeekday: cellsOf('Horror', DAYS, undefined),
  rising: [
    { id: 't:1', title: 'Dread', recent: 12, before: 3, change: lifted(4, 2, 8), link: '/title/t:1' },
  ],
  leading: [{ id: 't:1', title: 'Dread', views: 12, link: '/title/t:1' }],
  ...more,
});

test('without views there is nothing to show, and what is empty is left out', () => {
  assert.deepEqual(viewing(told({ views: 0 })), []);

  const slugs = viewing(told({ rising: [], byWeekday: [], leading: [] })).map(({ slug }) => slug);

  assert.deepEqual(slugs, ['viewing-hours', 'viewing-genre-hours', 'viewing-weekdays', 'viewing-genres']);
});

test('every exhibit has as many cells in a row as columns', () => {
  for (const { slug, columns: heads, rows } of viewing(told()))
    for (const row of rows) assert.equal(row.length, heads.length, slug);
});

test('an hour leads to what is watched most then, and says so', () => {
  const [hours] = viewing(told());
  const marks = marksOf(hours.chart(900));

  assert.deepEqual(
    marks.map((mark) => [mark.href, mark['aria-label']]),
    [['/title/t:1', '21:00: 30 views, 100 %; most watched: Dread']],
  );
  assert.deepEqual(hours.rows[21].map(({ text }) => text), ['21:00', '30', '100 %', 'Dread', '12']);
  assert.deepEqual(hours.rows[3].slice(3).map(({ text }) => text), ['–', '–']);
});

test('ratings are called ratings, and what their times mean is told', () => {
  const noteOf = (evidence) => viewing(told({ evidence }))[0].note;
  const [hours] = viewing(told({ evidence: 'rated' }));

  assert.match(marksOf(hours.chart(900))[0]['aria-label'], /^21:00: 30 ratings/);
  assert.doesNotMatch(noteOf('watched'), /nobody told/);
  assert.match(noteOf('rated'), /nobody told when they watched\.$/);
  assert.match(noteOf('sourceRated'), /stand in the sources/);
});

test('genres are drawn only where two of them have a trend', () => {
  const trend = { recent: 12, before: 3, change: lifted(1.5, 1.1, 2), direction: 'rising' };
  const exhibit = (genres) => viewing(told({ genres })).find(({ slug }) => slug === 'viewing-genres');
  const [horror, family] = told().genres;

  assert.equal(exhibit([{ ...horror, trend }, family]).chart, undefined);
  assert.equal(marksOf(exhibit([{ ...horror, trend }, { ...family, trend }]).chart(900)).length, 2);
  assert.equal(exhibit([horror]).rows[0][3].text, '–');
});

test('slots have short names', () => {
  assert.deepEqual(['20:00', 'Saturday', 'Monday'].map((label) => shortLabel({ label })), ['20', 'Sat', 'Mon']);
});

test('columns stand on one floor and are as high as their values', () => {
  const all = [0, 5, 10].map((value, i) => ({ label: `${i}`, value, told: `${value}` }));
  for (const width of [320, 900]) {
    const boxes = classed(columns({ label: 'x', columns: all }, width), 'share');
    const floors = boxes.map(({ y, height }) => Math.round((y + height) * 10));

    assert.equal(new Set(floors).size, 1);
    assert.equal(boxes[0].height, 0);
    assert.ok(Math.abs(boxes[2].height - 2 * boxes[1].height) < 0.2);
    for (const { x, width: wide } of boxes) assert.ok(x >= 0 && x + wide <= width, `${x} + ${wide} in ${width}`);
  }
});

test('columns count in whole numbers, and nothing at all is flat', () => {
  const drawn = columns({ label: 'x', columns: [{ label: '1', value: 0, told: '' }] }, 500);

  assert.equal(classed(drawn, 'share')[0].height, 0);
  for (const { words } of classed(drawn, 'axis-text')) assert.match(words, /^\d+$/);
});

test('where columns are narrow only some have names', () => {
  const drawn = (width) =>
    columns({ label: 'x', columns: HOURS.map(({ label, views }) => ({ label, value: views, told: label })) }, width);
  const named = (width) => classed(drawn(width), 'axis-text').filter(({ words }) => words.endsWith(':00')).length;

  assert.equal(named(2000), 24);
  assert.ok(named(320) < 12 && named(320) > 2, `${named(320)}`);
});

test('the field of genres and times has a row a genre, colored where it matters', () => {
  const cells = [
    ...cellsOf('Horror', DAYS, lifted(3, 2, 4)),
    ...cellsOf('Family', DAYS, lifted(1.05, 1.01, 1.09)),
    ...cellsOf('Drama', DAYS, undefined),
  ];
  const drawn = slotHeat({ label: 'x', slots: DAYS, cells, links: new Map([['Horror', '/search?genre=Horror']]) }, 600);
  const marks = partsOf(drawn).filter((part) => part.class === 'mark' && part.name);
  const sides = partsOf(drawn).filter(({ class: name }) => name?.startsWith('heat-cell ')).slice(3);

  assert.equal(marks.length, 6);
  assert.deepEqual(sides.map(({ class: name }) => name.split(' ')[1]).map((side) => side.split('-')[0]), [
    'more', 'more', 'level', 'level', 'level', 'level',
  ]);
  assert.deepEqual([...new Set(sides.map(({ y }) => y))].length, 3);
  assert.deepEqual([...new Set(marksOf(drawn).map(({ href }) => href))], ['/search?genre=Horror']);
  assert.match(marksOf(drawn)[0]['aria-label'], /^Horror, Monday: 30 views, 20 % against 10 % otherwise, × 3\.0/);
});
