/** Where each cluster lies on the map, and which color tells it from its neighbors. Pure. */

/** How many colors there are; the style sheet names them `--gel-1` and so on. */
export const GELS = 8;

/**
 * @typedef {Object} Region
 * @property {number} id of the cluster
 * @property {string} label
 * @property {number} size titles on the map
 * @property {number} x its middle, the median of its titles
 * @property {number} y
 * @property {{left: number, right: number, top: number, bottom: number}} box where nine tenths of them lie
 * @property {number} gel its color, from 1
 */

/**
 * @param {import('../api.js').MapPoint[]} points @param {Map<number, string>} labels of clusters, by id
 * @returns {Region[]} the largest first
 */
export function regionsOf(points, labels) {
  const members = new Map();
  for (const point of points) {
    if (!members.has(point.cluster)) members.set(point.cluster, []);
    members.get(point.cluster).push(point);
  }
  const regions = [...members].map(([id, own]) => region(id, own, labels.get(id) ?? `Cluster ${id}`));
  return colored(regions.sort((a, b) => b.size - a.size || a.id - b.id));
}

function region(id, members, label) {
  const xs = members.map(({ x }) => x).sort((a, b) => a - b);
  const ys = members.map(({ y }) => y).sort((a, b) => a - b);
  const at = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)];
  return {
    id,
    label,
    size: members.length,
    x: at(xs, 0.5),
    y: at(ys, 0.5),
    box: { left: at(xs, 0.05), right: at(xs, 0.95), top: at(ys, 0.05), bottom: at(ys, 0.95) },
  };
}

/** Each in turn takes the color whose nearest bearer is farthest away. */
function colored(regions) {
  const done = [];
  for (const each of regions) {
    const distances = Array.from({ length: GELS }, (_, i) =>
      Math.min(...done.filter(({ gel }) => gel === i + 1).map(({ x, y }) => Math.hypot(x - each.x, y - each.y))),
    );
    const gel = distances.reduce((best, distance, i) => (distance > distances[best] ? i : best), 0) + 1;
    done.push({ ...each, gel });
  }
  return done;
}
