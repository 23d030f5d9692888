/** Colors of a poster: hand-picked sets for each family of motifs, aged by the era of the title. */

import { mix, saturate, turn } from './color.js';

/**
 * @typedef {Object} Palette
 * @property {string} field the ground of the picture
 * @property {string} deep the darkest
 * @property {string} mid
 * @property {string} bright the light in the picture
 * @property {string} accent the one color that calls
 * @property {string} paper for lettering and margins
 */

const PALETTES = {
  noir: [
    '1b1a20 0b0a0f 3c3a45 d9cba6 c8452f f2e8d0',
    '14202b 080e15 2f4858 e3c77a d96b34 f3e9cf',
    '2a1418 100608 5b2328 e8b04b d23b3b f6e7cb',
  ],
  mystery: [
    '1c2b33 0a1216 3d5a5f e8d8a0 cf5c36 f5edd6',
    '2b2140 120c1f 5a4a80 f0d9a8 e26d5a f7efdc',
    '33291d 151009 6f5836 f1dfae b8402a f8efd7',
  ],
  space: [
    '0d1440 060920 2b3fa8 8fdcea ff5d8f eaf3ff',
    '0f2530 071015 1f5d6b a8e6cf ff8a3c effaf3',
    '2a0f3d 12051c 6a2c91 f0a6ca ffd166 fdf0ff',
    '1b1b2f 0a0a14 45457a e8e8f0 ff4f3d f6f2ea',
  ],
  romance: [
    'f4c9b8 7a2436 e38b7c fff1e3 c83a4b fff6ec',
    'e9d7f0 4a2b63 b48ad0 fff3ef f0616d fffafa',
    'f7dca0 7a2a2a f0a35e fff5dc d9483b fff9ea',
    '2b2250 140f2b 7a4a8c ffc9a9 ff7f6b fff1e0',
  ],
  desert: [
    'e9a15b 5a1f14 c4572c ffe2a8 8f2d1b fff0cf',
    'd9b77a 3b2416 9c5a33 fff1cf b3432b fff6e0',
    'f0c27a 22304a b5673c ffe9bf d64a2f fff4d9',
  ],
  journey: [
    'f3b562 1f3a4d 4f7f86 fff0c9 e0582f fff7e3',
    '9fd0c7 173a40 3f8282 fff3d0 ef7b45 fffaea',
    'f7d9a8 3a2a4f 8a6f9e fff6e0 d8503c fffaf0',
  ],
  horror: [
    '1a0b0d 070203 5c0f16 e9d9c4 d4121f f5e9d8',
    '0f1a16 050b09 27493b d3e6b0 a6cf2a eef5dc',
    '1d1430 0a0615 493070 e6d7f5 ff4d2e f7effc',
  ],
  record: [
    'f1ead9 1f2a36 d65a31 ffffff 2f6f8f fbf7ec',
    'e6e9e4 16302b 3f8f6b ffffff e0a52a fafbf7',
    'f5e6c8 2b2440 5d5aa8 fffdf5 e4572e fff8e8',
    '203040 0e1822 4d7ea8 f3ead2 f2a541 f7f1e1',
  ],
  play: [
    '8fd3f4 1d3b6f ffb74a fff8e1 ff5f6d fffdf2',
    'c5e8a0 234d3c ff9f68 fffbe6 6c5ce7 fffef4',
    'ffd3e0 47306e 7ad3c9 fffdf2 ff7849 fffafc',
    '27367a 111a44 5f7df0 fff3b8 ff7aa2 fff8e3',
  ],
  war: [
    'b9ab84 2b2a1c 6d6a43 efe5c4 b3261e f5edd3',
    '9aa5a0 1f2a2c 4d6063 ecebdd d1462f f4f3e8',
    'd8b26a 33201a 84552f f6e6c0 a31f1f faf0d8',
  ],
  music: [
    '2b0f54 120527 ff3d81 ffe66d 21d4fd fff6d8',
    'f6d743 241c15 e8505b fff6d6 14868c fffbe6',
    '101820 05090d f2aa4c fff1d6 e0457b fff6e6',
  ],
  legend: [
    '16324f 0a1728 3e7cb1 ffe8a3 d9ae2f fdf5dc',
    '2f1b41 150b20 7b4b94 ffe1b5 e0a458 fcf1e3',
    '123b36 081d1a 3c8d76 fdf0c4 e6b54a fbf6e0',
  ],
  force: [
    'ff6b1a 1c1210 c81d25 ffe8b0 ffc400 fff3d6',
    '0f4c81 07182b f25f4c fff1d0 ffb400 fff8e6',
    'd9d4c7 17161a e02f2f ffffff 2c3e8f faf8f2',
    '1f1235 0c0618 7d2ae8 ffe9a8 ff3860 fff5e0',
  ],
  laugh: [
    'ffd23f 3b2a5a ee4266 fff7dc 0b8a55 fffbe9',
    'ffb5a7 3a2e6b ff6b6b fff5ef 1b8f86 fffaf6',
    '7bdff2 253a6b f76c5e fffbe8 ffd166 fffdf2',
  ],
  human: [
    'd8c3a5 2e2a36 8e6c59 fbf1df c1502e fdf6e8',
    '27455c 12212e 6b95a8 f4e4c8 e58b4a f8efdc',
    'e8e0d5 3d2c3a a3707a fffaf2 7a2e45 fffaf2',
    '3a4a3f 1a231d 8fa382 f3ead1 d9a441 f8f2df',
    '5b2a35 26101a b06a5e f9e0c0 f0a04b fcefdc',
  ],
  wild: [
    'cfe0b4 1e3a2b 6f9a5f fdf7df d9823b fffbe9',
    '1f4037 0d211c 5f9c7a f3efc9 e9b949 f9f5dd',
    'f0d9a4 33472f 8ea35a fff8df c75b39 fffaea',
  ],
};

const SEPIA = '#a5834f';
const MUSTARD = '#d9a036';

/** How the print of a time looks: less color in the old ones, neon in the eighties. */
function aged(hex, year) {
  if (year < 1932) return mix(saturate(hex, 0.35), SEPIA, 0.22);
  if (year < 1955) return mix(saturate(hex, 0.7), SEPIA, 0.12);
  if (year < 1980) return mix(hex, MUSTARD, 0.08);
  if (year < 1992) return turn(saturate(hex, 1.18), -7);
  return hex;
}

/**
 * @param {string} family
 * @param {{year?: number, cluster?: {id: number}}} title
 * @param {import('./random.js').Random} random
 * @returns {Palette}
 */
export function paletteFor(family, title, random) {
  const colors = random
    .pick(PALETTES[family])
    .split(' ')
    .map((hex) => `#${hex}`);
  const kin = (((title.cluster?.id ?? 0) * 47) % 25) - 12; // titles of a cluster lean to one side of the wheel
  const [field, deep, mid, bright, accent, paper] = colors.map((hex) => aged(turn(hex, kin), title.year ?? 2000));
  return { field, deep, mid, bright, accent, paper };
}
