import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { WHOLE } from '../js/atlas/view.js';

/** Stands for the browser's canvas, and notes what is drawn on it. */
class Sheet {
  constructor(width, height) {
    Object.assign(this, { width, height, drawn: [], alpha: [] });
    this.context = new Context(this);
  }

  getContext() {
    return this.context;
  }

  transferToImageBitmap() {
    return this;
  }
}

class Context {
  globalAlpha = 1;
  fillStyle = '';
  cleared = 0;
  rectangles = [];

  constructor(sheet) {
    this.sheet = sheet;
  }

  clearRect() {
    this.cleared++;
    this.sheet.drawn = [];
    this.rectangles = [];
  }

  fillRect(...place) {
    this.rectangles.push(place);
  }

  drawImage(image, x, y, ...size) {
    this.sheet.drawn.push({ image, x, y, size, alpha: this.globalAlpha });
  }

  save() {}
  restore() {}
  setTransform() {}
  beginPath() {}
  arc() {}
  fill() {}
}

globalThis.OffscreenCanvas = Sheet;
const { PointLayer } = await import('../js/atlas/point-layer.js');

const SIZE = { width: 400, height: 300 };
const STYLE = { gels: ['#f00', '#0f0'], ground: '#000', ghost: '#333' };
const POINTS = [
  { x: 0, y: 0, cluster: 1 },
  { x: 0.5, y: 0, cluster: 2 },
  { x: -0.5, y: 0, cluster: 9 },
];
const STILL = { radius: 3, isMoving: false };

let layer;
let target;

beforeEach(() => {
  layer = new PointLayer();
  target = new Sheet(SIZE.width, SIZE.height);
  layer.style = STYLE;
  layer.resize(SIZE, 1);
  layer.load({ points: POINTS, ghosts: [{ x: 0.1, y: 0.1 }], gels: new Map([[1, 1], [2, 2]]) });
});

const draw = (view, how = STILL) => {
  layer.draw(target.getContext(), view, how);
  return target.drawn.at(-1);
};
const sheet = (view, how) => draw(view, how).image;
const centerOf = ({ image, x, y }) => [x + image.width / 2, y + image.height / 2];

test('the sheet is put where its points lie in the window', () => {
  const { image, x, y } = draw(WHOLE);
  const [first] = image.drawn.slice(-1); // the best known is on top

  const [left, top] = centerOf(first);

  assert.deepEqual([Math.round(left + x), Math.round(top + y)], [SIZE.width / 2, SIZE.height / 2]);
  assert.equal(image.drawn.length, POINTS.length);
  assert.equal(image.getContext().rectangles.length, 1);
});

test('a step aside moves the sheet, and paints nothing', () => {
  const painted = sheet(WHOLE);
  const before = painted.getContext().cleared;
  const at = target.drawn.at(-1);

  const moved = draw({ ...WHOLE, x: WHOLE.x + 0.05 });

  assert.equal(painted.getContext().cleared, before);
  assert.ok(moved.x < at.x);
  assert.deepEqual(moved.size, []);
});

test('far away the sheet is painted anew', () => {
  const painted = sheet({ ...WHOLE, zoom: 8 });
  const before = painted.getContext().cleared;

  draw({ ...WHOLE, zoom: 8, x: 0.5 });

  assert.equal(painted.getContext().cleared, before + 1);
});

test('while one zooms the sheet is stretched, and painted when it stands still', () => {
  const painted = sheet(WHOLE);
  const before = painted.getContext().cleared;
  const view = { ...WHOLE, zoom: WHOLE.zoom * 1.3 };

  const stretched = draw(view, { ...STILL, isMoving: true });
  assert.equal(painted.getContext().cleared, before);
  assert.ok(Math.abs(stretched.size[0] - painted.width * 1.3) < 1e-6);

  draw(view);
  assert.equal(painted.getContext().cleared, before + 1);

  draw({ ...WHOLE, zoom: WHOLE.zoom * 3 }, { ...STILL, isMoving: true });
  assert.equal(painted.getContext().cleared, before + 2);
});

test('what is not lit is dim, and below what is', () => {
  layer.lit = new Set([2]);

  const alphas = sheet(WHOLE).drawn.map(({ alpha }) => alpha);

  assert.deepEqual(alphas, [0.16, 0.16, 1]);
  layer.lit = undefined;
  assert.deepEqual(sheet(WHOLE).drawn.map(({ alpha }) => alpha), [1, 1, 1]);
});

test('points out of sight are not drawn', () => {
  const drawn = sheet({ x: 0.5, y: 0, zoom: 16 }).drawn;

  assert.equal(drawn.length, 1);
});

test('a new style or size is seen at once', () => {
  const before = sheet(WHOLE).getContext().cleared;

  layer.style = { ...STYLE, ghost: '#fff' };
  assert.equal(sheet(WHOLE).getContext().cleared, before + 1);

  layer.resize({ width: 800, height: 600 }, 2);
  const resized = draw(WHOLE).image;
  assert.ok(resized.width > 1600 && resized.height > 1200);
});
