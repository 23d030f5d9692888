/** Motifs of dread: horror, war. Same stage as in `motifs-night.js`. */

import { person, rays, ridge, stars } from './figures.js';
import { circle, ellipse, path, polygon, rect, stroke } from './shape.js';

function eye({ palette: c, random, cx, cy, paint }) {
  const iris = paint(
    'iris',
    [
      [0, c.accent],
      [0.62, c.accent],
      [1, c.deep],
    ],
    { radial: true },
  );
  const lashes = Array.from({ length: 15 }, (_, i) => {
    const x = cx - 77 + i * 11;
    const lift = 46 - Math.abs(i - 7) * 3.6;
    return stroke(
      `M${x} ${cy - lift * 0.72}L${cx + (x - cx) * 1.16} ${cy - lift - 26 + random.between(-7, 7)}`,
      c.mid,
      1.8,
      { 'stroke-linecap': 'round' },
    );
  });
  const veins = Array.from({ length: 12 }, () => {
    const side = random.pick([-1, 1]);
    return stroke(
      `M${cx + side * random.between(68, 82)} ${cy + random.between(-5, 5)}q${-side * 16} ${random.between(-9, 9)} ${-side * 34} ${random.between(-14, 14)}`,
      c.accent,
      0.7,
    );
  });
  return [
    ellipse(cx, cy, 118, 96, c.mid, { opacity: 0.28 }),
    ...lashes,
    path(`M${cx - 92} ${cy}Q${cx} ${cy - 82} ${cx + 92} ${cy}Q${cx} ${cy + 72} ${cx - 92} ${cy}Z`, c.bright),
    ...veins,
    circle(cx, cy - 3, 36, iris),
    random.chance(0.5) ? ellipse(cx, cy - 3, 7, 31, c.deep) : circle(cx, cy - 3, 16, c.deep),
    circle(cx + 11, cy - 15, 5, c.paper),
    stroke(`M${cx} ${cy + 36}q-3 26 0 60`, c.accent, 2.4, { 'stroke-linecap': 'round' }),
  ];
}

function teeth({ palette: c, random, cx, cy }) {
  const fangs = (base, direction) =>
    Array.from({ length: 9 }, (_, i) => {
      const x = -4 + i * 24;
      const length = random.between(30, 58) * (i % 2 ? 1 : 0.72);
      return polygon(
        [
          [x - 11, base],
          [x + 11, base],
          [x + random.between(-4, 4), base + direction * length],
        ],
        c.bright,
      );
    });
  return [
    rect(0, cy - 74, 200, 150, c.accent),
    ellipse(cx, cy + 4, 92, 50, c.deep),
    rect(0, cy - 90, 200, 24, c.deep),
    rect(0, cy + 68, 200, 24, c.deep),
    ...fangs(cy - 68, 1),
    ...fangs(cy + 70, -1),
    person(cx, cy + 30, 46, c.paper),
  ];
}

function manor({ palette: c, random, cx, cy, paint }) {
  const moon = paint(
    'moon',
    [
      [0, c.bright],
      [0.46, c.bright],
      [0.5, c.accent, 0.5],
      [1, c.field, 0],
    ],
    { radial: true },
  );
  const base = cy + 58;
  const gable = (x, w, h) => path(`M${x} ${base}v${-h}l${w / 2} ${-w * 0.9}l${w / 2} ${w * 0.9}v${h}Z`, c.deep);
  return [
    circle(cx + random.between(-24, 24), cy - 26, 96, moon),
    ridge(random, base + 4, 6, c.deep),
    gable(cx - 44, 28, 34),
    gable(cx - 16, 34, 58),
    gable(cx + 18, 24, 40),
    rect(cx - 4, base - 46, 9, 14, c.accent),
    rect(cx + 26, base - 28, 6, 9, c.bright),
    rect(cx - 34, base - 24, 6, 9, c.bright),
    ...Array.from({ length: 6 }, () => {
      const [x, y] = [cx + random.between(-84, 84), cy + random.between(-92, -30)];
      return path(`M${x} ${y}q4 -6 8 -1q4 -5 8 1q-4 -2 -8 4q-4 -6 -8 -4Z`, c.deep);
    }),
  ];
}

function columns({ palette: c, random, cx, cy }) {
  const bands = Array.from({ length: 7 }, (_, i) =>
    polygon(
      [
        [i * 62 - 160, 300],
        [i * 62 - 128, 300],
        [i * 62 + 42, 0],
        [i * 62 + 10, 0],
      ],
      i % 2 ? c.mid : c.bright,
      { opacity: 0.6 },
    ),
  );
  const planes = Array.from({ length: 9 }, (_, i) => {
    const row = Math.floor((Math.sqrt(8 * i + 1) - 1) / 2);
    const [x, y] = [cx - row * 19 + (i - (row * (row + 1)) / 2) * 38, cy - 60 + row * 30];
    return path(
      `M${x} ${y - 12}l3 9l15 7v4l-15 -3l-1 8l5 4v2l-7 -2l-7 2v-2l5 -4l-1 -8l-15 3v-4l15 -7Z`,
      i === 4 ? c.accent : c.deep,
    );
  });
  return [...bands, circle(cx, cy, random.between(70, 84), c.accent, { opacity: 0.85 }), ...planes];
}

function searchlights({ palette: c, random, cx, cy, paint }) {
  const beam = paint('beam', [
    [0, c.bright, 0.05],
    [1, c.bright, 0.9],
  ]);
  const base = cy + 80;
  const lights = [-64, 0, 64].map((dx) => {
    const lean = random.between(-60, 60);
    return polygon(
      [
        [cx + dx - 3, base],
        [cx + dx + 3, base],
        [cx + dx + lean + 26, cy - 130],
        [cx + dx + lean - 26, cy - 130],
      ],
      beam,
    );
  });
  const rank = Array.from({ length: 9 }, (_, i) => [
    person(12 + i * 22, base + 40 + (i % 2) * 7, 62, c.deep),
    stroke(`M${18 + i * 22} ${base + 6}l7 -54`, c.deep, 2),
  ]).flat();
  return [
    rect(0, 0, 200, 300, c.mid),
    rays(cx, base, 26, 260, c.field, { opacity: 0.35 }),
    ...lights,
    ...rank,
    rect(0, base + 30, 200, 120, c.deep),
  ];
}

function wire({ palette: c, random, cx, cy }) {
  const strands = [0, 1, 2].map((i) => {
    const y = cy + 16 + i * 24;
    const barbs = Array.from({ length: 9 }, (_, k) => `M${k * 25 - 4} ${y - 5}l8 10m0 -10l-8 10`).join('');
    return stroke(`M-5 ${y}q52 ${random.between(4, 10)} 105 0t105 0${barbs}`, c.deep, 1.7);
  });
  return [
    circle(cx, cy - 4, 66, c.accent),
    ...stars(random, 12, c.bright, { bottom: 120 }),
    ridge(random, cy + 62, 9, c.deep),
    person(cx, cy + 64, 78, c.deep),
    ...strands,
  ];
}

export const dread = { horror: [eye, teeth, manor], war: [columns, searchlights, wire] };
