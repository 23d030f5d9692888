/** Paints the map: every point as a bulb in the color of its cluster, in one pass. */

import { placeLabels } from '../charts/labels.js';
import { toWindow } from './view.js';

/** The best known stand out a little: up to which place in the order, and how much larger. */
const RANKS = [
  { upTo: 150, times: 1.75 },
  { upTo: 1200, times: 1.3 },
  { upTo: Infinity, times: 1 },
];

/** How many titles are offered a label: from some zoom on, and of the lit ones before that. */
const NAMED = 90;
const NAMED_LIT = 18;
const NAMED_FROM = 2.2;
const DIM = 0.16;
const FONT = '12px';

export class Painter {
  #canvas;
  #context;
  #sprites = new Map();
  #style;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
  }

  /** @param {{gels: string[], ink: string, ground: string, ghost: string, font: string}} style colors as CSS writes them */
  set style(style) {
    this.#style = style;
    this.#sprites.clear();
  }

  /** @param {import('./view.js').Size} size @param {number} density device pixels for one of ours */
  resize({ width, height }, density) {
    this.#canvas.width = Math.round(width * density);
    this.#canvas.height = Math.round(height * density);
    this.#context.setTransform(density, 0, 0, density, 0, 0);
    this.#sprites.clear();
    this.density = density;
  }

  /**
   * @param {Object} scene
   * @param {import('./view.js').View} scene.view @param {import('./view.js').Size} scene.size
   * @param {import('../api.js').MapPoint[]} scene.points @param {number[]} scene.visible their places
   * @param {import('../api.js').MapPoint[]} scene.ghosts what stands behind them, for orientation
   * @param {Map<number, number>} scene.gels of clusters, by id
   * @param {Set<number>} [scene.lit] places of the points that are lit; absent: all
   * @param {number} scene.pointed place of a point, or -1
   * @param {import('../charts/labels.js').Box[]} scene.taken where no name may stand
   * @param {boolean} scene.isAimed whether the middle is marked
   */
  paint(scene) {
    const { size, view } = scene;
    this.#context.clearRect(0, 0, size.width, size.height);
    const place = toWindow(view, size);
    const room = Math.min(1, Math.max(0.65, Math.min(size.width, size.height) / 620));
    const radius = Math.min(1.7 + Math.log2(view.zoom) * 0.75, 5.5) * room;
    this.#ghosts(scene, place);
    this.#points(scene, place, radius, false);
    this.#points(scene, place, radius, true);
    if (scene.pointed >= 0) this.#ring(scene.points[scene.pointed], place, radius);
    this.#names(scene, place, radius);
    if (scene.isAimed) this.#aim(size);
  }

  #ghosts({ ghosts, size }, place) {
    this.#context.fillStyle = this.#style.ghost;
    for (const { x, y } of ghosts) {
      const [left, top] = place(x, y);
      if (left > 0 && top > 0 && left < size.width && top < size.height)
        this.#context.fillRect(left - 1, top - 1, 2, 2);
    }
  }

  /** Those out of the light first, so that the lit ones stand before them; the best known on top. */
  #points({ points, visible, gels, lit }, place, radius, isLit) {
    if (!lit && !isLit) return;
    const context = this.#context;
    const { density } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0); // whole device pixels, unscaled: the quickest way to draw an image
    context.globalAlpha = isLit ? 1 : DIM;
    const larger = lit && isLit ? 1.4 : 1;
    const sprites = new Map();
    for (let k = visible.length - 1; k >= 0; k--) {
      const i = visible[k];
      if (lit && lit.has(i) !== isLit) continue;
      const { x, y, cluster } = points[i];
      const rank = rankOf(i);
      const key = cluster * RANKS.length + rank;
      let sprite = sprites.get(key);
      if (!sprite) {
        sprite = this.#sprite(gels.get(cluster) ?? 1, radius * RANKS[rank].times * larger);
        sprites.set(key, sprite);
      }
      const [left, top] = place(x, y);
      context.drawImage(
        sprite.image,
        Math.round(left * density - sprite.half),
        Math.round(top * density - sprite.half),
      );
    }
    context.restore();
  }

  #sprite(gel, radius) {
    const key = `${gel} ${radius.toFixed(1)}`;
    let sprite = this.#sprites.get(key);
    if (!sprite) {
      if (this.#sprites.size > 400) this.#sprites.clear();
      sprite = bulb(this.#style.gels[gel - 1], this.#style.ground, radius, this.density);
      this.#sprites.set(key, sprite);
    }
    return sprite;
  }

  #ring({ x, y }, place, radius) {
    const context = this.#context;
    context.beginPath();
    context.arc(...place(x, y), radius + 6, 0, Math.PI * 2);
    context.lineWidth = 2.5;
    context.strokeStyle = this.#style.ink;
    context.stroke();
  }

  #aim({ width, height }) {
    const context = this.#context;
    context.strokeStyle = this.#style.ink;
    context.lineWidth = 1.5;
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(width / 2 + dx * 10, height / 2 + dy * 10);
      context.lineTo(width / 2 + dx * 18, height / 2 + dy * 18);
    }
    context.stroke();
  }

  /** Names of the best known in sight, as far as they find room. */
  #names({ view, size, points, visible, lit, pointed, taken }, place, radius) {
    const most = view.zoom >= NAMED_FROM ? NAMED : lit ? NAMED_LIT : 0;
    const shown = visible.filter((i) => !lit || lit.has(i)).slice(0, most);
    const named = pointed >= 0 ? [pointed, ...shown.filter((i) => i !== pointed)] : shown;
    const context = this.#context;
    context.font = `${FONT} ${this.#style.font}`;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.strokeStyle = this.#style.ground;
    context.fillStyle = this.#style.ink;
    const labels = named.map((i) => {
      const [left, top] = place(points[i].x, points[i].y);
      const width = context.measureText(points[i].title).width + 4;
      const box = { y: top - 8, width, height: 16 };
      return {
        text: points[i].title,
        places: [
          { ...box, x: left + radius + 4 },
          { ...box, x: left - radius - 4 - width },
        ],
      };
    });
    placeLabels(labels, { x: 0, y: 0, ...size }, taken).forEach((box, k) => {
      if (!box) return;
      context.lineWidth = 4;
      context.strokeText(labels[k].text, box.x + 2, box.y + 8);
      context.fillText(labels[k].text, box.x + 2, box.y + 8);
    });
  }
}

const rankOf = (i) => RANKS.findIndex(({ upTo }) => i < upTo);

/** A round point with a rim of the ground, so that neighbors do not run together; `half` in device pixels. */
function bulb(color, ground, radius, density) {
  const half = Math.ceil((radius + 1.5) * density);
  const sheet = new OffscreenCanvas(half * 2, half * 2);
  const context = sheet.getContext('2d');
  const disk = (r, fill) => {
    context.beginPath();
    context.arc(half, half, r * density, 0, Math.PI * 2);
    context.fillStyle = fill;
    context.fill();
  };
  context.globalAlpha = 0.55;
  disk(radius + 0.8, ground);
  context.globalAlpha = 1;
  disk(radius, color);
  return { image: sheet.transferToImageBitmap(), half }; // drawn far quicker than a canvas
}
