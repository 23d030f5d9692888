/**
 * The points of the map on a sheet of their own, somewhat larger than the window: while one moves, the sheet is
 * moved and stretched in one piece, and painted anew only when it no longer covers the window.
 */

import { scaleOf } from './view.js';

/** The best known stand out a little: up to which place in the order, and how much larger. */
const RANKS = [
  { upTo: 150, times: 1.75 },
  { upTo: 1200, times: 1.3 },
  { upTo: Infinity, times: 1 },
];

const DIM = 0.16;

/** How much larger than the window the sheet is, on each side, unless that would be too many pixels. */
const RIM = 0.25;
const SMALL_RIM = 0.06;
const MANY_PIXELS = 5e6;

/** How far the sheet may be stretched before points look too large or too small. */
const MOST_STRETCH = 1.6;

export class PointLayer {
  #sheet = new OffscreenCanvas(1, 1);
  #context = this.#sheet.getContext('2d');
  #rim = { x: 0, y: 0 };
  #size = { width: 1, height: 1 };
  #density = 1;
  #style;
  #sprites = new Map();
  /** Of each point, by its place: where it lies, and what it looks like. */
  #marks = marksOf([], new Map());
  #ghosts = new Float32Array(0);
  #painted;

  set style(style) {
    this.#style = style;
    this.#sprites.clear();
    this.#painted = undefined;
  }

  /** @param {import('./view.js').Size} size @param {number} density device pixels for one of ours */
  resize(size, density) {
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
    const rim = width * height > MANY_PIXELS ? SMALL_RIM : RIM;
    this.#rim = { x: Math.round(width * rim), y: Math.round(height * rim) };
    this.#size = size;
    this.#density = density;
    this.#sheet.width = width + 2 * this.#rim.x;
    this.#sheet.height = height + 2 * this.#rim.y;
    this.#sprites.clear();
    this.#painted = undefined;
  }

  /** @param {{points: import('../api.js').MapPoint[], ghosts: import('../api.js').MapPoint[], gels: Map<number, number>}} shown */
  load({ points, ghosts, gels }) {
    this.#marks = marksOf(points, gels);
    this.#ghosts = Float32Array.from(ghosts.flatMap(({ x, y }) => [x, y]));
    this.#painted = undefined;
  }

  /** @param {Set<number>} [places] of the points that are lit; absent: all */
  set lit(places) {
    this.#marks.lit = places && Uint8Array.from(this.#marks.xs, (_, i) => Number(places.has(i)));
    this.#painted = undefined;
  }

  /**
   * Puts the points on a canvas of the window's size.
   * @param {CanvasRenderingContext2D} target @param {import('./view.js').View} view
   * @param {{radius: number, isMoving: boolean}} how `isMoving`: stretched points are good enough
   */
  draw(target, view, { radius, isMoving }) {
    if (!this.#isGoodFor(view, isMoving)) this.#paint(view, radius);
    const { stretch, left, top } = this.#placed(view);
    const { width, height } = this.#sheet;
    target.save();
    target.setTransform(1, 0, 0, 1, 0, 0); // whole device pixels, unscaled: the quickest way to draw an image
    if (stretch === 1) target.drawImage(this.#sheet, Math.round(left), Math.round(top));
    else target.drawImage(this.#sheet, left, top, width * stretch, height * stretch);
    target.restore();
  }

  #isGoodFor(view, isMoving) {
    if (!this.#painted) return false;
    const { stretch, left, top } = this.#placed(view);
    if (!isMoving && stretch !== 1) return false;
    if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) return false;
    const { width, height } = this.#sheet;
    const right = left + width * stretch;
    const bottom = top + height * stretch;
    return left <= 0 && top <= 0 && right >= width - 2 * this.#rim.x && bottom >= height - 2 * this.#rim.y;
  }

  /** Where the sheet lies in the window, in device pixels, if the window shows a view. */
  #placed(view) {
    const scale = scaleOf(view, this.#size) * this.#density;
    const stretch = view.zoom / this.#painted.zoom;
    const { width, height } = this.#sheet;
    return {
      stretch,
      left: width / 2 - this.#rim.x + (this.#painted.x - view.x) * scale - (width * stretch) / 2,
      top: height / 2 - this.#rim.y + (this.#painted.y - view.y) * scale - (height * stretch) / 2,
    };
  }

  #paint(view, radius) {
    const context = this.#context;
    const { width, height } = this.#sheet;
    this.#painted = view;
    context.clearRect(0, 0, width, height);
    const scale = scaleOf(view, this.#size) * this.#density;
    const [left, top] = [width / 2 - view.x * scale, height / 2 - view.y * scale];
    this.#paintGhosts(scale, left, top);
    if (this.#marks.lit) this.#paintPoints(scale, left, top, radius, false);
    this.#paintPoints(scale, left, top, radius, true);
    context.globalAlpha = 1;
  }

  #paintGhosts(scale, left, top) {
    const context = this.#context;
    const side = 2 * this.#density;
    context.globalAlpha = 1;
    context.fillStyle = this.#style.ghost;
    for (let i = 0; i < this.#ghosts.length; i += 2)
      context.fillRect(left + this.#ghosts[i] * scale - 1, top + this.#ghosts[i + 1] * scale - 1, side, side);
  }

  /** Those out of the light first, so that the lit ones stand before them; the best known on top. */
  #paintPoints(scale, left, top, radius, isLit) {
    const context = this.#context;
    const { xs, ys, looks, lit } = this.#marks;
    const { width, height } = this.#sheet;
    const sprites = this.#spritesOf(radius * (lit && isLit ? 1.4 : 1));
    const wanted = Number(isLit);
    context.globalAlpha = isLit ? 1 : DIM;
    for (let i = xs.length - 1; i >= 0; i--) {
      if (lit && lit[i] !== wanted) continue;
      const x = left + xs[i] * scale;
      const y = top + ys[i] * scale;
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
      const { image, half } = sprites[looks[i]];
      context.drawImage(image, Math.round(x - half), Math.round(y - half));
    }
  }

  /** What each look is drawn with at a size, made when first asked for. */
  #spritesOf(radius) {
    const key = radius.toFixed(1);
    if (this.#sprites.size > 40) this.#sprites.clear();
    let sprites = this.#sprites.get(key);
    if (!sprites) {
      const { gels, ground } = this.#style;
      sprites = gels.flatMap((color) =>
        RANKS.map(({ times }) => bulb(color, ground, Number(key) * times, this.#density)),
      );
      this.#sprites.set(key, sprites);
    }
    return sprites;
  }
}

function marksOf(points, gels) {
  return {
    xs: Float32Array.from(points, ({ x }) => x),
    ys: Float32Array.from(points, ({ y }) => y),
    looks: Uint8Array.from(points, ({ cluster }, i) => ((gels.get(cluster) ?? 1) - 1) * RANKS.length + rankOf(i)),
    lit: undefined,
  };
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
