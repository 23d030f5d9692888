/** The sign of a cluster: bulbs in a spiral, tight when its titles are alike, scattered when they are not. Pure. */

import { randomFrom } from './random.js';
import { circle, gradient, shape } from './shape.js';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const LIGHTS = ['#ffd27a', '#ffb84d', '#fff0c2', '#ff8f5c', '#f5c26b'];

/** @param {{id: number, size: number, cohesion: number}} cluster */
export function emblem({ id, size, cohesion }) {
  const random = randomFrom(`cluster ${id}`);
  const count = Math.round(Math.min(90, 10 + Math.sqrt(size) * 3));
  const spread = 1 - Math.min(Math.max(cohesion, 0), 1);
  const warm = random.pick(LIGHTS);
  const turn = random.next() * 6;
  const bulbs = Array.from({ length: count }, (_, i) => {
    const r = (5 + spread * 9) * Math.sqrt(i + 0.5) * (1 + (random.next() - 0.5) * spread * 0.9);
    const a = turn + i * GOLDEN_ANGLE + (random.next() - 0.5) * spread;
    return circle(
      160 + Math.cos(a) * r * 1.35,
      60 + Math.sin(a) * r * 0.72,
      random.between(1.4, 3.4),
      random.chance(0.72) ? warm : random.pick(LIGHTS),
      { opacity: random.between(0.55, 1) },
    );
  });
  return shape(
    'svg',
    { viewBox: '0 0 320 120', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true', focusable: 'false' },
    shape(
      'defs',
      {},
      gradient(
        'glow',
        [
          [0, warm, 0.42],
          [1, warm, 0],
        ],
        { radial: true },
      ),
    ),
    shape('ellipse', { cx: 160, cy: 60, rx: 70 + spread * 110, ry: 50 + spread * 40, fill: 'url(#glow)' }),
    ...bulbs,
  );
}
