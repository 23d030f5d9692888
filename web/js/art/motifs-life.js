/** Motifs of people: drama, romance. Same stage as in `motifs-night.js`. */

import { clearest } from './color.js';
import { person, ridge, stars, tree } from './figures.js';
import { circle, path, polygon, rect, stroke } from './shape.js';

function lakeside({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [
    [0, c.field],
    [1, c.bright],
  ]);
  const water = cy + 52;
  const glints = Array.from({ length: 11 }, (_, i) =>
    rect(cx - 46 + i * 3 + random.between(-8, 8), water + 8 + i * 9, 92 - i * 6, 2.4, c.accent, {
      opacity: 0.85 - i * 0.06,
    }),
  );
  return [
    rect(0, 0, 200, water, sky),
    circle(cx, cy, 60, c.accent),
    rect(0, water, 200, 300, c.deep),
    ...glints,
    rect(0, water - 2, 200, 3, c.mid),
    person(cx + random.between(-34, 34), water + 2, 58, c.deep),
  ];
}

function loneTree({ palette: c, random, cx, cy }) {
  return [
    circle(cx + random.between(-12, 12), cy - 12, 72, c.bright),
    ridge(random, cy + 70, 8, c.mid),
    tree(random, cx, cy + 84, 178, c.deep),
    ridge(random, cy + 86, 6, c.deep),
    person(cx + random.pick([-38, 40]), cy + 90, 32, c.accent),
  ];
}

function litWindow({ palette: c, random, cx, cy }) {
  const panes = [];
  const lit = random.whole(5, 14);
  for (let i = 0; i < 20; i++) {
    const [x, y] = [cx - 78 + (i % 4) * 40, cy - 104 + Math.floor(i / 4) * 42];
    panes.push(
      rect(x, y, 32, 34, i === lit ? c.accent : c.mid, { opacity: i === lit ? 1 : random.between(0.35, 0.8) }),
    );
    panes.push(stroke(`M${x + 16} ${y}v34M${x} ${y + 15}h32`, c.deep, 1.3));
    if (i === lit)
      panes.push(person(x + 18, y + 34, 27, c.deep), stroke(`M${x - 1.5} ${y - 1.5}h35v37h-35Z`, c.bright, 2));
  }
  return [rect(0, 0, 200, 300, c.deep), ...panes];
}

function profiles({ palette: c, random, cx, cy }) {
  const face =
    'M0 -88C-34 -88 -58 -62 -56 -30C-55 -14 -64 -2 -70 8C-73 13 -66 16 -62 18C-63 24 -66 28 -62 32C-64 36 -65 40 -61 43C-60 54 -54 60 -36 58C-30 58 -28 72 -30 100L40 100C34 60 52 30 48 -20C46 -62 30 -88 0 -88Z';
  const offset = random.between(28, 42);
  return [
    circle(cx, cy, 84, c.bright, { opacity: 0.65 }),
    path(face, c.accent, { transform: `translate(${cx + offset} ${cy + 10}) scale(.86)` }),
    path(face, c.deep, { transform: `translate(${cx - offset} ${cy + 16}) scale(-.86 .86)`, opacity: 0.88 }),
  ];
}

function planes({ palette: c, random, cx, cy }) {
  const cuts = Array.from({ length: 5 }, (_, i) =>
    polygon(
      [
        [0, cy - 70 + i * 42 + random.between(-26, 26)],
        [200, cy - 84 + i * 42 + random.between(-26, 26)],
        [200, 300],
        [0, 300],
      ],
      [c.bright, c.mid, c.accent, c.mid, c.deep][i],
      { opacity: 0.92 },
    ),
  );
  return [
    circle(cx + random.between(-36, 36), cy - 54, 34, c.accent),
    ...cuts,
    person(cx + random.between(-40, 40), cy + 66, 54, c.deep),
  ];
}

function doorway({ palette: c, random, cx, cy, paint }) {
  const light = paint('light', [
    [0, c.bright],
    [1, c.accent],
  ]);
  const lean = random.pick([-1, 1]) * random.between(40, 70);
  const base = cy + 78;
  return [
    rect(0, base, 200, 300, c.deep),
    polygon(
      [
        [cx - 34, base],
        [cx + 34, base],
        [cx + lean + 64, 300],
        [cx + lean - 64, 300],
      ],
      c.bright,
      { opacity: 0.6 },
    ),
    rect(cx - 34, cy - 72, 68, 150, light),
    rect(cx - 38, cy - 76, 76, 154, 'none', { stroke: c.mid, 'stroke-width': 4 }),
    polygon(
      [
        [cx + 34, cy - 72],
        [cx + 66, cy - 88],
        [cx + 66, base + 18],
        [cx + 34, base],
      ],
      c.mid,
    ),
    person(cx - 6, base + 2, 108, c.deep),
  ];
}

function street({ palette: c, random, cx, cy }) {
  const vanish = [cx + random.between(-18, 18), cy + 4];
  const house = (side, i) => {
    const near = side < 0 ? -6 + i * 22 : 206 - i * 22;
    const far = near - side * 20;
    const y = (x, edge) => vanish[1] + (edge - vanish[1]) * Math.min(1, Math.abs(x - vanish[0]) / 104);
    return [
      polygon(
        [
          [near, y(near, cy - 120 + (i % 2) * 18)],
          [far, y(far, cy - 120 + (i % 2) * 18)],
          [far, y(far, cy + 96)],
          [near, y(near, cy + 96)],
        ],
        [c.deep, c.mid][i % 2],
      ),
      random.chance(0.6) &&
        polygon(
          [
            [near - side * 6, y(near, cy - 50)],
            [far + side * 6, y(far, cy - 50)],
            [far + side * 6, y(far, cy - 10)],
            [near - side * 6, y(near, cy - 10)],
          ],
          c.bright,
          { opacity: 0.85 },
        ),
    ];
  };
  const rows = [-1, 1].flatMap((side) => [0, 1, 2, 3].flatMap((i) => house(side, i)));
  return [
    circle(vanish[0], vanish[1] - 34, 40, c.accent),
    polygon(
      [
        [vanish[0] - 4, vanish[1]],
        [vanish[0] + 4, vanish[1]],
        [230, 320],
        [-30, 320],
      ],
      c.bright,
      { opacity: 0.5 },
    ),
    ...rows.filter(Boolean),
    person(cx, cy + 84, 66, c.deep),
  ];
}

function birds({ palette: c, random, cx, cy }) {
  const flock = Array.from({ length: 17 }, (_, i) => {
    const t = i / 16;
    const [x, y, s] = [
      cx - 84 + t * 168 + random.between(-8, 8),
      cy + 44 - t * 120 + random.between(-16, 16),
      3 + t * 10,
    ];
    return stroke(`M${x} ${y}q${s} ${-s} ${s * 1.6} 0q${s * 0.6} ${-s} ${s * 1.6} 0`, c.deep, 1 + t * 1.4, {
      'stroke-linecap': 'round',
    });
  });
  return [
    circle(cx + random.between(-20, 20), cy - 6, 66, c.accent),
    ...flock,
    ridge(random, cy + 72, 9, c.mid),
    ridge(random, cy + 88, 6, c.deep),
    person(cx - 56, cy + 86, 44, c.deep),
  ];
}

function steps({ palette: c, random, cy }) {
  const rises = Array.from({ length: 9 }, (_, i) =>
    rect(i * 23 - 4, cy + 84 - i * 20, 220, 24, i % 2 ? c.mid : c.deep),
  );
  const at = random.whole(2, 5);
  return [
    circle(150, cy - 76, 36, c.accent),
    ...rises,
    rect(0, cy + 100, 200, 200, c.deep),
    person(at * 23 + 8, cy + 84 - at * 20, 56, clearest(c.field, [c.deep, c.bright])),
  ];
}

function discs({ palette: c, random, cx, cy }) {
  const shift = random.between(22, 34);
  const overlap = `M${cx} ${cy - Math.sqrt(62 ** 2 - shift ** 2)}A62 62 0 0 1 ${cx} ${cy + Math.sqrt(62 ** 2 - shift ** 2)}A62 62 0 0 1 ${cx} ${cy - Math.sqrt(62 ** 2 - shift ** 2)}Z`;
  return [
    circle(cx - shift, cy, 62, c.accent),
    circle(cx + shift, cy, 62, c.mid),
    path(overlap, c.bright),
    person(cx - 9, cy + 33, 58, c.deep),
    person(cx + 9, cy + 33, 53, c.deep),
  ];
}

function arcs({ palette: c, random, cx, cy }) {
  const side = (x, flip) =>
    Array.from({ length: 7 }, (_, i) =>
      circle(x, cy + 40, 100 - i * 14, 'none', {
        stroke: [c.accent, c.mid, c.deep][(i + flip) % 3],
        'stroke-width': 7,
      }),
    );
  const heart = `M${cx} ${cy + 16}c-26 -22 -40 -36 -40 -54c0 -22 30 -30 40 -6c10 -24 40 -16 40 6c0 18 -14 32 -40 54Z`;
  return [
    ...side(0, 0),
    ...side(200, 1),
    path(heart, random.chance(0.6) ? c.accent : c.deep),
    path(heart, c.bright, { transform: `translate(${cx * 0.66} ${cy * 0.66 - 6}) scale(.34)` }),
  ];
}

function balcony({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [
    [0, c.mid],
    [0.6, c.field],
    [1, c.bright],
  ]);
  return [
    rect(0, 0, 200, 300, sky),
    circle(cx, cy - 10, 50, c.bright),
    ...stars(random, 18, c.paper, { bottom: cy - 40 }),
    rect(0, cy + 64, 200, 6, c.deep),
    ...Array.from({ length: 14 }, (_, i) => rect(i * 15 + 2, cy + 68, 4, 46, c.deep)),
    rect(0, cy + 110, 200, 200, c.deep),
    person(cx - 14, cy + 66, 82, c.deep),
    person(cx + 14, cy + 66, 76, c.accent),
  ];
}

export const life = {
  human: [lakeside, loneTree, litWindow, profiles, planes, doorway, street, birds, steps],
  romance: [discs, arcs, balcony],
};
