/**
 * What one figure of an insight shows: a drawing, and a table with the same numbers. Pure.
 *
 * @typedef {{text: string, value?: string | number, link?: string}} Cell `value`: as it goes into a file,
 *     where that is not how it is read
 * @typedef {Object} Exhibit
 * @property {string} slug its name in files and addresses
 * @property {string} title
 * @property {string} [note] what one must know to read it
 * @property {(width: number) => import('../art/shape.js').Shape} [chart] absent: the table says it best
 * @property {{name: string, isNumber?: boolean}[]} columns
 * @property {Cell[][]} rows
 */

import { number } from '../format.js';

export const words = (text, link) => ({ text: String(text), link });
export const whole = (value, link) => ({ text: number(value), value, link });
export const decimal = (value, digits = 2) => ({ text: value.toFixed(digits), value });
export const share = (value) => ({ text: `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`, value });

/** An estimate in three cells: value, low and high. */
export const estimated = (estimate, digits = 2) =>
  estimate
    ? [estimate.value, estimate.low, estimate.high].map((value) => decimal(value, digits))
    : [words('–'), words('–'), words('–')];

export const column = (name) => ({ name });
export const figures = (...names) => names.map((name) => ({ name, isNumber: true }));
