/** From figures to places on a chart, and the round figures to write beside it. Pure. */

/** @param {number[]} domain @param {number[]} range @returns {(value: number) => number} */
export function linear([from, to], [start, end]) {
  const step = (end - start) / (to - from || 1);
  return (value) => start + (value - from) * step;
}

/** Equal ratios lie equally far apart; the domain must be above 0. @returns {(value: number) => number} */
export function logarithmic([from, to], range) {
  const place = linear([Math.log(from), Math.log(to)], range);
  return (value) => place(Math.log(value));
}

/** At most about `count` round figures, such as 0, 20, 40, within a domain. */
export function ticks([from, to], count) {
  if (!(to > from)) return [from];
  const rough = (to - from) / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The powers of ten within a domain; where there are fewer than two, also their doubles and halves. */
export function logTicks([from, to]) {
  const figures = (factors) => {
    const found = [];
    for (let power = Math.floor(Math.log10(from)); 10 ** power <= to; power++)
      for (const factor of factors) found.push(Number((factor * 10 ** power).toPrecision(12)));
    return found.filter((value) => value >= from && value <= to);
  };
  const tens = figures([1]);
  return tens.length > 2 ? tens : figures([1, 2, 5]);
}

/** Ticks that stand at least `gap` apart, from the first on. @param {(value: number) => number} place */
export function spaced(values, place, gap) {
  let last = -Infinity;
  return values.filter((value) => {
    const isFree = Math.abs(place(value) - last) >= gap;
    if (isFree) last = place(value);
    return isFree;
  });
}

/** Which of `steps` equal steps a share of 0 to 1 falls into, from 1. */
export const stepOf = (share, steps) => Math.min(steps, Math.max(1, Math.ceil(share * steps)));
