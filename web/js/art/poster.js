/**
 * A poster for a title, drawn from what is known about it: genres choose the motif and the colors, the
 * year ages them, the cluster tints them, the type frames them, the id decides all the rest. The same
 * title always gets the same poster. Pure; `draw.js` shows it.
 */

import { clearest, contrast, mix } from './color.js';
import { faceFor, fit, heightOf, lettering, widthOf } from './lettering.js';
import { comedy } from './motifs-comedy.js';
import { dread } from './motifs-dread.js';
import { life } from './motifs-life.js';
import { night } from './motifs-night.js';
import { play } from './motifs-play.js';
import { worlds } from './motifs-worlds.js';
import { paletteFor } from './palette.js';
import { randomFrom } from './random.js';
import { gradient, group, rect, shape } from './shape.js';

const MOTIFS = { ...night, ...dread, ...worlds, ...life, ...comedy, ...play };

/** The most telling genre comes first: a western drama is a western. */
const FAMILY_OF_GENRE = [
  ['Western', 'desert'],
  ['Horror', 'horror'],
  ['Film Noir', 'noir'],
  ['Documentary', 'record'],
  ['War', 'war'],
  ['Science Fiction', 'space'],
  ['Anime', 'play'],
  ['Animation', 'play'],
  ['Musical', 'music'],
  ['Music', 'music'],
  ['Nature', 'wild'],
  ['Superhero', 'force'],
  ['Fantasy', 'legend'],
  ['Mystery', 'mystery'],
  ['Spy', 'force'],
  ['Crime', 'noir'],
  ['Thriller', 'mystery'],
  ['Sport', 'force'],
  ['Action', 'force'],
  ['Stand-up', 'laugh'],
  ['Talk Show', 'laugh'],
  ['Variety', 'laugh'],
  ['Game Show', 'laugh'],
  ['Adventure', 'journey'],
  ['Travel', 'journey'],
  ['Children', 'play'],
  ['Family', 'play'],
  ['Science', 'space'],
  ['News', 'record'],
  ['Politics', 'record'],
  ['History', 'human'],
  ['Biography', 'human'],
  ['Romance', 'romance'],
  ['Comedy', 'laugh'],
  ['Reality', 'laugh'],
  ['Food', 'wild'],
  ['Lifestyle', 'laugh'],
  ['Drama', 'human'],
];

const CONDENSED =
  '"Avenir Next Condensed","Roboto Condensed","Bahnschrift","Arial Narrow","Liberation Sans Narrow","Nimbus Sans Narrow",sans-serif';
const SERIF = '"Bodoni 72","Didot","Playfair Display","Noto Serif Display","Noto Serif",Georgia,serif';
const STURDY = '"Iowan Old Style","Palatino Linotype","Noto Serif",Georgia,serif';
const SANS = '"Futura","Century Gothic","Avenir Next","URW Gothic","Segoe UI","Noto Sans",sans-serif';
const SLAB = '"Rockwell","Roboto Slab","Noto Serif",Georgia,serif';

/** @type {Record<string, import('./lettering.js').Face>} */
const FACES = {
  condensed: { family: CONDENSED, weight: 700, factor: 0.82, spacing: 0, upper: true, leading: 0.86 },
  wide: { family: SANS, weight: 600, factor: 1.02, spacing: 0.12, upper: true, leading: 1.18 },
  serif: { family: SERIF, sturdy: STURDY, weight: 700, factor: 1.04, spacing: 0, upper: false, leading: 1.02 },
  caps: { family: SERIF, sturdy: STURDY, weight: 700, factor: 1.06, spacing: 0.04, upper: true, leading: 1.08 },
  slab: { family: SLAB, weight: 800, factor: 1.1, spacing: 0, upper: true, leading: 0.96 },
  slant: { family: CONDENSED, weight: 700, factor: 0.84, spacing: 0.01, upper: true, leading: 0.9, italic: true },
};

const FACES_OF_FAMILY = {
  noir: ['condensed', 'caps'],
  mystery: ['wide', 'caps', 'condensed'],
  horror: ['condensed', 'serif'],
  war: ['condensed', 'slab'],
  space: ['wide', 'condensed'],
  legend: ['caps', 'serif'],
  desert: ['slab', 'condensed'],
  journey: ['condensed', 'caps'],
  wild: ['serif', 'wide'],
  human: ['serif', 'caps', 'wide', 'condensed'],
  romance: ['serif', 'caps'],
  laugh: ['condensed', 'slab'],
  play: ['slab', 'condensed'],
  music: ['condensed', 'wide'],
  force: ['slant', 'condensed'],
  record: ['condensed', 'wide'],
};

const MARGIN = 15;

/** How often the second of a title's families gives the motif, so that not every drama looks like one. */
const SECOND = 0.26;

/** The families of motifs for a title's genres, the most telling first; never empty. @param {string[]} genres */
export function familiesOf(genres) {
  const families = FAMILY_OF_GENRE.filter(([genre]) => genres.includes(genre)).map(([, family]) => family);
  return families.length > 0 ? [...new Set(families)] : ['human'];
}

/**
 * @param {import('../api.js').Summary} title
 * @returns {import('./shape.js').Shape} an `svg` of 200 by 300
 */
export function poster(title) {
  const random = randomFrom(title.id);
  const [first, second = first] = familiesOf(title.genres ?? []);
  const family = random.chance(SECOND) ? second : first;
  const palette = paletteFor(family, title, random);
  const face = faceFor(title.title, FACES[random.pick(FACES_OF_FAMILY[family])]);
  const atTop = random.chance(0.3);
  const block = titleBlock(title, face);
  const defs = [];
  const stage = stageFor(random, palette, atTop, block.height, defs);
  const picture = random.pick(MOTIFS[family])(stage);
  const ground = darkOrLight(palette, random);
  return shape(
    'svg',
    { viewBox: '0 0 200 300', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true', focusable: 'false' },
    shape('defs', {}, ...defs, scrim(ground, atTop)),
    rect(0, 0, 200, 300, palette.field),
    group(random.chance(0.5) ? { transform: 'translate(200 0) scale(-1 1)' } : {}, ...picture),
    scrimmed(atTop, block.height),
    ...words(title, face, block, { palette, ground, atTop, random }),
    frame(title, palette),
  );
}

function titleBlock(title, face) {
  const lines = fit(title.title, face, {
    width: 200 - 2 * MARGIN,
    height: 104,
    largest: face.upper ? 50 : 42,
    justify: face.leading < 1,
  });
  return { lines, height: heightOf(lines, face) };
}

/** The focal point lies in the middle of what the lettering leaves. */
function stageFor(random, palette, atTop, textHeight, defs) {
  const free = 300 - textHeight - 46;
  const cy = Math.round(atTop ? 300 - free / 2 - 14 : free / 2 + 8);
  const paint = (id, stops, options) => {
    defs.push(gradient(id, stops, options));
    return `url(#${id})`;
  };
  return { random, palette, cx: 100, cy, r: 56, top: Math.max(10, cy - free / 2), paint };
}

/** The lettering stands on a shade of the picture's own ground, dark or light as the field is. */
const darkOrLight = ({ field, deep, paper }, random) =>
  contrast(field, paper) > 3.2 || random.chance(0.45) ? mix(deep, field, 0.08) : mix(field, paper, 0.25);

const scrim = (ground, atTop) =>
  gradient(
    'scrim',
    [
      [0, ground, 0],
      [0.34, ground, 0.82],
      [0.55, ground, 0.97],
      [1, ground, 1],
    ],
    { angle: atTop ? 270 : 90 },
  );

function scrimmed(atTop, textHeight) {
  const height = textHeight + 88;
  return rect(0, atTop ? 0 : 300 - height, 200, height, 'url(#scrim)');
}

function words(title, face, { lines, height }, { palette, ground, atTop, random }) {
  const color = clearest(ground, [palette.paper, palette.deep]);
  const anchor = face.leading < 1 || random.chance(0.5) ? 'middle' : 'start';
  const x = anchor === 'middle' ? 100 : MARGIN;
  const y = atTop ? 34 : 300 - height - 30;
  const rule = rect(anchor === 'middle' ? 88 : MARGIN, atTop ? y + height + 5 : y - 10, 24, 2, palette.accent);
  return [...lettering(lines, face, { x, y, anchor, color }), rule, ...credits(title, { color, atTop, anchor, x })];
}

function credits(title, { color, atTop, anchor, x }) {
  const small = { family: CONDENSED, weight: 400, factor: 0.8, spacing: 0.14, upper: true, leading: 1.2 };
  const director = title.directors?.[0];
  const line =
    (director
      ? `${title.type === 'series' ? 'by' : 'a film by'} ${director}`
      : (title.genres ?? []).slice(0, 2).join(' · ')) || '·';
  const size = Math.min(7, 170 / widthOf(line.toUpperCase(), small));
  const set = [{ text: size < 5 ? String(title.year ?? '·') : line.toUpperCase(), size: Math.max(size, 5) }].map(
    (each) => ({ ...each, width: Math.min(170, widthOf(each.text, small) * each.size) }),
  );
  return lettering(set, small, { x, y: atTop ? 17 : 281, anchor, color });
}

/** Old posters have a printed margin; series stand in a screen with round corners. */
function frame(title, palette) {
  const printed = (title.year ?? 2000) < 1975;
  if (title.type === 'series') {
    return shape('path', {
      d: 'M0 0H200V300H0ZM14 6Q6 6 6 14V286Q6 294 14 294H186Q194 294 194 286V14Q194 6 186 6Z',
      fill: palette.deep,
      'fill-rule': 'evenodd',
    });
  }
  if (!printed) return undefined;
  return group(
    { fill: 'none' },
    rect(3, 3, 194, 294, 'none', { stroke: palette.paper, 'stroke-width': 6 }),
    rect(8.5, 8.5, 183, 283, 'none', { stroke: palette.deep, 'stroke-width': 0.8, opacity: 0.55 }),
  );
}
