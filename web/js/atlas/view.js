/**
 * Where one looks on the map, and how that meets the screen. The map reaches from -1 to 1 both ways; at zoom 1
 * all of it is in sight. Pure.
 *
 * @typedef {{x: number, y: number, zoom: number}} View `x`, `y`: what stands in the middle
 * @typedef {{width: number, height: number}} Size of the window, in pixels
 */

export const MOST_ZOOM = 60;

/** @type {View} */
export const WHOLE = Object.freeze({ x: 0, y: 0, zoom: 1 });

/** What is left of the window's shorter side once points at the rim have their room. */
const FILL = 0.93;

/** Pixels for one unit of the map. @param {View} view @param {Size} size */
export const scaleOf = ({ zoom }, { width, height }) => (Math.min(width, height) / 2) * FILL * zoom;

/** @returns {(x: number, y: number) => [number, number]} from the map to the window */
export function toWindow(view, size) {
  const scale = scaleOf(view, size);
  return (x, y) => [size.width / 2 + (x - view.x) * scale, size.height / 2 + (y - view.y) * scale];
}

/** @returns {(left: number, top: number) => [number, number]} from the window to the map */
export function toMap(view, size) {
  const scale = scaleOf(view, size);
  return (left, top) => [view.x + (left - size.width / 2) / scale, view.y + (top - size.height / 2) / scale];
}

/** The view moved by pixels, as if the map were pushed the other way. */
export function panned(view, size, dx, dy) {
  const scale = scaleOf(view, size);
  return bounded({ ...view, x: view.x + dx / scale, y: view.y + dy / scale });
}

/** The view with `factor` times the zoom; what lies under a point of the window stays there. */
export function zoomedAt(view, size, [left, top], factor) {
  const zoom = clamp(view.zoom * factor, 1, MOST_ZOOM);
  const [x, y] = toMap(view, size)(left, top);
  const part = view.zoom / zoom;
  return bounded({ x: x + (view.x - x) * part, y: y + (view.y - y) * part, zoom });
}

/** The view that has a box of the map in its middle. @param {{left: number, right: number, top: number, bottom: number}} box */
export function fitting({ left, right, top, bottom }, size) {
  const scale = Math.min(size.width / Math.max(right - left, 0.02), size.height / Math.max(bottom - top, 0.02)) * 0.8;
  const zoom = scale / scaleOf(WHOLE, size);
  return bounded({ x: (left + right) / 2, y: (top + bottom) / 2, zoom: clamp(zoom, 1, MOST_ZOOM) });
}

/** On the way from one view to another, `share` of it done; equal times zoom by equal factors. */
export function between(from, to, share) {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const done = to.zoom === from.zoom ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done, zoom };
}

/** What the window shows of the map. */
export function boundsOf(view, size) {
  const place = toMap(view, size);
  const [left, top] = place(0, 0);
  const [right, bottom] = place(size.width, size.height);
  return { left, top, right, bottom };
}

/** The middle stays on the map, and nearer to its own the more of it is in sight. */
function bounded({ x, y, zoom }) {
  const far = Math.min(1, 1.25 - 1 / zoom);
  return { x: clamp(x, -far, far), y: clamp(y, -far, far), zoom };
}

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
