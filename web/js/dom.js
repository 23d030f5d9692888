/** Builds elements from names, attributes and text. Text only ever becomes text nodes. */

import { highlightRuns } from './highlight.js';

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] absent and false ones are left out; `onclick` and its like
 *     are listeners
 * @param {...(Node | string | undefined | false | Array)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ''));
  return node;
}

/** A highlighted text as text nodes and `<mark>` elements. @param {string} source */
export const highlighted = (source) =>
  highlightRuns(source).map(({ text, marked }) => (marked ? element('mark', {}, text) : document.createTextNode(text)));

/** Text that screen readers get and eyes do not. */
export const unseen = (text) => element('span', { class: 'unseen' }, text);

/** Nodes with a separator of plain text between them. */
export const joined = (nodes, separator) => nodes.flatMap((node, i) => (i === 0 ? [node] : [separator, node]));
