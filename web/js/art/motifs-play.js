/** Motifs of play and of facts: animation, music, action, documentary. Same stage as in `motifs-night.js`. */

import { clearest } from './color.js';
import { person, rays, ridge } from './figures.js';
import { blob, circle, ellipse, group, path, polygon, rect, smooth, stroke } from './shape.js';

function creatures({ palette: c, random, cx, cy }) {
  const creature = (x, y, r, color) => [
    path(blob(random, x, y, r, 0.12, 8), color),
    circle(x - r * 0.26, y - r * 0.2, r * 0.24, c.paper),
    circle(x + r * 0.3, y - r * 0.2, r * 0.24, c.paper),
    circle(x - r * 0.2, y - r * 0.18, r * 0.11, c.deep),
    circle(x + r * 0.36, y - r * 0.18, r * 0.11, c.deep),
    stroke(`M${x - r * 0.22} ${y + r * 0.24}q${r * 0.26} ${r * 0.3} ${r * 0.52} 0`, c.deep, r * 0.07, {
      'stroke-linecap': 'round',
    }),
  ];
  return [
    circle(cx, cy - 20, 74, c.bright),
    ridge(random, cy + 44, 14, c.mid),
    ...creature(cx - 44, cy + 34, random.between(26, 34), c.accent),
    ...creature(cx + 30, cy + 16, random.between(40, 48), clearest(c.field, [c.deep, c.mid])),
    ...creature(cx + 66, cy + 64, 20, c.mid),
    ridge(random, cy + 88, 8, c.accent),
  ];
}

function balloons({ palette: c, random, cx, cy }) {
  const balloon = (x, y, r, color) => [
    path(
      `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0c0 ${r * 0.7} ${-r * 0.6} ${r} ${-r * 0.75} ${r * 1.4}h${-r * 0.5}c${-r * 0.15} ${-r * 0.4} ${-r * 0.75} ${-r * 0.7} ${-r * 0.75} ${-r * 1.4}Z`,
      color,
    ),
    ellipse(x, y, r * 0.42, r, c.paper, { opacity: 0.5 }),
    stroke(`M${x - r * 0.22} ${y + r * 1.4}l2 ${r * 0.3}M${x + r * 0.22} ${y + r * 1.4}l-2 ${r * 0.3}`, c.deep, 0.8),
    rect(x - r * 0.2, y + r * 1.68, r * 0.4, r * 0.3, c.deep),
  ];
  const cloud = (x, y, s) =>
    path(
      `M${x} ${y}a${9 * s} ${9 * s} 0 0 1 ${14 * s} ${-8 * s}a${13 * s} ${13 * s} 0 0 1 ${24 * s} 0a${9 * s} ${9 * s} 0 0 1 ${10 * s} ${8 * s}Z`,
      c.paper,
      { opacity: 0.9 },
    );
  return [
    cloud(18, cy - 60, 1.2),
    cloud(128, cy + 20, 1),
    ...balloon(cx, cy - 26, 46, c.accent),
    ...balloon(cx + 62, cy + 18, 18, c.mid),
    ...balloon(cx - 64, cy + 8, 23, c.deep),
    ridge(random, cy + 84, 12, c.mid),
    ridge(random, cy + 98, 6, c.deep),
  ];
}

function kite({ palette: c, random, cx, cy }) {
  const x = cx + random.between(14, 34);
  const bows = [0, 1, 2, 3].map((i) =>
    path(`M${x - 20 - i * 15} ${cy + 22 + i * 16}l-9 -6v12l18 -12v12Z`, i % 2 ? c.accent : c.mid),
  );
  const cloud = (left, y) =>
    path(`M${left} ${y}a11 11 0 0 1 16 -10a16 16 0 0 1 29 0a11 11 0 0 1 13 10Z`, c.paper, { opacity: 0.9 });
  return [
    cloud(16, cy - 60),
    cloud(132, cy + 30),
    stroke(`M${x} ${cy}Q${x - 50} ${cy + 30} ${x - 84} ${cy + 86}`, c.deep, 1.2),
    polygon(
      [
        [x, cy - 76],
        [x + 36, cy - 30],
        [x, cy + 16],
        [x - 36, cy - 30],
      ],
      c.accent,
    ),
    polygon(
      [
        [x, cy - 76],
        [x + 36, cy - 30],
        [x, cy - 30],
      ],
      c.mid,
    ),
    polygon(
      [
        [x, cy + 16],
        [x - 36, cy - 30],
        [x, cy - 30],
      ],
      c.deep,
    ),
    ...bows,
    ridge(random, cy + 84, 12, c.mid),
    ridge(random, cy + 96, 6, c.deep),
    person(x - 84, cy + 96, 34, c.deep),
  ];
}

function waveform({ palette: c, random, cx, cy }) {
  return Array.from({ length: 17 }, (_, row) => {
    const y = cy - 78 + row * 10;
    const peak = random.between(60, 140);
    const points = Array.from({ length: 19 }, (_, i) => {
      const x = 14 + i * 9.6;
      const swell = Math.exp(-(((x - peak) / 34) ** 2)) + 0.7 * Math.exp(-(((x - cx) / 26) ** 2));
      return [x, y - swell * random.between(4, 40)];
    });
    return path(smooth(points), c.field, { stroke: [c.bright, c.mid, c.accent][row % 3], 'stroke-width': 1.7 });
  });
}

function turntable({ palette: c, random, cx, cy }) {
  const grooves = Array.from({ length: 9 }, (_, i) =>
    circle(cx, cy, 80 - i * 5, 'none', { stroke: c.mid, 'stroke-width': 0.6, opacity: 0.6 }),
  );
  const shine = [-38, 142].map((a) =>
    polygon(
      [
        [cx, cy],
        [cx + Math.cos((a * Math.PI) / 180) * 82, cy + Math.sin((a * Math.PI) / 180) * 82],
        [cx + Math.cos(((a + 24) * Math.PI) / 180) * 82, cy + Math.sin(((a + 24) * Math.PI) / 180) * 82],
      ],
      c.paper,
      { opacity: 0.2 },
    ),
  );
  return [
    rays(cx, cy, 16, 260, c.mid, { opacity: 0.55, turn: random.next() }),
    circle(cx, cy, 86, c.deep),
    ...grooves,
    ...shine,
    circle(cx, cy, 31, c.accent),
    circle(cx, cy, 22, c.bright),
    circle(cx, cy, 4, c.deep),
    stroke(`M${cx + 84} ${cy - 92}q14 60 -36 92`, c.paper, 4, { 'stroke-linecap': 'round' }),
  ];
}

function burst({ palette: c, random, cx, cy }) {
  return [
    rays(cx, cy, 28, 280, c.mid, { turn: random.next() }),
    rays(cx, cy, 17, 92, c.accent, { turn: random.next(), share: 0.6 }),
    circle(cx, cy + 4, 52, c.bright),
    group(
      { transform: `rotate(${random.between(-10, 10)} ${cx} ${cy + 40})` },
      person(cx, cy + 84, 128, c.deep, { hat: random.chance(0.3) }),
    ),
    ridge(random, cy + 86, 9, c.deep, { jagged: true, steps: 13 }),
  ];
}

function target({ palette: c, random, cx, cy }) {
  const rings = [96, 78, 60, 42, 24].map((r, i) => circle(cx, cy, r, [c.mid, c.bright, c.mid, c.bright, c.accent][i]));
  return [
    polygon(
      [
        [0, 0],
        [200, 0],
        [0, 300],
      ],
      c.deep,
      { opacity: 0.35 },
    ),
    ...rings,
    stroke(`M${cx} ${cy - 112}v224M${cx - 112} ${cy}h224`, c.deep, 1.5),
    person(cx + random.between(-8, 8), cy + 84, 110, c.deep),
  ];
}

function speed({ palette: c, random, cx, cy }) {
  const body = clearest(c.field, [c.deep, c.bright]);
  const streaks = Array.from({ length: 26 }, () => {
    const [x, y] = [random.between(-60, 110), random.between(-20, 320)];
    const length = random.between(70, 170);
    return polygon(
      [
        [x, y],
        [x + length, y - 2],
        [x + length + 14, y + 1.5],
        [x + length, y + random.between(3, 6)],
      ],
      random.pick([c.accent, c.mid, c.bright]),
      { opacity: random.between(0.5, 1) },
    );
  });
  const runner = `M${cx - 6} ${cy - 30}l26 6l16 -14l6 6l-18 20l-18 -2l-6 22l22 12l4 34l-11 2l-6 -28l-26 -12l-16 24l-34 2l0 -10l28 -4l16 -40l-16 4l-8 20l-9 -3l8 -26Z`;
  return [
    circle(cx, cy, 68, c.accent),
    group({ transform: `rotate(-18 ${cx} ${cy})` }, ...streaks),
    circle(cx, cy, 58, c.field),
    path(runner, body),
    circle(cx + 10, cy - 44, 12, body),
  ];
}

function swiss({ palette: c, random, cx, cy }) {
  const marks = [];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 5; column++) {
      const [x, y] = [cx - 68 + column * 34, cy - 74 + row * 34];
      marks.push(
        circle(
          x,
          y,
          2 + 13 * Math.abs(Math.sin((row + 1) * (column + 1.4) * (0.4 + random.next() * 0.1))),
          random.chance(0.14) ? c.mid : c.deep,
        ),
      );
    }
  }
  return [rect(0, cy - 106, 9, 212, c.mid), ...marks];
}

function lens({ palette: c, random, cx, cy }) {
  const blades = Array.from({ length: 7 }, (_, i) => {
    const a = (i / 7) * 360;
    return path(
      `M${cx} ${cy - 70}A70 70 0 0 1 ${cx + 62} ${cy - 32}L${cx + 4} ${cy - 27}Z`,
      i % 2 ? c.deep : c.accent,
      { transform: `rotate(${a} ${cx} ${cy})`, stroke: c.field, 'stroke-width': 1 },
    );
  });
  return [
    circle(cx, cy, 88, c.mid),
    circle(cx, cy, 78, c.field),
    circle(cx, cy, 72, c.deep),
    ...blades,
    circle(cx, cy, 25, c.bright),
    circle(cx - 8, cy - 9, 6, c.paper),
    ...Array.from({ length: 24 }, (_, i) =>
      rect(cx - 0.6, cy - 86, 1.2, i % 6 ? 4 : 7, c.paper, {
        transform: `rotate(${i * 15 + random.whole(0, 2)} ${cx} ${cy})`,
      }),
    ),
  ];
}

function strata({ palette: c, random, cx, cy }) {
  const bars = Array.from({ length: 13 }, (_, i) => {
    const height = 30 + Math.abs(Math.sin(i * 0.7 + random.next())) * 130;
    return rect(18 + i * 12.8, cy + 86 - height, 9.4, height, [c.deep, c.mid, c.accent][random.whole(0, 2)]);
  });
  return [circle(cx + random.between(-30, 30), cy - 34, 46, c.mid), ...bars, rect(12, cy + 88, 176, 2, c.deep)];
}

function skyfall({ palette: c, random, cx, cy }) {
  const towers = Array.from({ length: 12 }, (_, i) => {
    const top = cy + 18 + Math.abs(i - 5.5) * 7 + random.between(-14, 22);
    return rect(i * 17 - 2, top, 16.4, 300 - top, i % 3 === 1 ? c.mid : c.deep);
  });
  const comet = [0, 1, 2].map((i) =>
    polygon(
      [
        [cx + 12 - i * 3, cy + 4 - i * 5],
        [cx + 24 + i * 3, cy - 6 - i * 3],
        [210, cy - 160 + i * 34],
      ],
      [c.accent, c.bright, c.paper][i],
      { opacity: 0.75 },
    ),
  );
  return [
    rays(cx + 14, cy, 22, 260, c.mid, { opacity: 0.3 }),
    ...comet,
    circle(cx + 14, cy, 19, c.bright),
    circle(cx + 14, cy, 12, c.paper),
    ...towers,
  ];
}

function bolt({ palette: c, random, cx, cy }) {
  const zigzag = [
    [cx + 20, cy - 96],
    [cx - 42, cy + 12],
    [cx - 6, cy + 10],
    [cx - 26, cy + 98],
    [cx + 46, cy - 22],
    [cx + 8, cy - 18],
    [cx + 44, cy - 96],
  ];
  const shifted = zigzag.map(([x, y]) => [x + 7, y + 7]);
  return [
    rays(cx, cy, 24, 270, c.mid, { turn: random.next(), opacity: 0.8 }),
    circle(cx, cy, 78, c.bright),
    circle(cx, cy, 70, c.field),
    polygon(shifted, c.deep),
    polygon(zigzag, c.accent),
  ];
}

function mask({ palette: c, random, cx, cy }) {
  const tail = random.between(14, 30);
  const face = `M${cx - 74} ${cy - 18}q24 -22 74 -10q50 -12 74 10q-2 44 -34 46q-26 2 -40 -22q-14 24 -40 22q-32 -2 -34 -46Z`;
  const eyeHole = (x, flip) =>
    path(`M${x - 18 * flip} ${cy - 2}q${12 * flip} -16 ${34 * flip} 2q${-12 * flip} 14 ${-34 * flip} -2Z`, c.paper);
  return [
    rays(cx, cy, 18, 270, c.mid, { turn: random.next(), opacity: 0.6 }),
    path(`M${cx + 66} ${cy - 16}l46 ${-tail}l-8 20l18 ${tail}l-54 -14Z`, c.deep),
    path(face, c.deep, { transform: 'translate(4 6)', opacity: 0.5 }),
    path(face, c.accent),
    eyeHole(cx - 38, 1),
    eyeHole(cx + 38, -1),
  ];
}

export const play = {
  play: [creatures, balloons, kite],
  music: [waveform, turntable],
  force: [burst, target, speed, skyfall, bolt, mask],
  record: [swiss, lens, strata],
};
