/** Turns a drawing into SVG elements. The only file of the art that touches the document. */

const SVG = 'http://www.w3.org/2000/svg';
const REFERENCE = /url\(#([\w-]+)\)/g;

let drawings = 0;

/**
 * @param {import('./shape.js').Shape} shape
 * @returns {SVGElement}
 */
export const draw = (shape) => built(shape, `d${drawings++}-`);

function built({ name, attributes, children }, scope) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    node.setAttribute(key, key === 'id' ? scope + value : String(value).replace(REFERENCE, `url(#${scope}$1)`));
  }
  for (const child of children) node.append(typeof child === 'string' ? child : built(child, scope));
  return node;
}
