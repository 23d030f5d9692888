/**
 * The map of titles. It can be moved by mouse, wheel, touch and keys. Emits `view-moved` with the view,
 * `title-pointed` with a place among the points or -1, and `title-chosen` with such a place.
 */

import './region-names.js';
import { gesturesOn } from '../atlas/gestures.js';
import { Painter } from '../atlas/painter.js';
import { PointGrid } from '../atlas/point-grid.js';
import { GELS } from '../atlas/regions.js';
import { WHOLE, between, boundsOf, fitting, panned, scaleOf, toMap, toWindow, zoomedAt } from '../atlas/view.js';
import { element } from '../dom.js';
import { isCalm } from '../motion.js';

const STEP = 90;
const FACTOR = 1.6;
const FLIGHT_MS = 420;
/** How long after the last move the map is drawn as for looking. */
const REST_MS = 140;
const REACH = { mouse: 12, touch: 26, keys: 90 };

const MOVES = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

class AtlasMap extends HTMLElement {
  #canvas = element('canvas', { 'aria-hidden': 'true' });
  #field = element('div', {
    class: 'atlas-field',
    id: 'atlas-field',
    tabindex: 0,
    role: 'application',
    'aria-roledescription': 'map',
    'aria-label': 'Map of titles',
    'aria-describedby': 'atlas-keys',
  });
  #names = element('region-names');
  /** What tells colors as CSS makes them: those of clusters, and that of what stands behind. */
  #probes = [...Array(GELS).keys()].map((i) => element('i', { class: `gel-${i + 1}` }));
  #ghost = element('i', { class: 'atlas-ghost' });
  #painter;
  #size = { width: 1, height: 1 };
  #view = WHOLE;
  #points = [];
  #grid = new PointGrid([]);
  #lit;
  #pointed = -1;
  #frame = 0;
  #flight = 0;
  #rest = 0;
  #isAimed = false;
  #observers = [];

  connectedCallback() {
    if (!this.#painter) this.#build();
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#field);
    const themed = new MutationObserver(() => this.#restyle());
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const restyle = () => this.#restyle();
    scheme.addEventListener('change', restyle);
    this.#observers = [resized, themed, { disconnect: () => scheme.removeEventListener('change', restyle) }];
    this.#restyle();
  }

  disconnectedCallback() {
    for (const observer of this.#observers) observer.disconnect();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#flight);
    clearTimeout(this.#rest);
    this.#frame = this.#rest = 0;
  }

  /**
   * @param {{points: import('../api.js').MapPoint[], ghosts: import('../api.js').MapPoint[],
   *     regions: import('../atlas/regions.js').Region[]}} shown `ghosts`: all titles, where the points are only some
   */
  show({ points, ghosts, regions }) {
    this.#points = points;
    this.#grid = new PointGrid(points);
    this.#painter.load({ points, ghosts, gels: new Map(regions.map(({ id, gel }) => [id, gel])) });
    this.#lit = undefined;
    this.#pointed = -1;
    this.#names.show(regions);
    this.#redraw();
  }

  /** Lights up some of the points. @param {Set<number> | undefined} places absent: all are alike */
  set lit(places) {
    this.#lit = places;
    this.#painter.lit = places;
    this.#redraw();
  }

  get view() {
    return this.#view;
  }

  /** Goes there at once, and tells nobody. */
  set view(view) {
    cancelAnimationFrame(this.#flight);
    this.#show(view);
  }

  /** The places of the lit points in sight, the best known first. */
  inSight() {
    const places = this.#grid.within(boundsOf(this.#view, this.#size));
    return this.#lit ? places.filter((i) => this.#lit.has(i)) : places;
  }

  /** Points at a title from outside; -1 at none. */
  set pointed(place) {
    this.#pointed = place;
    this.#redraw();
  }

  /** Moves to a view, calmly for those who want that. */
  fly(to) {
    cancelAnimationFrame(this.#flight);
    if (isCalm()) return this.#moveTo(to);
    const [from, start] = [this.#view, performance.now()];
    const step = (now) => {
      const share = Math.min(1, Math.max(0, now - start) / FLIGHT_MS);
      this.#moveTo(share === 1 ? to : between(from, to, 1 - (1 - share) ** 3));
      if (share < 1) this.#flight = requestAnimationFrame(step);
    };
    this.#flight = requestAnimationFrame(step);
    return undefined;
  }

  flyToRegion({ box }) {
    this.fly(fitting(box, this.#size));
  }

  #build() {
    this.#painter = new Painter(this.#canvas);
    this.#field.append(this.#canvas);
    this.append(
      this.#field,
      this.#names,
      element(
        'div',
        { class: 'atlas-zoom' },
        this.#tool('+', 'Zoom in', () => this.#zoom(FACTOR)),
        this.#tool('−', 'Zoom out', () => this.#zoom(1 / FACTOR)),
        this.#tool('0', 'The whole map', () => this.fly(WHOLE), 'atlas-whole'),
      ),
      element('span', { hidden: true }, ...this.#probes, this.#ghost),
    );
    this.#names.addEventListener('region-chosen', ({ detail }) => this.flyToRegion(detail));
    this.#names.addEventListener('region-reached', ({ detail }) => this.#reached(detail));
    this.#field.addEventListener('keydown', (event) => this.#pressed(event));
    this.#field.addEventListener('focus', () => this.#aim(this.#field.matches(':focus-visible')));
    this.#field.addEventListener('blur', () => this.#isAimed && this.#unaim());
    gesturesOn(this, {
      pan: (dx, dy) => this.#moveTo(panned(this.#view, this.#size, dx, dy)),
      zoom: (at, factor) => this.#moveTo(zoomedAt(this.#view, this.#size, at, factor)),
      hover: (at) => this.#point(at ? this.#at(at, REACH.mouse) : -1),
      tap: (at, kind) => this.#tapped(at, kind),
    });
  }

  #tool(sign, label, act, name = '') {
    return element(
      'button',
      { type: 'button', class: `atlas-tool ${name}`, 'aria-label': label, title: label, onclick: act },
      element('span', { 'aria-hidden': 'true' }, sign),
    );
  }

  /** A cluster that Tab leads to is brought into sight. */
  #reached({ x, y }) {
    const [left, top] = toWindow(this.#view, this.#size)(x, y);
    const { width, height } = this.#size;
    const isInSight = left > 40 && top > 40 && left < width - 40 && top < height - 40;
    if (!isInSight) this.fly({ ...this.#view, x, y });
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#acts(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #acts({ key, shiftKey }) {
    if (key in MOVES) {
      const [dx, dy] = MOVES[key].map((step) => step * (shiftKey ? 3 : 1));
      this.#aimed(panned(this.#view, this.#size, dx, dy));
    } else if (key === '+' || key === '=') this.#zoom(FACTOR);
    else if (key === '-' || key === '_') this.#zoom(1 / FACTOR);
    else if (key === '0') this.fly(WHOLE);
    else if (key === 'Enter' && this.#pointed >= 0) this.#emit('title-chosen', this.#pointed);
    else return false;
    return true;
  }

  #zoom(factor) {
    const { width, height } = this.#size;
    this.fly(zoomedAt(this.#view, this.#size, [width / 2, height / 2], factor));
  }

  #aimed(view) {
    this.#isAimed = true;
    this.#moveTo(view);
  }

  #aim(isAimed) {
    this.#isAimed = isAimed;
    if (isAimed) this.#pointAtMiddle();
    this.#redraw();
  }

  #unaim() {
    this.#aim(false);
    this.#point(-1);
  }

  #pointAtMiddle() {
    const { width, height } = this.#size;
    this.#point(this.#at([width / 2, height / 2], REACH.keys));
  }

  #tapped(at, kind) {
    const place = this.#at(at, REACH[kind] ?? REACH.mouse);
    if (kind === 'mouse' && place >= 0) this.#emit('title-chosen', place);
    else this.#point(place);
  }

  #at([left, top], reach) {
    const [x, y] = toMap(this.#view, this.#size)(left, top);
    const passes = this.#lit && ((i) => this.#lit.has(i));
    return this.#grid.nearest(x, y, reach / scaleOf(this.#view, this.#size), passes);
  }

  #point(place) {
    this.#canvas.classList.toggle('pointing', place >= 0);
    if (place === this.#pointed) return;
    this.#pointed = place;
    this.#redraw();
    this.#emit('title-pointed', place);
  }

  /** Draws a view, quickly as long as others follow. */
  #show(view) {
    this.#view = view;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = 0;
      this.#redraw();
    }, REST_MS);
    this.#redraw();
  }

  #moveTo(view) {
    this.#show(view);
    if (this.#isAimed) this.#pointAtMiddle();
    this.#emit('view-moved', view);
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#field;
    if (width === 0 || height === 0) return;
    this.#size = { width, height };
    this.#painter.resize(this.#size, Math.min(devicePixelRatio, 2));
    this.#paint();
    this.#emit('view-moved', this.#view);
  }

  #restyle() {
    const own = getComputedStyle(this);
    this.#painter.style = {
      gels: this.#probes.map((probe) => getComputedStyle(probe).color),
      ink: own.color,
      ground: getComputedStyle(this.#field).backgroundColor,
      ghost: getComputedStyle(this.#ghost).color,
      font: own.fontFamily,
    };
    this.#redraw();
  }

  #redraw() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint() {
    const taken = this.#names.place(toWindow(this.#view, this.#size), this.#size);
    this.#painter.paint({
      view: this.#view,
      size: this.#size,
      pointed: this.#pointed,
      taken,
      isAimed: this.#isAimed,
      isMoving: this.#rest !== 0,
    });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define('atlas-map', AtlasMap);
