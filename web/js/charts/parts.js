/** What charts are made of: drawings as plain data, in classes that the style sheet colors. Pure. */

import { shape } from '../art/shape.js';

const tenth = (value) => Math.round(value * 10) / 10;

/**
 * A chart as wide as there is room. @param {string} label what it shows
 * @returns {import('../art/shape.js').Shape}
 */
export const chart = (label, width, height, ...parts) =>
  shape(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': label },
    ...parts,
  );

/** What leads to titles. @param {{href?: string, label: string}} told `label`: what it stands for, in words */
export function mark({ href, label }, ...parts) {
  if (!href) return shape('g', { class: 'mark', 'data-tip': label }, ...parts);
  return shape('a', { class: 'mark', href, 'aria-label': label, 'data-mark': true, tabindex: -1 }, ...parts);
}

export const box = (name, x, y, width, height, more = {}) =>
  shape('rect', {
    class: name,
    x: tenth(x),
    y: tenth(y),
    width: tenth(Math.max(width, 0)),
    height: tenth(Math.max(height, 0)),
    ...more,
  });

export const dot = (name, x, y, r) => shape('circle', { class: name, cx: tenth(x), cy: tenth(y), r });

export const line = (name, x1, y1, x2, y2) =>
  shape('path', { class: name, d: `M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}` });

/** A line through points. @param {number[][]} points */
export const path = (name, points) =>
  shape('path', { class: name, d: `M${points.map((point) => point.map(tenth).join(' ')).join('L')}` });

/** @param {{anchor?: 'start' | 'middle' | 'end', turn?: number}} [how] */
export const text = (name, x, y, words, { anchor = 'start', turn } = {}) =>
  shape(
    'text',
    {
      class: name,
      x: tenth(x),
      y: tenth(y),
      'text-anchor': anchor,
      transform: turn === undefined ? undefined : `rotate(${turn} ${tenth(x)} ${tenth(y)})`,
    },
    String(words),
  );

/** About how wide words are in the small type of charts. */
export const textWidth = (words) => words.length * 6.7;

/** Words that fit into a width, the rest left out. */
export function fitted(words, width) {
  const most = Math.floor(width / 6.7);
  return words.length <= most ? words : `${words.slice(0, Math.max(most - 1, 1)).trimEnd()}…`;
}

/** Marks of several kinds told apart, at the top of a chart. @param {{name: string, words: string}[]} kinds */
export function legend(x, y, kinds) {
  let at = x;
  return kinds.flatMap(({ name, words }) => {
    const parts = [box(name, at, y - 9, 10, 10), text('axis-text', at + 16, y, words)];
    at += 34 + textWidth(words);
    return parts;
  });
}
