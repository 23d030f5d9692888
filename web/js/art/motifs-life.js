/** Motifs of people and play: drama, romance, comedy, animation, music, action, documentary. Same stage as in `motifs-night.js`. */

import { clearest } from './color.js';
import { person, rays, ridge, stars, tree } from './figures.js';
import { blob, circle, ellipse, group, path, polygon, rect, smooth, stroke } from './shape.js';

function lakeside({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [[0, c.field], [1, c.bright]]);
  const water = cy + 52;
  const glints = Array.from({ length: 11 }, (_, i) => rect(cx - 46 + i * 3 + random.between(-8, 8), water + 8 + i * 9, 92 - i * 6, 2.4, c.accent, { opacity: 0.85 - i * 0.06 }));
  return [rect(0, 0, 200, water, sky), circle(cx, cy, 60, c.accent), rect(0, water, 200, 300, c.deep), ...glints,
    rect(0, water - 2, 200, 3, c.mid), person(cx + random.between(-34, 34), water + 2, 58, c.deep)];
}

function loneTree({ palette: c, random, cx, cy }) {
  return [circle(cx + random.between(-12, 12), cy - 12, 72, c.bright), ridge(random, cy + 70, 8, c.mid),
    tree(random, cx, cy + 84, 178, c.deep), ridge(random, cy + 86, 6, c.deep), person(cx + random.pick([-38, 40]), cy + 90, 32, c.accent)];
}

function litWindow({ palette: c, random, cx, cy }) {
  const panes = [];
  const lit = random.whole(5, 14);
  for (let i = 0; i < 20; i++) {
    const [x, y] = [cx - 78 + (i % 4) * 40, cy - 104 + Math.floor(i / 4) * 42];
    panes.push(rect(x, y, 32, 34, i === lit ? c.accent : c.mid, { opacity: i === lit ? 1 : random.between(0.35, 0.8) }));
    panes.push(stroke(`M${x + 16} ${y}v34M${x} ${y + 15}h32`, c.deep, 1.3));
    if (i === lit) panes.push(person(x + 18, y + 34, 27, c.deep), stroke(`M${x - 1.5} ${y - 1.5}h35v37h-35Z`, c.bright, 2));
  }
  return [rect(0, 0, 200, 300, c.deep), ...panes];
}

function profiles({ palette: c, random, cx, cy }) {
  const face = 'M0 -88C-34 -88 -58 -62 -56 -30C-55 -14 -64 -2 -70 8C-73 13 -66 16 -62 18C-63 24 -66 28 -62 32C-64 36 -65 40 -61 43C-60 54 -54 60 -36 58C-30 58 -28 72 -30 100L40 100C34 60 52 30 48 -20C46 -62 30 -88 0 -88Z';
  const offset = random.between(28, 42);
  return [circle(cx, cy, 84, c.bright, { opacity: 0.65 }),
    path(face, c.accent, { transform: `translate(${cx + offset} ${cy + 10}) scale(.86)` }),
    path(face, c.deep, { transform: `translate(${cx - offset} ${cy + 16}) scale(-.86 .86)`, opacity: 0.88 })];
}

function planes({ palette: c, random, cx, cy }) {
  const cuts = Array.from({ length: 5 }, (_, i) => polygon([[0, cy - 70 + i * 42 + random.between(-26, 26)], [200, cy - 84 + i * 42 + random.between(-26, 26)], [200, 300], [0, 300]], [c.bright, c.mid, c.accent, c.mid, c.deep][i], { opacity: 0.92 }));
  return [circle(cx + random.between(-36, 36), cy - 54, 34, c.accent), ...cuts, person(cx + random.between(-40, 40), cy + 66, 54, c.deep)];
}

function doorway({ palette: c, random, cx, cy, paint }) {
  const light = paint('light', [[0, c.bright], [1, c.accent]]);
  const lean = random.pick([-1, 1]) * random.between(40, 70);
  const base = cy + 78;
  return [rect(0, base, 200, 300, c.deep), polygon([[cx - 34, base], [cx + 34, base], [cx + lean + 64, 300], [cx + lean - 64, 300]], c.bright, { opacity: 0.6 }),
    rect(cx - 34, cy - 72, 68, 150, light), rect(cx - 38, cy - 76, 76, 154, 'none', { stroke: c.mid, 'stroke-width': 4 }),
    polygon([[cx + 34, cy - 72], [cx + 66, cy - 88], [cx + 66, base + 18], [cx + 34, base]], c.mid), person(cx - 6, base + 2, 108, c.deep)];
}

function discs({ palette: c, random, cx, cy }) {
  const shift = random.between(22, 34);
  const overlap = `M${cx} ${cy - Math.sqrt(62 ** 2 - shift ** 2)}A62 62 0 0 1 ${cx} ${cy + Math.sqrt(62 ** 2 - shift ** 2)}A62 62 0 0 1 ${cx} ${cy - Math.sqrt(62 ** 2 - shift ** 2)}Z`;
  return [circle(cx - shift, cy, 62, c.accent), circle(cx + shift, cy, 62, c.mid), path(overlap, c.bright),
    person(cx - 9, cy + 33, 58, c.deep), person(cx + 9, cy + 33, 53, c.deep)];
}

function arcs({ palette: c, random, cx, cy }) {
  const side = (x, flip) => Array.from({ length: 7 }, (_, i) => circle(x, cy + 40, 100 - i * 14, 'none',
    { stroke: [c.accent, c.mid, c.deep][(i + flip) % 3], 'stroke-width': 7 }));
  const heart = `M${cx} ${cy + 16}c-26 -22 -40 -36 -40 -54c0 -22 30 -30 40 -6c10 -24 40 -16 40 6c0 18 -14 32 -40 54Z`;
  return [...side(0, 0), ...side(200, 1), path(heart, random.chance(0.6) ? c.accent : c.deep), path(heart, c.bright, { transform: `translate(${cx * 0.66} ${cy * 0.66 - 6}) scale(.34)` })];
}

function balcony({ palette: c, random, cx, cy, paint }) {
  const sky = paint('sky', [[0, c.mid], [0.6, c.field], [1, c.bright]]);
  return [rect(0, 0, 200, 300, sky), circle(cx, cy - 10, 50, c.bright), ...stars(random, 18, c.paper, { bottom: cy - 40 }),
    rect(0, cy + 64, 200, 6, c.deep), ...Array.from({ length: 14 }, (_, i) => rect(i * 15 + 2, cy + 68, 4, 46, c.deep)), rect(0, cy + 110, 200, 200, c.deep),
    person(cx - 14, cy + 66, 82, c.deep), person(cx + 14, cy + 66, 76, c.accent)];
}

function curtain({ palette: c, random, cx, cy, paint }) {
  const fold = paint('fold', [[0, c.accent], [0.5, c.mid], [1, c.accent]], { angle: 0 });
  const folds = Array.from({ length: 9 }, (_, i) => path(`M${i * 24 - 8} 0h24q-5 150 0 ${cy + 60}q-12 14 -24 0q5 -150 0 -${cy + 60}Z`, i % 2 ? fold : c.mid));
  return [...folds, rect(0, cy + 66, 200, 240, c.deep), ellipse(cx, cy + 84, 76, 15, c.bright),
    polygon([[cx - 10, 0], [cx + 10, 0], [cx + 74, cy + 84], [cx - 74, cy + 84]], c.bright, { opacity: 0.34 }),
    ...(random.chance(0.5)
      ? [rect(cx - 1.5, cy + 4, 3, 78, c.deep), circle(cx, cy, 9, c.deep), rect(cx - 15, cy + 80, 30, 4, c.deep)]
      : [person(cx, cy + 86, 84, c.deep, { hat: true })])];
}

function grin({ palette: c, random, cx, cy }) {
  const r = 70;
  const eyes = random.pick([0, 1, 2]);
  const eye = (x) => eyes === 0 ? circle(x, cy - 20, 9, c.deep) : eyes === 1 ? stroke(`M${x - 11} ${cy - 16}q11 -17 22 0`, c.deep, 5, { 'stroke-linecap': 'round' }) : rect(x - 8, cy - 30, 16, 20, c.deep);
  return [rays(cx, cy, 20, 260, c.paper, { opacity: 0.45, turn: random.next() }), circle(cx + 7, cy + 8, r, c.deep), circle(cx, cy, r, c.accent), eye(cx - 25), eye(cx + 25),
    path(`M${cx - 44} ${cy + 8}h88a44 44 0 0 1 -88 0Z`, c.deep), path(`M${cx - 36} ${cy + 8}h72v11h-72Z`, c.paper), path(`M${cx - 22} ${cy + 44}q22 -20 44 0q-22 14 -44 0Z`, c.mid)];
}

function bauhaus({ palette: c, random, cx, cy }) {
  const tiles = [];
  for (let i = 0; i < 12; i++) {
    const [x, y, s] = [cx - 90 + (i % 3) * 60, cy - 116 + Math.floor(i / 3) * 60, 60];
    const [a, b] = random.pick([[c.mid, c.paper], [c.accent, c.deep], [c.deep, c.mid], [c.paper, c.accent], [c.bright, c.mid]]);
    tiles.push(rect(x, y, s, s, a));
    tiles.push(random.pick([
      () => path(`M${x} ${y}h${s}a${s} ${s} 0 0 1 -${s} ${s}Z`, b), () => circle(x + s / 2, y + s / 2, s * 0.34, b),
      () => path(`M${x} ${y + s / 2}h${s}a${s / 2} ${s / 2} 0 0 1 -${s} 0Z`, b), () => polygon([[x, y + s], [x + s / 2, y], [x + s, y + s]], b),
      () => path(`M${x + s} ${y}v${s}a${s} ${s} 0 0 1 -${s} -${s}Z`, b),
    ])());
  }
  return tiles;
}

function creatures({ palette: c, random, cx, cy }) {
  const creature = (x, y, r, color) => [path(blob(random, x, y, r, 0.12, 8), color), circle(x - r * 0.26, y - r * 0.2, r * 0.24, c.paper), circle(x + r * 0.3, y - r * 0.2, r * 0.24, c.paper),
    circle(x - r * 0.2, y - r * 0.18, r * 0.11, c.deep), circle(x + r * 0.36, y - r * 0.18, r * 0.11, c.deep),
    stroke(`M${x - r * 0.22} ${y + r * 0.24}q${r * 0.26} ${r * 0.3} ${r * 0.52} 0`, c.deep, r * 0.07, { 'stroke-linecap': 'round' })];
  return [circle(cx, cy - 20, 74, c.bright), ridge(random, cy + 44, 14, c.mid), ...creature(cx - 44, cy + 34, random.between(26, 34), c.accent),
    ...creature(cx + 30, cy + 16, random.between(40, 48), c.deep === '#111a44' ? c.mid : c.deep), ...creature(cx + 66, cy + 64, 20, c.mid), ridge(random, cy + 88, 8, c.accent)];
}

function balloons({ palette: c, random, cx, cy }) {
  const balloon = (x, y, r, color) => [path(`M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0c0 ${r * 0.7} ${-r * 0.6} ${r} ${-r * 0.75} ${r * 1.4}h${-r * 0.5}c${-r * 0.15} ${-r * 0.4} ${-r * 0.75} ${-r * 0.7} ${-r * 0.75} ${-r * 1.4}Z`, color),
    ellipse(x, y, r * 0.42, r, c.paper, { opacity: 0.5 }), stroke(`M${x - r * 0.22} ${y + r * 1.4}l2 ${r * 0.3}M${x + r * 0.22} ${y + r * 1.4}l-2 ${r * 0.3}`, c.deep, 0.8), rect(x - r * 0.2, y + r * 1.68, r * 0.4, r * 0.3, c.deep)];
  const cloud = (x, y, s) => path(`M${x} ${y}a${9 * s} ${9 * s} 0 0 1 ${14 * s} ${-8 * s}a${13 * s} ${13 * s} 0 0 1 ${24 * s} 0a${9 * s} ${9 * s} 0 0 1 ${10 * s} ${8 * s}Z`, c.paper, { opacity: 0.9 });
  return [cloud(18, cy - 60, 1.2), cloud(128, cy + 20, 1), ...balloon(cx, cy - 26, 46, c.accent), ...balloon(cx + 62, cy + 18, 18, c.mid), ...balloon(cx - 64, cy + 8, 23, c.deep), ridge(random, cy + 84, 12, c.mid), ridge(random, cy + 98, 6, c.deep)];
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
  const grooves = Array.from({ length: 9 }, (_, i) => circle(cx, cy, 80 - i * 5, 'none', { stroke: c.mid, 'stroke-width': 0.6, opacity: 0.6 }));
  const shine = [-38, 142].map((a) => polygon([[cx, cy], [cx + Math.cos((a * Math.PI) / 180) * 82, cy + Math.sin((a * Math.PI) / 180) * 82], [cx + Math.cos(((a + 24) * Math.PI) / 180) * 82, cy + Math.sin(((a + 24) * Math.PI) / 180) * 82]], c.paper, { opacity: 0.2 }));
  return [rays(cx, cy, 16, 260, c.mid, { opacity: 0.55, turn: random.next() }), circle(cx, cy, 86, c.deep), ...grooves, ...shine, circle(cx, cy, 31, c.accent), circle(cx, cy, 22, c.bright), circle(cx, cy, 4, c.deep),
    stroke(`M${cx + 84} ${cy - 92}q14 60 -36 92`, c.paper, 4, { 'stroke-linecap': 'round' })];
}

function burst({ palette: c, random, cx, cy }) {
  return [rays(cx, cy, 28, 280, c.mid, { turn: random.next() }), rays(cx, cy, 17, 92, c.accent, { turn: random.next(), share: 0.6 }), circle(cx, cy + 4, 52, c.bright),
    group({ transform: `rotate(${random.between(-10, 10)} ${cx} ${cy + 40})` }, person(cx, cy + 84, 128, c.deep, { hat: random.chance(0.3) })), ridge(random, cy + 86, 9, c.deep, { jagged: true, steps: 13 })];
}

function target({ palette: c, random, cx, cy }) {
  const rings = [96, 78, 60, 42, 24].map((r, i) => circle(cx, cy, r, [c.mid, c.bright, c.mid, c.bright, c.accent][i]));
  return [polygon([[0, 0], [200, 0], [0, 300]], c.deep, { opacity: 0.35 }), ...rings, stroke(`M${cx} ${cy - 112}v224M${cx - 112} ${cy}h224`, c.deep, 1.5),
    person(cx + random.between(-8, 8), cy + 84, 110, c.deep)];
}

function speed({ palette: c, random, cx, cy }) {
  const body = clearest(c.field, [c.deep, c.bright]);
  const streaks = Array.from({ length: 26 }, () => {
    const [x, y] = [random.between(-60, 110), random.between(-20, 320)];
    const length = random.between(70, 170);
    return polygon([[x, y], [x + length, y - 2], [x + length + 14, y + 1.5], [x + length, y + random.between(3, 6)]], random.pick([c.accent, c.mid, c.bright]), { opacity: random.between(0.5, 1) });
  });
  const runner = `M${cx - 6} ${cy - 30}l26 6l16 -14l6 6l-18 20l-18 -2l-6 22l22 12l4 34l-11 2l-6 -28l-26 -12l-16 24l-34 2l0 -10l28 -4l16 -40l-16 4l-8 20l-9 -3l8 -26Z`;
  return [circle(cx, cy, 68, c.accent), group({ transform: `rotate(-18 ${cx} ${cy})` }, ...streaks), circle(cx, cy, 58, c.field),
    path(runner, body), circle(cx + 10, cy - 44, 12, body)];
}

function umbrella({ palette: c, random, cx, cy }) {
  const rain = Array.from({ length: 34 }, () => {
    const [x, y] = [random.between(0, 210), random.between(-10, 290)];
    return stroke(`M${x} ${y}l-5 15`, c.paper, 1.6, { 'stroke-linecap': 'round', opacity: 0.75 });
  });
  const canopy = [0, 1, 2, 3].map((i) => path(`M${cx} ${cy - 62}Q${cx - 84 + i * 42} ${cy - 60} ${cx - 84 + i * 42} ${cy}q21 -13 42 0Q${cx - 42 + i * 42} ${cy - 60} ${cx} ${cy - 62}Z`, i % 2 ? c.paper : c.accent));
  return [...rain, ...canopy, stroke(`M${cx} ${cy - 72}V${cy + 52}`, c.deep, 3.4, { 'stroke-linecap': 'round' }), person(cx - 20, cy + 92, 92, c.deep), person(cx + 20, cy + 92, 84, c.mid),
    ellipse(cx, cy + 94, 66, 6, c.deep, { opacity: 0.5 })];
}

function confetti({ palette: c, random, cx, cy }) {
  const bits = Array.from({ length: 70 }, () => {
    const [x, y] = [random.between(0, 200), random.between(0, 300)];
    const color = random.pick([c.mid, c.accent, c.paper, c.deep]);
    return random.chance(0.5) ? circle(x, y, random.between(2, 5), color) : rect(x, y, 4, random.between(6, 12), color, { transform: `rotate(${random.whole(0, 180)} ${x} ${y})` });
  });
  const hat = polygon([[cx - 46, cy + 54], [cx + 46, cy + 54], [cx, cy - 72]], c.mid);
  const bands = [0, 1, 2].map((i) => polygon([[cx - 38 + i * 12, cy + 34 - i * 32], [cx + 38 - i * 12, cy + 34 - i * 32], [cx + 32 - i * 12, cy + 20 - i * 32], [cx - 32 + i * 12, cy + 20 - i * 32]], i % 2 ? c.accent : c.paper));
  return [...bits, group({ transform: `rotate(${random.between(-16, 16)} ${cx} ${cy})` }, hat, ...bands, circle(cx, cy - 76, 14, c.accent), ellipse(cx, cy + 54, 52, 9, c.deep))];
}

function swiss({ palette: c, random, cx, cy }) {
  const marks = [];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 5; column++) {
      const [x, y] = [cx - 68 + column * 34, cy - 74 + row * 34];
      marks.push(circle(x, y, 2 + 13 * Math.abs(Math.sin((row + 1) * (column + 1.4) * (0.4 + random.next() * 0.1))), random.chance(0.14) ? c.mid : c.deep));
    }
  }
  return [rect(0, cy - 106, 9, 212, c.mid), ...marks];
}

function lens({ palette: c, random, cx, cy }) {
  const blades = Array.from({ length: 7 }, (_, i) => {
    const a = (i / 7) * 360;
    return path(`M${cx} ${cy - 70}A70 70 0 0 1 ${cx + 62} ${cy - 32}L${cx + 4} ${cy - 27}Z`, i % 2 ? c.deep : c.accent, { transform: `rotate(${a} ${cx} ${cy})`, stroke: c.field, 'stroke-width': 1 });
  });
  return [circle(cx, cy, 88, c.mid), circle(cx, cy, 78, c.field), circle(cx, cy, 72, c.deep), ...blades, circle(cx, cy, 25, c.bright), circle(cx - 8, cy - 9, 6, c.paper),
    ...Array.from({ length: 24 }, (_, i) => rect(cx - 0.6, cy - 86, 1.2, i % 6 ? 4 : 7, c.paper, { transform: `rotate(${i * 15 + random.whole(0, 2)} ${cx} ${cy})` }))];
}

function strata({ palette: c, random, cx, cy }) {
  const bars = Array.from({ length: 13 }, (_, i) => {
    const height = 30 + Math.abs(Math.sin(i * 0.7 + random.next())) * 130;
    return rect(18 + i * 12.8, cy + 86 - height, 9.4, height, [c.deep, c.mid, c.accent][random.whole(0, 2)]);
  });
  return [circle(cx + random.between(-30, 30), cy - 34, 46, c.mid), ...bars, rect(12, cy + 88, 176, 2, c.deep)];
}

export const life = {
  human: [lakeside, loneTree, litWindow, profiles, planes, doorway], romance: [discs, arcs, balcony], laugh: [curtain, grin, bauhaus, umbrella, confetti],
  play: [creatures, balloons], music: [waveform, turntable], force: [burst, target, speed], record: [swiss, lens, strata],
};
