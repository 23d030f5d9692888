/** Paints the map: the points, and upon them the names, the one pointed at, and the middle. */

import { placeLabels } from '../charts/labels.js';
import { PointLayer } from './point-layer.js';
import { toWindow } from './view.js';

/** How many titles are offered a label: from some zoom on, and of the lit ones before that. */
const NAMED = 90;
const NAMED_LIT = 18;
const NAMED_FROM = 2.2;
const FONT = '12px';

export class Painter {
  #canvas;
  #context;
  #layer = new PointLayer();
  #style;
  #points = [];
  #lit;
  /** The names in sight when the map last stood still, and how wide they are; while it moves, they stay. */
  #named = [];
  #widths = new Map();

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
  }

  /** @param {{gels: string[], ink: string, ground: string, ghost: string, font: string}} style colors as CSS writes them */
  set style(style) {
    this.#style = style;
    this.#layer.style = style;
    this.#widths.clear();
  }

  /** @param {import('./view.js').Size} size @param {number} density device pixels for one of ours */
  resize(size, density) {
    this.#canvas.width = Math.round(size.width * density);
    this.#canvas.height = Math.round(size.height * density);
    this.#context.setTransform(density, 0, 0, density, 0, 0);
    this.#layer.resize(size, density);
  }

  /**
   * @param {Object} shown
   * @param {import('../api.js').MapPoint[]} shown.points the best known first
   * @param {import('../api.js').MapPoint[]} shown.ghosts what stands behind them, for orientation
   * @param {Map<number, number>} shown.gels of clusters, by id
   */
  load(shown) {
    this.#points = shown.points;
    this.#lit = undefined;
    this.#named = [];
    this.#widths.clear();
    this.#layer.load(shown);
  }

  /** @param {Set<number>} [places] of the points that are lit; absent: all */
  set lit(places) {
    this.#lit = places;
    this.#layer.lit = places;
  }

  /**
   * @param {Object} scene
   * @param {import('./view.js').View} scene.view @param {import('./view.js').Size} scene.size
   * @param {number} scene.pointed place of a point, or -1
   * @param {import('../charts/labels.js').Box[]} scene.taken where no name may stand
   * @param {boolean} scene.isAimed whether the middle is marked
   * @param {boolean} scene.isMoving whether the next frame will look different
   */
  paint({ view, size, pointed, taken, isAimed, isMoving }) {
    this.#context.clearRect(0, 0, size.width, size.height);
    const place = toWindow(view, size);
    const room = Math.min(1, Math.max(0.65, Math.min(size.width, size.height) / 620));
    const radius = Math.min(1.7 + Math.log2(view.zoom) * 0.75, 5.5) * room;
    this.#layer.draw(this.#context, view, { radius, isMoving });
    if (pointed >= 0) this.#ring(this.#points[pointed], place, radius);
    if (!isMoving) this.#named = this.#bestInSight(view, size, place);
    this.#names(pointed, { place, size, radius, taken });
    if (isAimed) this.#aim(size);
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

  /** The places of the best known in sight that are offered a name. */
  #bestInSight({ zoom }, { width, height }, place) {
    const most = zoom >= NAMED_FROM ? NAMED : this.#lit ? NAMED_LIT : 0;
    const found = [];
    for (let i = 0; i < this.#points.length && found.length < most; i++) {
      if (this.#lit && !this.#lit.has(i)) continue;
      const [left, top] = place(this.#points[i].x, this.#points[i].y);
      if (left >= 0 && top >= 0 && left <= width && top <= height) found.push(i);
    }
    return found;
  }

  /** Names as far as they find room. */
  #names(pointed, { place, size, radius, taken }) {
    const named = pointed >= 0 ? [pointed, ...this.#named.filter((i) => i !== pointed)] : this.#named;
    if (named.length === 0) return;
    const context = this.#context;
    context.font = `${FONT} ${this.#style.font}`;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = this.#style.ground;
    context.fillStyle = this.#style.ink;
    const labels = named.map((i) => {
      const [left, top] = place(this.#points[i].x, this.#points[i].y);
      const width = this.#widthOf(i);
      const box = { y: top - 8, width, height: 16 };
      return {
        text: this.#points[i].title,
        places: [
          { ...box, x: left + radius + 4 },
          { ...box, x: left - radius - 4 - width },
        ],
      };
    });
    placeLabels(labels, { x: 0, y: 0, ...size }, taken).forEach((box, k) => {
      if (!box) return;
      context.strokeText(labels[k].text, box.x + 2, box.y + 8);
      context.fillText(labels[k].text, box.x + 2, box.y + 8);
    });
  }

  #widthOf(i) {
    if (!this.#widths.has(i)) this.#widths.set(i, this.#context.measureText(this.#points[i].title).width + 4);
    return this.#widths.get(i);
  }
}
