/** Small things that several motifs share: people, trees, stars, hills. */

import { circle, group, path, polygon, rect, stroke } from './shape.js';

/** A standing person in a long coat, feet at (x, y). */
export function person(x, y, height, color, { hat = false } = {}) {
  const h = height;
  const body =
    `M${x - h * 0.07} ${y}L${x - h * 0.15} ${y - h * 0.45}Q${x - h * 0.17} ${y - h * 0.78} ${x} ${y - h * 0.8}` +
    `Q${x + h * 0.17} ${y - h * 0.78} ${x + h * 0.15} ${y - h * 0.45}L${x + h * 0.07} ${y}L${x + h * 0.015} ${y}L${x} ${y - h * 0.3}L${x - h * 0.015} ${y}Z`;
  return group(
    { fill: color },
    path(body, color),
    circle(x, y - h * 0.89, h * 0.085, color),
    hat && rect(x - h * 0.15, y - h * 0.945, h * 0.3, h * 0.025, color),
    hat &&
      path(
        `M${x - h * 0.085} ${y - h * 0.93}Q${x - h * 0.08} ${y - h * 1.04} ${x} ${y - h * 1.02}Q${x + h * 0.08} ${y - h * 1.04} ${x + h * 0.085} ${y - h * 0.93}Z`,
        color,
      ),
  );
}

/** Points of light in a box. */
export function stars(random, count, color, { top = 0, bottom = 300, biggest = 1.1 } = {}) {
  return Array.from({ length: count }, () =>
    circle(random.between(4, 196), random.between(top, bottom), random.between(0.3, biggest), color, {
      opacity: random.between(0.4, 1),
    }),
  );
}

/** The outline of hills from left to right, closed at the bottom of the picture. */
export function ridge(random, y, roughness, color, { steps = 8, jagged = false } = {}) {
  const points = Array.from({ length: steps + 1 }, (_, i) => [
    (i / steps) * 200,
    y + random.between(-roughness, roughness),
  ]);
  if (jagged) return polygon([[0, 300], ...points, [200, 300]], color);
  let d = `M0 300L0 ${points[0][1]}`;
  for (let i = 0; i < steps; i++) {
    const middle = (points[i][0] + points[i + 1][0]) / 2;
    d += `C${middle} ${points[i][1]} ${middle} ${points[i + 1][1]} ${points[i + 1][0]} ${points[i + 1][1]}`;
  }
  return path(`${d}L200 300Z`, color);
}

/** A bare tree grown from (x, y). */
export function tree(random, x, y, size, color) {
  const limbs = [];
  const grow = (x0, y0, angle, length, width) => {
    const x1 = x0 + Math.cos(angle) * length;
    const y1 = y0 + Math.sin(angle) * length;
    limbs.push(
      stroke(`M${x0.toFixed(1)} ${y0.toFixed(1)}L${x1.toFixed(1)} ${y1.toFixed(1)}`, color, width.toFixed(1), {
        'stroke-linecap': 'round',
      }),
    );
    if (width < 0.7) return;
    const forks = width > 2.6 ? 3 : 2;
    for (let i = 0; i < forks; i++) {
      const spread = (i - (forks - 1) / 2) * 0.62 + (random.next() - 0.5) * 0.45;
      grow(x1, y1, angle + spread, length * (0.68 + random.next() * 0.16), width * 0.62);
    }
  };
  grow(x, y, -Math.PI / 2 + (random.next() - 0.5) * 0.15, size * 0.3, 5);
  return group({}, ...limbs);
}

/** Wedges of light from a center. */
export function rays(cx, cy, count, radius, color, { turn = 0, share = 0.5, opacity = 1 } = {}) {
  const step = (Math.PI * 2) / count;
  return group(
    { opacity },
    ...Array.from({ length: count }, (_, i) => {
      const from = turn + i * step;
      const to = from + step * share;
      return polygon(
        [
          [cx, cy],
          [cx + Math.cos(from) * radius, cy + Math.sin(from) * radius],
          [cx + Math.cos(to) * radius, cy + Math.sin(to) * radius],
        ],
        color,
      );
    }),
  );
}
