/** Words beside places, without one over another. Pure. */

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Box `x`, `y`: its upper left corner
 * @typedef {Object} Wanted
 * @property {Box[]} places where the words may stand, the best first
 */

export const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isWithin = (box, frame) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/**
 * Gives each label, the most important first, its first place that is free and within the frame.
 * @template {Wanted} T
 * @param {T[]} labels @param {Box} frame @param {Box[]} [taken] places that no label may have
 * @returns {(Box | undefined)[]} beside each label its place, or nothing where none is free
 */
export function placeLabels(labels, frame, taken = []) {
  const used = [...taken];
  return labels.map(({ places }) => {
    const place = places.find((box) => isWithin(box, frame) && !used.some((other) => overlap(box, other)));
    if (place) used.push(place);
    return place;
  });
}
