/** What mouse, wheel and fingers do to a map. */

const SLIP = 5;

/** Where no movement of the map begins; it may well begin on the name of a cluster. */
const TOOLS = '.atlas-tool';

/**
 * @param {HTMLElement} map
 * @param {Object} acts places are in pixels from the map's upper left corner
 * @param {(dx: number, dy: number) => void} acts.pan
 * @param {(at: number[], factor: number) => void} acts.zoom
 * @param {(at: number[] | undefined) => void} acts.hover
 * @param {(at: number[], kind: string) => void} acts.tap
 */
export function gesturesOn(map, { pan, zoom, hover, tap }) {
  const down = new Map();
  let [hasMoved, hadTwo] = [false, false];
  const placeOf = ({ clientX, clientY }) => {
    const { left, top } = map.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const isOn = ({ target }, selector) => target.closest?.(selector) !== null;

  map.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || isOn(event, TOOLS)) return;
    if (down.size === 0) [hasMoved, hadTwo] = [false, false];
    down.set(event.pointerId, placeOf(event));
    hadTwo ||= down.size > 1;
  });

  map.addEventListener('pointermove', (event) => {
    const at = placeOf(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') hover(isOn(event, 'button') ? undefined : at);
      return;
    }
    const moved = Math.hypot(at[0] - before[0], at[1] - before[1]);
    if (!hasMoved && !hadTwo && moved < SLIP) return;
    if (!hasMoved) map.toggleAttribute('data-dragged', true);
    hasMoved = true;
    map.setPointerCapture(event.pointerId); // only now, so that what is merely pressed keeps its click
    if (down.size === 1) pan(before[0] - at[0], before[1] - at[1]);
    else pinch(before, at, otherThan(event.pointerId));
    down.set(event.pointerId, at);
  });

  const otherThan = (id) => [...down].find(([other]) => other !== id)[1];

  /** Half of what one finger moves both move. */
  function pinch(before, after, other) {
    const span = (at) => Math.max(Math.hypot(at[0] - other[0], at[1] - other[1]), 1);
    const middle = [(after[0] + other[0]) / 2, (after[1] + other[1]) / 2];
    pan((before[0] - after[0]) / 2, (before[1] - after[1]) / 2);
    zoom(middle, span(after) / span(before));
  }

  const lifted = (event) => {
    if (!down.delete(event.pointerId)) return;
    if (down.size > 0) return;
    map.toggleAttribute('data-dragged', false);
    if (event.type === 'pointerup' && !hasMoved && !hadTwo && !isOn(event, 'button'))
      tap(placeOf(event), event.pointerType);
  };
  map.addEventListener('pointerup', lifted);
  map.addEventListener('pointercancel', lifted);
  map.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && down.size === 0) hover(undefined);
  });

  map.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === 1 ? 24 : 1);
      zoom(placeOf(event), Math.exp(-Math.max(-300, Math.min(300, pixels)) * (event.ctrlKey ? 0.01 : 0.0022)));
    },
    { passive: false },
  );
}
