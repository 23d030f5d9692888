/** Motifs of elsewhere: space, fantasy, the West, journeys, nature. Same stage as in `motifs-night.js`. */

import { person, rays, ridge, stars, tree } from './figures.js';
import { circle, ellipse, group, path, polygon, rect, stroke } from './shape.js';

function ringed({ palette: c, random, cx, cy, r, paint }) {
  const globe = paint(
    'globe',
    [
      [0, c.bright],
      [0.45, c.accent],
      [1, c.deep],
    ],
    { angle: random.pick([30, 60, 140]) },
  );
  const tilt = random.between(-28, 28);
  const ring = (width, color, rx) =>
    `M${cx - rx} ${cy}A${rx} ${rx * 0.24} 0 0 0 ${cx + rx} ${cy}|${color}|${width}`.split('|');
  const rings = [ring(7, c.mid, r + 40), ring(2.4, c.bright, r + 30), ring(1, c.paper, r + 50)];
  const back = (d) => d.replace(' 0 0 0 ', ' 0 0 1 ');
  return [
    ...stars(random, 60, c.paper),
    group(
      { transform: `rotate(${tilt} ${cx} ${cy})` },
      ...rings.map(([d, color, width]) => stroke(back(d), color, width, { opacity: 0.75 })),
      circle(cx, cy, r * 0.82, globe),
      ...rings.map(([d, color, width]) => stroke(d, color, width)),
    ),
    circle(cx + r * 1.05, cy - r * 1.02, 8, c.accent),
  ];
}

function orbits({ palette: c, random, cx, cy, paint }) {
  const sun = paint(
    'sun',
    [
      [0, c.paper],
      [0.4, c.bright],
      [1, c.accent],
    ],
    { radial: true },
  );
  const halo = paint(
    'halo',
    [
      [0, c.accent, 0.8],
      [1, c.field, 0],
    ],
    { radial: true },
  );
  const rings = [34, 52, 72, 94, 120].map((radius, i) => {
    const angle = random.next() * Math.PI * 2;
    return [
      circle(cx, cy, radius, 'none', {
        stroke: c.bright,
        'stroke-width': 0.7,
        opacity: 0.75 - i * 0.08,
        'stroke-dasharray': i % 2 ? '1.5 4' : undefined,
      }),
      circle(
        cx + Math.cos(angle) * radius,
        cy + Math.sin(angle) * radius,
        random.between(2.5, 7),
        random.pick([c.accent, c.bright, c.mid]),
      ),
    ];
  });
  return [...stars(random, 40, c.paper), circle(cx, cy, 74, halo), ...rings.flat(), circle(cx, cy, 20, sun)];
}

function gridworld({ palette: c, random, cx, cy, paint }) {
  const sun = paint('sun', [
    [0, c.bright],
    [1, c.accent],
  ]);
  const horizon = cy + 48;
  const bars = Array.from({ length: 6 }, (_, i) => rect(cx - 80, horizon - 8 - i * 13, 160, 6 - i * 0.9, c.field));
  const verticals = Array.from(
    { length: 19 },
    (_, i) => `M${cx + (i - 9) * 9} ${horizon}L${cx + (i - 9) * 46} 300`,
  ).join('');
  const levels = Array.from({ length: 10 }, (_, i) => `M0 ${(horizon + i ** 1.9 * 2.1).toFixed(1)}h200`).join('');
  return [
    ...stars(random, 40, c.paper, { bottom: horizon }),
    circle(cx, cy - 4, 64, sun),
    ...bars,
    rect(0, horizon, 200, 300, c.deep),
    stroke(verticals + levels, c.accent, 0.8, { opacity: 0.85 }),
    person(cx, horizon + 12, 30, c.deep),
  ];
}

function monolith({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [
    [0, c.deep],
    [0.7, c.mid],
    [1, c.accent],
  ]);
  const ground = cy + 70;
  return [
    rect(0, 0, 200, 300, sky),
    ...stars(random, 50, c.paper, { bottom: cy }),
    circle(cx, cy - 58, 18, c.bright),
    path(`M${cx - 18} ${cy - 58}a18 18 0 0 0 36 0a26 14 0 0 1 -36 0`, c.mid, { opacity: 0.6 }),
    ellipse(cx, ground + 60, 190, 64, c.deep),
    rect(cx - 15, ground - 96, 30, 100, c.deep),
    rect(cx + 13, ground - 96, 2, 100, c.bright, { opacity: 0.8 }),
    person(cx - 40, ground + 3, 20, c.deep),
    person(cx - 50, ground + 4, 18, c.deep),
  ];
}

function portal({ palette: c, random, cx, cy, paint }) {
  const glow = paint('glow', [
    [0, c.bright],
    [1, c.accent],
  ]);
  const arches = [92, 76, 60, 44].map((w, i) =>
    path(
      `M${cx - w} 300V${cy - 6 + i * 8}A${w} ${w} 0 0 1 ${cx + w} ${cy - 6 + i * 8}V300Z`,
      [c.mid, c.deep, c.mid, glow][i],
      { opacity: i === 0 ? 0.6 : 1 },
    ),
  );
  return [
    ...stars(random, 40, c.bright, { bottom: 200 }),
    ...arches,
    path(`M${cx + 10} ${cy - 6}a18 18 0 1 0 12 30a14 14 0 0 1 -12 -30Z`, c.paper),
    ridge(random, cy + 74, 7, c.deep),
    person(cx - 6, cy + 84, 40, c.deep),
  ];
}

function castle({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [
    [0, c.field],
    [0.7, c.mid],
    [1, c.bright],
  ]);
  const tower = (x, w, top) => [
    rect(x, top, w, 300 - top, c.deep),
    polygon(
      [
        [x - 3, top],
        [x + w / 2, top - w * 1.6],
        [x + w + 3, top],
      ],
      c.deep,
    ),
    rect(x + w / 2 - 1.6, top + 8, 3.2, 8, c.accent),
  ];
  return [
    rect(0, 0, 200, 300, sky),
    circle(cx + random.between(-30, 30), cy - 20, 52, c.bright, { opacity: 0.9 }),
    ...stars(random, 26, c.paper, { bottom: 120 }),
    ridge(random, cy + 40, 26, c.mid, { jagged: true, steps: 6 }),
    ...tower(cx - 42, 15, cy + 18),
    ...tower(cx - 22, 18, cy - 14),
    ...tower(cx + 2, 14, cy + 6),
    ...tower(cx + 22, 19, cy + 24),
    ridge(random, cy + 78, 10, c.deep),
    stroke(`M${cx + 34} ${cy - 52}q8 -9 15 0q7 -9 15 0`, c.deep, 2.2, { 'stroke-linecap': 'round' }),
  ];
}

function mesa({ palette: c, random, cx, cy }) {
  const butte = (x, w, top, color) =>
    path(`M${x - w * 0.25} 300L${x} ${top + 34}V${top + 4}l5 -4h${w - 10}l5 4v30L${x + w * 1.25} 300Z`, color);
  const cactus = (x, y, s) =>
    stroke(
      `M${x} ${y}v${-44 * s}M${x} ${y - 16 * s}h${-10 * s}v${-15 * s}M${x} ${y - 22 * s}h${10 * s}v${-13 * s}`,
      c.deep,
      5 * s,
      { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    );
  return [
    rays(cx, cy + 20, 24, 240, c.bright, { opacity: 0.28 }),
    circle(cx, cy + 4, 54, c.bright),
    circle(cx, cy + 4, 40, c.accent, { opacity: 0.9 }),
    butte(random.between(-10, 14), random.between(44, 60), cy - 2, c.mid),
    butte(random.between(132, 150), random.between(36, 60), cy + 14, c.mid),
    ridge(random, cy + 70, 5, c.deep),
    cactus(random.between(30, 50), cy + 76, 1),
    cactus(random.between(158, 172), cy + 74, 0.6),
  ];
}

function standoff({ palette: c, random, cx, cy }) {
  const ground = cy + 82;
  const shadow = (x, lean) =>
    polygon(
      [
        [x - 5, ground],
        [x + 5, ground],
        [x + lean + 10, 300],
        [x + lean - 14, 300],
      ],
      c.deep,
      { opacity: 0.45 },
    );
  return [
    circle(cx, cy + 6, 78, c.accent),
    circle(cx, cy + 6, 60, c.mid),
    circle(cx, cy + 6, 44, c.bright),
    rect(0, ground - 10, 200, 200, c.mid),
    shadow(cx - 52, -24),
    shadow(cx + 52, 24),
    person(cx - 52, ground, 112, c.deep, { hat: true }),
    person(cx + 52, ground, random.between(64, 80), c.deep, { hat: true }),
  ];
}

function peaks({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [
    [0, c.field],
    [1, c.bright],
  ]);
  const peak = (x, top, w, color) => [
    polygon(
      [
        [x - w, 300],
        [x, top],
        [x + w, 300],
      ],
      color,
    ),
    polygon(
      [
        [x, top],
        [x + w * 0.16, top + 30],
        [x + w * 0.05, top + 24],
        [x - w * 0.04, top + 34],
        [x - w * 0.15, top + 27],
      ],
      c.paper,
    ),
  ];
  return [
    rect(0, 0, 200, 300, sky),
    circle(cx + random.pick([-38, 38]), cy - 36, 26, c.accent),
    ...peak(random.between(30, 60), cy + 2, 110, c.mid),
    ...peak(random.between(130, 160), cy - 14, 120, c.mid),
    ...peak(cx, cy - 48, 118, c.deep),
    ridge(random, cy + 76, 14, c.accent),
    ridge(random, cy + 92, 8, c.deep),
    person(cx - 30, cy + 88, 26, c.deep),
  ];
}

function sea({ palette: c, random, cx, cy }) {
  const wave = (y, color, height) => {
    let d = `M-20 300V${y}`;
    for (let x = -20; x < 220; x += 40) d += `q10 ${-height} 20 0t20 0`;
    return path(`${d}V300Z`, color);
  };
  return [
    circle(cx, cy - 6, 60, c.bright),
    circle(cx, cy - 6, 60, 'none', { stroke: c.accent, 'stroke-width': 3 }),
    wave(cy + 36, c.mid, 12),
    group(
      { transform: `translate(${cx - 34} ${cy - 40}) rotate(${random.between(-6, 6)} 34 70)` },
      path('M0 74h68l-10 20H12Z', c.deep),
      path('M36 0v66H2Z', c.paper),
      path('M41 16v50h24Z', c.accent),
      rect(37, -4, 2.4, 80, c.deep),
    ),
    wave(cy + 60, c.deep, 14),
    wave(cy + 84, c.mid, 10),
    wave(cy + 108, c.deep, 12),
  ];
}

function leaves({ palette: c, random, cx, cy }) {
  const leaf = (angle, length, color) =>
    group(
      { transform: `rotate(${angle} ${cx} ${cy + 84})` },
      path(
        `M${cx} ${cy + 84}C${cx - length * 0.34} ${cy + 84 - length * 0.45} ${cx - length * 0.2} ${cy + 84 - length * 0.85} ${cx} ${cy + 84 - length}C${cx + length * 0.2} ${cy + 84 - length * 0.85} ${cx + length * 0.34} ${cy + 84 - length * 0.45} ${cx} ${cy + 84}Z`,
        color,
      ),
      stroke(`M${cx} ${cy + 84}V${cy + 84 - length + 10}`, c.bright, 0.9, { opacity: 0.6 }),
    );
  const fan = Array.from({ length: 11 }, (_, i) =>
    leaf(-75 + i * 15 + random.between(-5, 5), random.between(110, 165), [c.mid, c.deep, c.accent][i % 3]),
  );
  return [circle(cx, cy - 10, 70, c.bright), ...fan, ridge(random, cy + 86, 6, c.deep)];
}

function forest({ palette: c, random, cx, cy }) {
  const pine = (x, base, h, color) =>
    [0, 1, 2].map((i) =>
      polygon(
        [
          [x - h * (0.16 + i * 0.06), base - h * (0.62 - i * 0.28)],
          [x, base - h * (1 - i * 0.24)],
          [x + h * (0.16 + i * 0.06), base - h * (0.62 - i * 0.28)],
        ],
        color,
      ),
    );
  const row = (base, h, color, count) =>
    Array.from({ length: count }, (_, i) =>
      pine((i + 0.5) * (200 / count) + random.between(-8, 8), base, h * random.between(0.8, 1.2), color),
    ).flat();
  return [
    circle(cx, cy - 18, 58, c.bright),
    ...row(cy + 66, 80, c.mid, 9),
    rect(0, cy + 62, 200, 200, c.mid),
    ...row(cy + 104, 92, c.deep, 7),
    rect(0, cy + 100, 200, 200, c.deep),
    random.chance(0.5) ? tree(random, cx, cy + 106, 150, c.deep) : circle(cx, cy - 18, 40, c.accent),
  ];
}

export const worlds = {
  space: [ringed, orbits, gridworld, monolith],
  legend: [portal, castle],
  desert: [mesa, standoff],
  journey: [peaks, sea],
  wild: [leaves, forest],
};
