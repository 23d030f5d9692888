/** How many titles have so many votes and such a rating: a field of cells, what is usual, and who stands out. Pure. */

import { number, rating, shortNumber, count } from '../format.js';
import { titleHref } from '../url.js';
import { placeLabels } from './labels.js';
import { box, chart, dot, line, mark, path, text, textWidth } from './parts.js';
import { linear, logTicks, logarithmic, spaced, stepOf, ticks } from './scale.js';

const STEPS = 7;
const MARGIN = { top: 14, right: 14, bottom: 44, left: 30 };

/** @param {object} data the figures of `ratings-votes` @param {number} width */
export function density(data, width) {
  const height = Math.round(Math.min(Math.max(width * 0.52, 280), 480));
  const scales = scalesOf(data, width, height);
  return chart(
    'Ratings against votes: the fuller the color, the more titles',
    width,
    height,
    ...axes(scales, width, height),
    ...cells(data, scales),
    ...usual(data.expected, scales),
    ...outliers(data, scales, { x: MARGIN.left, y: 0, width: width - MARGIN.left, height: height - MARGIN.bottom }),
  );
}

function scalesOf({ cells: all }, width, height) {
  const most = Math.max(...all.map(({ votesTo }) => votesTo));
  const votes = [Math.min(...all.map(({ votesFrom }) => Math.max(votesFrom, 1))), most + 1];
  const ratings = [Math.floor(Math.min(...all.map(({ ratingFrom }) => ratingFrom))), 10];
  return {
    votes,
    ratings,
    x: logarithmic(votes, [MARGIN.left, width - MARGIN.right]),
    y: linear(ratings, [height - MARGIN.bottom, MARGIN.top]),
  };
}

function axes({ votes, ratings, x, y }, width, height) {
  const floor = height - MARGIN.bottom;
  return [
    ...ticks(ratings, 6).flatMap((value) => [
      line('grid-line', MARGIN.left, y(value), width - MARGIN.right, y(value)),
      text('axis-text', MARGIN.left - 8, y(value) + 4, value, { anchor: 'end' }),
    ]),
    ...spaced(logTicks(votes), x, 38).map((value) =>
      text('axis-text', x(value), floor + 18, shortNumber(value), { anchor: 'middle' }),
    ),
    text('axis-name', width - MARGIN.right, floor + 36, 'votes →', { anchor: 'end' }),
    text('axis-name', 2, floor + 36, '↑ rating'),
  ];
}

function cells({ cells: all }, { x, y }) {
  const most = Math.log1p(Math.max(...all.map(({ titles }) => titles)));
  return all.map((cell) => {
    const [left, right] = [x(Math.max(cell.votesFrom, 1)), x(cell.votesTo + 1)];
    const [top, bottom] = [y(cell.ratingTo), y(cell.ratingFrom)];
    const step = stepOf(Math.log1p(cell.titles) / most, STEPS);
    const label = `${count(cell.titles, 'title')} rated ${cell.ratingFrom} to ${cell.ratingTo} with ${votesText(cell)}`;
    return mark(
      { href: cell.link, label },
      box(`heat-${step}`, left + 0.5, top + 0.5, right - left - 1, bottom - top - 1),
    );
  });
}

export const votesText = ({ votesFrom, votesTo }) =>
  votesFrom === votesTo ? count(votesFrom, 'vote') : `${number(votesFrom)} to ${number(votesTo)} votes`;

function usual(expected, { x, y, ratings }) {
  if (expected.length < 2) return [];
  const middle = ({ votesFrom, votesTo }) => (x(Math.max(votesFrom, 1)) + x(votesTo + 1)) / 2;
  const within = (value) => y(Math.min(Math.max(value, ratings[0]), ratings[1]));
  const upper = expected.map((each) => [middle(each), within(each.rating + each.spread)]);
  const lower = expected.map((each) => [middle(each), within(each.rating - each.spread)]);
  const medians = expected.map((each) => [middle(each), y(each.rating)]);
  return [
    path('usual-band', upper),
    path('usual-band', lower),
    path('usual-halo', medians),
    path('usual-line', medians),
  ];
}

/** Dots for titles far from what is usual, with the names that find room. */
function outliers({ outliers: all }, { x, y }, frame) {
  const points = all.map((each) => ({ ...each, at: [x(each.votes), y(each.rating)] }));
  const taken = points.map(({ at: [px, py] }) => ({ x: px - 5, y: py - 5, width: 10, height: 10 }));
  const labels = points.map(({ title, at: [px, py] }) => {
    const size = { width: textWidth(title), height: 16 };
    return { places: [px + 8, px - 8 - size.width].map((left) => ({ x: left, y: py - 8, ...size })) };
  });
  const placed = placeLabels(labels, frame, taken);
  return points.map(({ id, title, at: [px, py], ...figures }, i) =>
    mark(
      { href: titleHref(id), label: outlierText({ title, ...figures }) },
      dot('outlier', px, py, 5),
      placed[i] && text('mark-text', placed[i].x, py + 4, title),
    ),
  );
}

export const outlierText = ({ title, rating: own, votes, expected }) =>
  `${title}: rated ${rating(own)} by ${number(votes)}, where ${rating(expected)} is usual`;
