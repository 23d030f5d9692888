/** Arithmetic on colors written `#rrggbb`. Pure. */

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const written = (rgb) =>
  `#${rgb
    .map((c) =>
      Math.round(Math.min(255, Math.max(0, c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `share` of the second color in the first; 0 is the first alone. */
export function mix(first, second, share) {
  const b = channels(second);
  return written(channels(first).map((c, i) => c + (b[i] - c) * share));
}

/** The color with its distance from its own gray scaled; 0 is gray, 1 unchanged. */
export function saturate(hex, factor) {
  const rgb = channels(hex);
  const gray = rgb[0] * 0.299 + rgb[1] * 0.587 + rgb[2] * 0.114;
  return written(rgb.map((c) => gray + (c - gray) * factor));
}

/** The color with its hue turned by some degrees around the gray axis. */
export function turn(hex, degrees) {
  const a = (degrees * Math.PI) / 180;
  const cos = Math.cos(a);
  const third = (1 - cos) / 3;
  const root = Math.sqrt(1 / 3) * Math.sin(a);
  const [r, g, b] = channels(hex);
  const [same, next, last] = [cos + third, third - root, third + root];
  return written([r * same + g * next + b * last, r * last + g * same + b * next, r * next + g * last + b * same]);
}

function luminance(hex) {
  const [r, g, b] = channels(hex).map((c) => (c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colors as WCAG measures it, 1 to 21. */
export function contrast(first, second) {
  const [low, high] = [luminance(first), luminance(second)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The candidate that stands out most against the ground. */
export const clearest = (ground, candidates) =>
  candidates.reduce((best, color) => (contrast(ground, color) > contrast(ground, best) ? color : best));
