/**
 * Drawings as plain data: a tree of SVG element names, attributes and children. Nothing here needs a
 * document, so a drawing can be compared, tested and counted before it is shown.
 *
 * @typedef {{name: string, attributes: Record<string, string | number>, children: Array<Shape | string>}} Shape
 */

/** @returns {Shape} */
export const shape = (name, attributes = {}, ...children) => ({
  name,
  attributes,
  children: children.flat().filter(Boolean),
});

const tenth = (value) => Math.round(value * 10) / 10;

export const group = (attributes, ...children) => shape('g', attributes, ...children);
export const rect = (x, y, width, height, fill, more = {}) =>
  shape('rect', { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), fill, ...more });
export const circle = (cx, cy, r, fill, more = {}) =>
  shape('circle', { cx: tenth(cx), cy: tenth(cy), r: tenth(r), fill, ...more });
export const ellipse = (cx, cy, rx, ry, fill, more = {}) =>
  shape('ellipse', { cx: tenth(cx), cy: tenth(cy), rx: tenth(rx), ry: tenth(ry), fill, ...more });
export const path = (d, fill, more = {}) => shape('path', { d, fill, ...more });
export const stroke = (d, color, width, more = {}) =>
  shape('path', { d, fill: 'none', stroke: color, 'stroke-width': width, ...more });

/** A closed polygon through points. @param {number[][]} points */
export const polygon = (points, fill, more = {}) =>
  path(`M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`, fill, more);

/** An open or closed smooth line through points (Catmull-Rom as cubic curves). @param {number[][]} points */
export function smooth(points) {
  const at = (i) => points[Math.min(points.length - 1, Math.max(0, i))];
  let d = `M${tenth(points[0][0])} ${tenth(points[0][1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1 = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2 = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${[...c1, ...c2, ...p2].map(tenth).join(' ')}`;
  }
  return d;
}

/** A closed organic outline around a center; `wobble` 0 is a circle. */
export function blob(random, cx, cy, radius, wobble = 0.2, corners = 7) {
  const points = [];
  for (let i = 0; i < corners; i++) {
    const angle = (i / corners) * Math.PI * 2;
    const r = radius * (1 + (random.next() - 0.5) * 2 * wobble);
    points.push([cx + Math.cos(angle) * r, cy + Math.sin(angle) * r]);
  }
  const ring = [points.at(-1), ...points, points[0], points[1]];
  const whole = smooth(ring);
  const parts = whole.split('C');
  return `M${tenth(points[0][0])} ${tenth(points[0][1])}C${parts.slice(2, -1).join('C')}Z`;
}

/** A gradient to be referred to as `url(#id)`; ids are made unique when the drawing is shown. */
export const gradient = (id, stops, { angle = 90, radial = false, opacity } = {}) => {
  const a = (angle * Math.PI) / 180;
  const [dx, dy] = [Math.cos(a) / 2, Math.sin(a) / 2];
  const line = radial
    ? { id, cx: 0.5, cy: 0.5, r: 0.5 }
    : { id, x1: 0.5 - dx, y1: 0.5 - dy, x2: 0.5 + dx, y2: 0.5 + dy };
  return shape(
    radial ? 'radialGradient' : 'linearGradient',
    line,
    stops.map(([offset, color, alpha = opacity ?? 1]) =>
      shape('stop', { offset, 'stop-color': color, 'stop-opacity': alpha }),
    ),
  );
};
