/** From one mark to the next in a direction. Pure. */

const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];

/** How much worse a step aside is than a step ahead. */
const ASIDE = 4;

/**
 * The place of the nearest box ahead, or -1.
 * @param {{left: number, top: number, width: number, height: number}[]} boxes @param {number} from its place
 * @param {number[]} toward one step in x and y
 */
export function nearestToward(boxes, from, [dx, dy]) {
  const [x, y] = middle(boxes[from]);
  let [best, least] = [-1, Infinity];
  boxes.forEach((box, i) => {
    const [bx, by] = middle(box);
    const ahead = (bx - x) * dx + (by - y) * dy;
    const aside = Math.abs((bx - x) * dy) + Math.abs((by - y) * dx);
    const distance = ahead + ASIDE * aside;
    if (i !== from && ahead > 0.5 && distance < least) [best, least] = [i, distance];
  });
  return best;
}
