/** Motifs of comedy: films, stand-up, shows. Same stage as in `motifs-night.js`. */

import { person, rays } from './figures.js';
import { circle, ellipse, group, path, polygon, rect, stroke } from './shape.js';

function curtain({ palette: c, random, cx, cy, paint }) {
  const fold = paint(
    'fold',
    [
      [0, c.accent],
      [0.5, c.mid],
      [1, c.accent],
    ],
    { angle: 0 },
  );
  const folds = Array.from({ length: 9 }, (_, i) =>
    path(`M${i * 24 - 8} 0h24q-5 150 0 ${cy + 60}q-12 14 -24 0q5 -150 0 -${cy + 60}Z`, i % 2 ? fold : c.mid),
  );
  return [
    ...folds,
    rect(0, cy + 66, 200, 240, c.deep),
    ellipse(cx, cy + 84, 76, 15, c.bright),
    polygon(
      [
        [cx - 10, 0],
        [cx + 10, 0],
        [cx + 74, cy + 84],
        [cx - 74, cy + 84],
      ],
      c.bright,
      { opacity: 0.34 },
    ),
    ...(random.chance(0.5)
      ? [rect(cx - 1.5, cy + 4, 3, 78, c.deep), circle(cx, cy, 9, c.deep), rect(cx - 15, cy + 80, 30, 4, c.deep)]
      : [person(cx, cy + 86, 84, c.deep, { hat: true })]),
  ];
}

function grin({ palette: c, random, cx, cy }) {
  const r = 70;
  const eyes = random.pick([0, 1, 2]);
  const eye = (x) =>
    eyes === 0
      ? circle(x, cy - 20, 9, c.deep)
      : eyes === 1
        ? stroke(`M${x - 11} ${cy - 16}q11 -17 22 0`, c.deep, 5, { 'stroke-linecap': 'round' })
        : rect(x - 8, cy - 30, 16, 20, c.deep);
  return [
    rays(cx, cy, 20, 260, c.paper, { opacity: 0.45, turn: random.next() }),
    circle(cx + 7, cy + 8, r, c.deep),
    circle(cx, cy, r, c.accent),
    eye(cx - 25),
    eye(cx + 25),
    path(`M${cx - 44} ${cy + 8}h88a44 44 0 0 1 -88 0Z`, c.deep),
    path(`M${cx - 36} ${cy + 8}h72v11h-72Z`, c.paper),
    path(`M${cx - 22} ${cy + 44}q22 -20 44 0q-22 14 -44 0Z`, c.mid),
  ];
}

function bauhaus({ palette: c, random, cx, cy }) {
  const tiles = [];
  for (let i = 0; i < 12; i++) {
    const [x, y, s] = [cx - 90 + (i % 3) * 60, cy - 116 + Math.floor(i / 3) * 60, 60];
    const [a, b] = random.pick([
      [c.mid, c.paper],
      [c.accent, c.deep],
      [c.deep, c.mid],
      [c.paper, c.accent],
      [c.bright, c.mid],
    ]);
    tiles.push(rect(x, y, s, s, a));
    tiles.push(
      random.pick([
        () => path(`M${x} ${y}h${s}a${s} ${s} 0 0 1 -${s} ${s}Z`, b),
        () => circle(x + s / 2, y + s / 2, s * 0.34, b),
        () => path(`M${x} ${y + s / 2}h${s}a${s / 2} ${s / 2} 0 0 1 -${s} 0Z`, b),
        () =>
          polygon(
            [
              [x, y + s],
              [x + s / 2, y],
              [x + s, y + s],
            ],
            b,
          ),
        () => path(`M${x + s} ${y}v${s}a${s} ${s} 0 0 1 -${s} -${s}Z`, b),
      ])(),
    );
  }
  return tiles;
}

function umbrella({ palette: c, random, cx, cy }) {
  const rain = Array.from({ length: 34 }, () => {
    const [x, y] = [random.between(0, 210), random.between(-10, 290)];
    return stroke(`M${x} ${y}l-5 15`, c.paper, 1.6, { 'stroke-linecap': 'round', opacity: 0.75 });
  });
  const canopy = [0, 1, 2, 3].map((i) =>
    path(
      `M${cx} ${cy - 62}Q${cx - 84 + i * 42} ${cy - 60} ${cx - 84 + i * 42} ${cy}q21 -13 42 0Q${cx - 42 + i * 42} ${cy - 60} ${cx} ${cy - 62}Z`,
      i % 2 ? c.paper : c.accent,
    ),
  );
  return [
    ...rain,
    ...canopy,
    stroke(`M${cx} ${cy - 72}V${cy + 52}`, c.deep, 3.4, { 'stroke-linecap': 'round' }),
    person(cx - 20, cy + 92, 92, c.deep),
    person(cx + 20, cy + 92, 84, c.mid),
    ellipse(cx, cy + 94, 66, 6, c.deep, { opacity: 0.5 }),
  ];
}

function confetti({ palette: c, random, cx, cy }) {
  const bits = Array.from({ length: 70 }, () => {
    const [x, y] = [random.between(0, 200), random.between(0, 300)];
    const color = random.pick([c.mid, c.accent, c.paper, c.deep]);
    return random.chance(0.5)
      ? circle(x, y, random.between(2, 5), color)
      : rect(x, y, 4, random.between(6, 12), color, { transform: `rotate(${random.whole(0, 180)} ${x} ${y})` });
  });
  const hat = polygon(
    [
      [cx - 46, cy + 54],
      [cx + 46, cy + 54],
      [cx, cy - 72],
    ],
    c.mid,
  );
  const bands = [0, 1, 2].map((i) =>
    polygon(
      [
        [cx - 38 + i * 12, cy + 34 - i * 32],
        [cx + 38 - i * 12, cy + 34 - i * 32],
        [cx + 32 - i * 12, cy + 20 - i * 32],
        [cx - 32 + i * 12, cy + 20 - i * 32],
      ],
      i % 2 ? c.accent : c.paper,
    ),
  );
  return [
    ...bits,
    group(
      { transform: `rotate(${random.between(-16, 16)} ${cx} ${cy})` },
      hat,
      ...bands,
      circle(cx, cy - 76, 14, c.accent),
      ellipse(cx, cy + 54, 52, 9, c.deep),
    ),
  ];
}

export const comedy = { laugh: [curtain, grin, bauhaus, umbrella, confetti] };
