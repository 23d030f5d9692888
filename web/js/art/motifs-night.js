/**
 * Motifs of the night: crime, noir, mystery, thriller. Each takes the stage – the
 * palette, the seeded chance, and the focal point (cx, cy, r) that the lettering leaves free – and returns
 * shapes in a field of 200 by 300.
 */

import { person, ridge, stars } from './figures.js';
import { circle, ellipse, group, path, polygon, rect, stroke } from './shape.js';

function blinds({ palette: c, random, cx, cy, top, paint }) {
  const height = Math.min(176, (cy + 100 - top) / 1.04);
  const light = paint(
    'light',
    [
      [0, c.bright, 0.95],
      [0.75, c.mid, 0.5],
      [1, c.field, 0],
    ],
    { radial: true },
  );
  const tilt = random.between(-14, -6);
  const slats = Array.from({ length: 17 }, (_, i) => rect(-60, i * 20 - 20, 320, 9.5, c.field));
  return [
    ellipse(cx + 14, cy, 130, 130, light),
    group({ transform: `rotate(${tilt} 100 150)` }, ...slats),
    person(cx - 22, cy + 106, height, c.deep, { hat: true }),
  ];
}

function lamp({ palette: c, random, cx, cy, paint }) {
  const x = cx + random.pick([-38, 38]);
  const floor = cy + 92;
  const cone = paint('cone', [
    [0, c.bright, 0.95],
    [1, c.bright, 0.08],
  ]);
  const man = cx + (x > cx ? 6 : -6);
  return [
    rect(0, floor - 6, 200, 200, c.deep),
    polygon(
      [
        [x - 5, cy - 62],
        [x + 5, cy - 62],
        [x + 74, floor + 6],
        [x - 74, floor + 6],
      ],
      cone,
    ),
    ellipse(x, floor + 6, 74, 13, c.bright, { opacity: 0.55 }),
    polygon(
      [
        [man - 7, floor + 5],
        [man + 7, floor + 5],
        [man - (x - cx) * 2.1 + 12, floor + 74],
        [man - (x - cx) * 2.1 - 16, floor + 74],
      ],
      c.deep,
      { opacity: 0.85 },
    ),
    rect(x - 1.3, cy - 64, 2.6, 158, c.deep),
    path(`M${x - 13} ${cy - 60}L${x - 5} ${cy - 74}h10L${x + 13} ${cy - 60}Z`, c.deep),
    circle(x, cy - 59, 5, c.paper),
    person(man, floor + 6, 84, c.deep, { hat: true }),
  ];
}

function skyline({ palette: c, random, cx, cy, paint }) {
  const glow = paint(
    'glow',
    [
      [0, c.accent, 0.9],
      [0.6, c.mid, 0.6],
      [1, c.field, 0],
    ],
    { radial: true },
  );
  const towers = [];
  for (const [depth, color, base] of [
    [0, c.mid, 34],
    [1, c.deep, 0],
  ]) {
    let x = -6;
    while (x < 200) {
      const width = random.between(14, 30);
      const top = cy + base * -1 + random.between(-10, 62) - (Math.abs(x - cx) < 40 ? 34 : 0) + depth * 30;
      towers.push(rect(x, top, width + (depth === 0 ? 0.5 : -1), 300 - top, color));
      if (depth === 1) towers.push(...windows(random, x, top, width, c.bright));
      x += width;
    }
  }
  return [circle(cx, cy + 10, 120, glow), circle(cx + random.between(-30, 30), cy - 34, 26, c.bright), ...towers];
}

function windows(random, x, top, width, color) {
  const lit = [];
  for (let wy = top + 8; wy < Math.min(top + 110, 290); wy += 10) {
    for (let wx = x + 4; wx < x + width - 6; wx += 6.5) {
      if (random.chance(0.28)) lit.push(rect(wx, wy, 3, 4.6, color, { opacity: random.pick([0.95, 0.6]) }));
    }
  }
  return lit;
}

function keyhole({ palette: c, random, cx, cy, paint }) {
  const light = paint('light', [
    [0, c.bright],
    [1, c.accent],
  ]);
  const beam = paint('beam', [
    [0, c.bright, 0.5],
    [1, c.bright, 0],
  ]);
  const side = random.pick([-1, 1]);
  return [
    circle(cx, cy, 96, c.deep, { opacity: 0.5 }),
    circle(cx, cy, 74, c.mid, { opacity: 0.45 }),
    polygon(
      [
        [cx - 20, cy + 56],
        [cx + 20, cy + 56],
        [cx + 90 * side + 50, 300],
        [cx + 90 * side - 60, 300],
      ],
      beam,
    ),
    path(`M${cx - 28} ${cy + 66}L${cx - 13} ${cy + 4}A34 34 0 1 1 ${cx + 13} ${cy + 4}L${cx + 28} ${cy + 66}Z`, light),
    person(cx, cy + 64, 66, c.deep, { hat: random.chance(0.4) }),
  ];
}

function stairwell({ palette: c, random, cx, cy }) {
  const step = random.between(7, 11);
  return Array.from({ length: 13 }, (_, i) => {
    const half = 150 * 0.8 ** i;
    return rect(cx - half, cy - half, half * 2, half * 2, i === 12 ? c.accent : [c.deep, c.mid, c.bright][i % 3], {
      transform: `rotate(${(i * step).toFixed(1)} ${cx} ${cy})`,
      opacity: i % 3 === 2 ? 0.85 : 1,
    });
  });
}

function fingerprint({ palette: c, random, cx, cy }) {
  const lean = random.between(-14, 14);
  const loops = Array.from({ length: 11 }, (_, i) => {
    const r = 7 + i * 6.6;
    const gap = random.between(30, 150);
    return ellipse(cx, cy + i * 1.4, r * 0.74, r, 'none', {
      stroke: i === 4 ? c.accent : c.bright,
      'stroke-width': 3,
      'stroke-linecap': 'round',
      'stroke-dasharray': `${gap} ${random.between(6, 12)} ${gap * 1.7} 7`,
    });
  });
  return [
    ellipse(cx, cy + 8, 70, 94, c.deep, { opacity: 0.5 }),
    group({ transform: `rotate(${lean} ${cx} ${cy})` }, ...loops),
  ];
}

function headlights({ palette: c, random, cx, cy, paint }) {
  const beam = paint('beam', [
    [0, c.bright, 0.75],
    [1, c.bright, 0],
  ]);
  const horizon = cy - 6;
  const dashes = Array.from({ length: 6 }, (_, i) => {
    const y = horizon + 6 + i ** 2 * 7;
    return polygon(
      [
        [cx - 0.7 - i * 0.9, y],
        [cx + 0.7 + i * 0.9, y],
        [cx + 1.4 + i * 1.3, y + 4 + i * 5],
        [cx - 1.4 - i * 1.3, y + 4 + i * 5],
      ],
      c.accent,
    );
  });
  const poles = Array.from({ length: 5 }, (_, i) =>
    rect(cx + 14 + i ** 2 * 6, horizon - 10 - i * 20, 1 + i * 0.7, 12 + i * 34, c.deep),
  );
  return [
    ...stars(random, 26, c.paper, { bottom: horizon }),
    circle(cx - random.between(34, 56), horizon - 44, 20, c.bright, { opacity: 0.9 }),
    ridge(random, horizon - 4, 8, c.mid, { jagged: true, steps: 10 }),
    rect(0, horizon, 200, 300, c.deep),
    polygon(
      [
        [cx - 3, horizon],
        [cx + 3, horizon],
        [cx + 92, 300],
        [cx - 92, 300],
      ],
      c.mid,
      { opacity: 0.7 },
    ),
    ...dashes,
    ...poles,
    polygon(
      [
        [cx - 11, horizon + 4],
        [cx - 9, horizon + 4],
        [cx + 12, 300],
        [cx - 100, 300],
      ],
      beam,
    ),
    polygon(
      [
        [cx - 20, horizon + 4],
        [cx - 18, horizon + 4],
        [cx - 34, 300],
        [cx - 150, 300],
      ],
      beam,
    ),
    circle(cx - 19, horizon + 3, 4, c.paper),
    circle(cx - 10, horizon + 3, 4, c.paper),
  ];
}

function vertigo({ palette: c, random, cx, cy }) {
  const turns = random.whole(5, 7);
  let d = '';
  for (let i = 0; i <= turns * 24; i++) {
    const angle = (i / 24) * Math.PI * 2;
    const r = 3 + (i / (turns * 24)) ** 1.25 * 150;
    d += `${i === 0 ? 'M' : 'L'}${(cx + Math.cos(angle) * r).toFixed(1)} ${(cy + Math.sin(angle) * r * 0.92).toFixed(1)}`;
  }
  return [
    circle(cx, cy, 150, c.deep, { opacity: 0.45 }),
    stroke(d, c.accent, 7, { 'stroke-linecap': 'round' }),
    stroke(d, c.bright, 1.4, { 'stroke-linecap': 'round', transform: `rotate(14 ${cx} ${cy})` }),
    group({ transform: `rotate(${random.between(18, 40)} ${cx} ${cy})` }, person(cx, cy + 34, 62, c.deep)),
  ];
}

function shards({ palette: c, random, cx, cy }) {
  const panes = [];
  const cuts = 11;
  for (let i = 0; i < cuts; i++) {
    const a = (i / cuts) * Math.PI * 2 + random.between(-0.2, 0.2);
    const b = ((i + 1) / cuts) * Math.PI * 2;
    panes.push(
      polygon(
        [
          [cx, cy],
          [cx + Math.cos(a) * 230, cy + Math.sin(a) * 230],
          [cx + Math.cos(b) * 230, cy + Math.sin(b) * 230],
        ],
        random.pick([c.deep, c.mid, c.field, c.accent]),
        { opacity: random.between(0.55, 1), stroke: c.bright, 'stroke-width': 0.5 },
      ),
    );
  }
  return [
    ...panes,
    circle(cx, cy, 30, c.bright),
    circle(cx, cy, 30, 'none', { stroke: c.deep, 'stroke-width': 3 }),
    stroke(`M${cx - 44} ${cy}h88M${cx} ${cy - 44}v88`, c.deep, 1.6),
    circle(cx, cy, 4, c.accent),
  ];
}

export const night = {
  noir: [blinds, lamp, skyline, fingerprint, headlights, keyhole],
  mystery: [keyhole, vertigo, shards, stairwell, fingerprint, headlights, lamp],
};
