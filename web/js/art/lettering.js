/** Sets a title into a box of a poster: case, line breaks, sizes. Works from estimated widths, so it is pure. */

import { shape } from './shape.js';

/** Widths of a bold grotesque in thousandths of the size; other faces are this times a factor. */
const WIDTHS = new Map();
for (const [width, letters] of [
  [278, " ,.;:!|'’IijlftrJ·/()[]"],
  [400, '-–—"“”rs*'],
  [556, '0123456789aceksvxyzJ$€?'],
  [611, 'bdghnopquFTZL+=<>'],
  [667, 'EPSVXYÉÈ&'],
  [722, 'ABCDHKNRUÄÖÜ'],
  [778, 'GOQw'],
  [840, 'MWm%@'],
]) {
  for (const letter of letters) if (!WIDTHS.has(letter)) WIDTHS.set(letter, width);
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
const MARK = /\p{M}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0f]/u;
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Zs}]*$/u;
/** Scripts that break anywhere. */
const CLOSE_SET = /[\u2e80-\u9fff\uac00-\ud7af\u3040-\u30ff]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const SIMPLE = /^[\x20-\x7e\u00c0-\u024f]*$/;

/** The letters of a text as a reader counts them; most titles need no rules of Unicode for that. */
const split = (text) =>
  SIMPLE.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment);

/**
 * A way of setting letters. `factor` and `spacing` are relative to the widths above and the size; `sturdy`
 * is the family for small sizes, where the hairlines of `family` would vanish.
 * @typedef {{family: string, sturdy?: string, weight: number, factor: number, spacing: number, upper: boolean, leading: number, italic?: boolean}} Face
 */

/** The width of a text at size 1. @param {string} text @param {Face} face */
export function widthOf(text, face) {
  let width = 0;
  for (const piece of split(text)) {
    const known = WIDTHS.get(piece);
    if (known === undefined && MARK.test(piece) && piece.length === 1) continue;
    width += (known === undefined ? unlisted(piece, face) : (known / 1000) * face.factor) + face.spacing;
  }
  return Math.max(width - face.spacing, 0.1);
}

const unlisted = (piece, face) =>
  WIDE.test(piece) ? 1.05 : ((WIDTHS.get(piece.normalize('NFD')[0]) ?? 640) / 1000) * face.factor;

/** Whether letters may be stretched a little to a measured width; joined scripts and pictures may not. */
const isStretchable = (text) => PLAIN.test(text) && !/\p{Extended_Pictographic}/u.test(text) && split(text).length > 2;

/** The face as it suits a text: scripts without capitals, and pictures, need more room between lines. */
export const faceFor = (text, face) =>
  PLAIN.test(text) && !/\p{Extended_Pictographic}/u.test(text)
    ? face
    : { ...face, upper: false, spacing: 0, leading: Math.max(face.leading, 1.24) };

/** Words, with those too long for any line cut into pieces. */
function words(title, face, most) {
  return title
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      if (widthOf(word, face) <= most) return [word];
      const pieces = [''];
      for (const piece of split(word)) {
        if (pieces.at(-1) && widthOf(pieces.at(-1) + piece, face) > most) pieces.push('');
        pieces[pieces.length - 1] += piece;
      }
      return CLOSE_SET.test(word) ? pieces : pieces.map((piece, i) => (i < pieces.length - 1 ? `${piece}-` : piece));
    });
}

/** Greedy lines no wider than `most` (at size 1). */
function wrap(title, face, most) {
  const lines = [];
  for (const word of words(title, face, most)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, face) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const clip = (title, most) =>
  split(title).length <= most
    ? title
    : `${split(title)
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;

/** A word is broken only when it would be smaller than this unbroken. */
const HYPHEN_BELOW = 15;

const longestWord = (text, face) =>
  CLOSE_SET.test(text) ? 0 : Math.max(...text.split(/\s+/).map((word) => widthOf(word, face)));

/**
 * The lines of a title and their sizes, as large as the box allows.
 * @param {string} title
 * @param {Face} face
 * @param {{width: number, height: number, largest: number, justify: boolean}} box
 * @returns {{text: string, size: number, width: number}[]} never empty, never higher than the box
 */
export function fit(title, face, { width, height, largest, justify }) {
  const cased = face.upper ? title.toUpperCase() : title;
  const text = clip(cased.trim() || '·', 110);
  let best;
  for (let size = largest; size >= 7; size -= size > 18 ? 2 : 1) {
    if (size > HYPHEN_BELOW && longestWord(text, face) > width / size) continue;
    const lines = wrap(text, face, width / size);
    const set = lines.map((line) => {
      const full = width / widthOf(line, face);
      return { text: line, size: justify ? Math.min(full, size * 1.7, largest * 1.25) : Math.min(size, full) };
    });
    const total = set.reduce((sum, line) => sum + line.size * face.leading, 0);
    const most = Math.ceil(split(text).length / 5);
    if (total <= height && lines.length <= Math.max(1, Math.min(7, most))) {
      best = set;
      break;
    }
  }
  best ??= wrap(clip(text, 70), face, width / 7)
    .slice(0, Math.floor(height / (7 * face.leading)))
    .map((line) => ({ text: line, size: 7 }));
  return best.map((line) => ({ ...line, width: widthOf(line.text, face) * line.size }));
}

/**
 * The lines as text elements, block and box aligned as asked.
 * @param {ReturnType<typeof fit>} lines
 * @param {Face} face
 * @param {{x: number, y: number, anchor: 'start' | 'middle' | 'end', color: string}} place `y` is the block's top
 */
export function lettering(lines, face, { x, y, anchor, color }) {
  let top = y;
  return lines.map((line) => {
    const baseline = top + line.size * (face.upper ? 0.76 : 0.8);
    top += line.size * face.leading;
    return shape(
      'text',
      {
        x,
        y: Math.round(baseline * 10) / 10,
        fill: color,
        'font-family': line.size < 34 ? (face.sturdy ?? face.family) : face.family,
        'font-weight': face.weight,
        'font-style': face.italic ? 'italic' : undefined,
        'font-stretch': face.factor < 0.9 ? 'condensed' : undefined,
        'font-size': Math.round(line.size * 10) / 10,
        'text-anchor': anchor,
        direction: RIGHT_TO_LEFT.test(line.text) ? 'rtl' : undefined,
        'letter-spacing':
          face.spacing && isStretchable(line.text) ? Math.round(face.spacing * line.size * 10) / 10 : undefined,
        textLength: isStretchable(line.text) ? Math.round(line.width * 10) / 10 : undefined,
        lengthAdjust: isStretchable(line.text) ? 'spacingAndGlyphs' : undefined,
      },
      line.text,
    );
  });
}

/** The height of set lines. */
export const heightOf = (lines, face) => lines.reduce((sum, line) => sum + line.size * face.leading, 0);
