/** Points of the map by where they lie, so that those of a place are found without looking at all. Pure. */

const SIDE = 48;

export class PointGrid {
  #points;
  #cells = Array.from({ length: SIDE * SIDE }, () => []);

  /** @param {{x: number, y: number}[]} points from -1 to 1 */
  constructor(points) {
    this.#points = points;
    points.forEach(({ x, y }, i) => this.#cells[cellAt(y) * SIDE + cellAt(x)].push(i));
  }

  /** The places of the points within a box, in their own order. @returns {number[]} */
  within({ left, right, top, bottom }) {
    const found = [];
    for (let row = cellAt(top); row <= cellAt(bottom); row++)
      for (let column = cellAt(left); column <= cellAt(right); column++)
        for (const i of this.#cells[row * SIDE + column]) {
          const { x, y } = this.#points[i];
          if (x >= left && x <= right && y >= top && y <= bottom) found.push(i);
        }
    return found.sort((a, b) => a - b);
  }

  /**
   * The nearest point no farther than `radius` that passes, or -1; of equally near ones the first.
   * @param {(i: number) => boolean} [passes]
   */
  nearest(x, y, radius, passes = () => true) {
    let [best, least] = [-1, radius * radius];
    for (const i of this.within({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })) {
      const distance = (this.#points[i].x - x) ** 2 + (this.#points[i].y - y) ** 2;
      if (passes(i) && (distance < least || (best < 0 && distance === least))) [best, least] = [i, distance];
    }
    return best;
  }
}

const cellAt = (value) => Math.min(SIDE - 1, Math.max(0, Math.floor(((value + 1) / 2) * SIDE)));
