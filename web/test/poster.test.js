import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast } from '../js/art/color.js';
import { emblem } from '../js/art/emblem.js';
import { faceFor, fit, heightOf, widthOf } from '../js/art/lettering.js';
import { familiesOf, poster } from '../js/art/poster.js';
import { randomFrom } from '../js/art/random.js';

const GENRES = [
  'Action',
  'Adventure',
  'Animation',
  'Anime',
  'Biography',
  'Children',
  'Comedy',
  'Crime',
  'Cult',
  'Documentary',
  'Drama',
  'Faith',
  'Family',
  'Fantasy',
  'Film Noir',
  'Food',
  'Game Show',
  'History',
  'Horror',
  'LGBTQ',
  'Lifestyle',
  'Music',
  'Musical',
  'Mystery',
  'Nature',
  'News',
  'Politics',
  'Reality',
  'Romance',
  'Science',
  'Science Fiction',
  'Short',
  'Soap',
  'Sport',
  'Spy',
  'Stand-up',
  'Superhero',
  'Talk Show',
  'Teen',
  'Thriller',
  'Travel',
  'Variety',
  'War',
  'Western',
];
const NAMES = [
  'Heat',
  '1917',
  'M',
  '<img src=x onerror=alert(1)>',
  'وجدة',
  '七人の侍',
  '🎬🍿',
  'A'.repeat(300),
  'word '.repeat(80),
  ' ',
  '',
  'הלהקה',
  'e\u0301\u0301\u0301',
  'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb',
];

function aTitle(seed) {
  const random = randomFrom(`title ${seed}`);
  return {
    id: `test:${seed}`,
    type: random.pick(['movie', 'series']),
    title: random.pick(NAMES),
    year: random.chance(0.9) ? random.whole(1895, 2026) : undefined,
    genres: Array.from({ length: random.whole(0, 3) }, () => random.pick(GENRES)),
    countries: [],
    directors: random.chance(0.6) ? [random.pick(['Agnès Varda', '黒澤 明', 'X'.repeat(90)])] : [],
    cluster: random.chance(0.8) ? { id: random.whole(0, 500), label: '' } : undefined,
  };
}

const all = (shape) => [shape, ...shape.children.filter((child) => typeof child !== 'string').flatMap(all)];
const film = {
  id: 'imdb:tt0113277',
  type: 'movie',
  title: 'Heat',
  year: 1995,
  genres: ['Crime'],
  countries: ['US'],
  directors: ['Michael Mann'],
};

test('the same title always gets the same poster', () => {
  assert.deepEqual(poster(film), poster(structuredClone(film)));
});

test('what one knows of a title changes its poster', () => {
  for (const other of [
    { ...film, id: 'imdb:tt1' },
    { ...film, genres: ['Western'] },
    { ...film, year: 1940 },
    { ...film, type: 'series' },
    { ...film, cluster: { id: 5, label: '' } },
  ]) {
    assert.notDeepEqual(poster(other), poster(film));
  }
});

test('votes, which change every day, do not change the poster', () => {
  assert.deepEqual(poster({ ...film, votes: 5, rating: 3 }), poster(film));
});

test('posters of any title hold only plain shapes with finite numbers', () => {
  const allowed = new Set([
    'svg',
    'defs',
    'linearGradient',
    'radialGradient',
    'stop',
    'g',
    'rect',
    'circle',
    'ellipse',
    'path',
    'text',
  ]);
  for (let seed = 0; seed < 800; seed++) {
    for (const { name, attributes } of all(poster(aTitle(seed)))) {
      assert.ok(allowed.has(name), `${name}, seed ${seed}`);
      const written = JSON.stringify(attributes);
      assert.doesNotMatch(written, /NaN|Infinity|null|undefined/, `${written}, seed ${seed}`);
      for (const key of Object.keys(attributes)) assert.doesNotMatch(key, /^on|^style$|href/, `seed ${seed}`);
    }
  }
});

test('every gradient that a poster refers to is there', () => {
  for (let seed = 0; seed < 300; seed++) {
    const shapes = all(poster(aTitle(seed)));
    const ids = new Set(shapes.map(({ attributes }) => attributes.id).filter(Boolean));
    for (const [, id] of JSON.stringify(shapes).matchAll(/url\(#([\w-]+)\)/g))
      assert.ok(ids.has(id), `${id}, seed ${seed}`);
  }
});

test('posters stay light', () => {
  for (let seed = 0; seed < 300; seed++) assert.ok(all(poster(aTitle(seed))).length < 900, `seed ${seed}`);
});

test('every genre has a family, the telling one first', () => {
  for (const genre of GENRES) assert.ok(familiesOf([genre]).length === 1);
  assert.equal(familiesOf(['Drama', 'Western'])[0], 'desert');
  assert.deepEqual(familiesOf([]), ['human']);
});

test('lettering never leaves its box', () => {
  const face = { family: 'x', weight: 700, factor: 0.82, spacing: 0.05, upper: true, leading: 0.9 };
  for (const name of NAMES) {
    for (const justify of [true, false]) {
      const own = faceFor(name, face);
      const lines = fit(name, own, { width: 170, height: 104, largest: 50, justify });
      assert.ok(lines.length > 0);
      assert.ok(heightOf(lines, own) <= 104.01, name);
      for (const line of lines) assert.ok(widthOf(line.text, own) * line.size <= 171, `${name}: ${line.text}`);
    }
  }
});

test('ordinary words are never broken', () => {
  const face = { family: 'x', weight: 700, factor: 1.04, spacing: 0, upper: false, leading: 1 };
  for (const name of ['The Godfather', 'Breaking Bad', 'Extraordinary', 'Wonderful Life']) {
    const lines = fit(name, face, { width: 170, height: 104, largest: 50, justify: false });
    assert.equal(lines.map(({ text }) => text).join(' '), name);
  }
});

test('titles can be read on their ground', () => {
  for (let seed = 0; seed < 400; seed++) {
    const shapes = all(poster(aTitle(seed)));
    const text = shapes.find(({ name }) => name === 'text');
    const ground = shapes.find(({ attributes }) => attributes.id === 'scrim').children.at(-1).attributes['stop-color'];
    assert.ok(contrast(text.attributes.fill, ground) >= 4, `${contrast(text.attributes.fill, ground)}, seed ${seed}`);
  }
});

test('the sign of a cluster is its own, and closer where titles are more alike', () => {
  const reach = (cohesion) =>
    Math.max(
      ...all(emblem({ id: 4, size: 200, cohesion }))
        .filter(({ name }) => name === 'circle')
        .map(({ attributes }) => Math.abs(attributes.cx - 160)),
    );
  assert.deepEqual(emblem({ id: 4, size: 200, cohesion: 0.5 }), emblem({ id: 4, size: 200, cohesion: 0.5 }));
  assert.ok(reach(0.9) < reach(0.3));
});
