/** Ratings and votes: their density, where they go together, and who stands out. Pure. */

import { density } from '../charts/density.js';
import { intervals } from '../charts/intervals.js';
import { count, number } from '../format.js';
import { titleHref } from '../url.js';
import { column, decimal, estimated, figures, whole, words } from './exhibit.js';

const KINDS = { types: 'By type', genres: 'By genre', countries: 'By country' };

/** Wide intervals say nothing; the groups with most titles say most. */
const MOST_OF_A_KIND = 10;

/** @returns {import('./exhibit.js').Exhibit[]} */
export function ratingsVotes(data) {
  if (data.cells.length === 0) return [];
  return [field(data), correlations(data), outliers(data)].filter(({ rows }) => rows.length > 0);
}

const field = (data) => ({
  slug: 'ratings-votes',
  title: 'How titles spread over votes and ratings',
  note: 'The line is the usual rating at so many votes; most lie between the dashes. The dots are titles far outside.',
  chart: (width) => density(data, width),
  columns: [...figures('Votes from', 'Votes to', 'Rating from', 'Rating to', 'Titles')],
  rows: data.cells.map((cell) => [
    whole(cell.votesFrom),
    whole(cell.votesTo),
    decimal(cell.ratingFrom, 1),
    decimal(cell.ratingTo, 1),
    whole(cell.titles, cell.link),
  ]),
});

function correlations(data) {
  const groups = Object.entries(KINDS).flatMap(([name, heading]) =>
    data[name]
      .slice(0, MOST_OF_A_KIND)
      .filter(({ correlation }) => correlation)
      .toSorted((a, b) => b.correlation.value - a.correlation.value)
      .map((group, i) => ({ ...group, heading: i === 0 ? heading : undefined, kind: heading })),
  );
  return {
    slug: 'ratings-votes-groups',
    title: 'Where more votes go with better ratings',
    note: 'Rank correlation of votes and rating with its 95% interval: 1 would mean that the better rated always has more votes.',
    chart: (width) =>
      intervals(
        { label: 'Rank correlations with their intervals', axis: 'rank correlation', rows: groups.map(correlationRow) },
        width,
      ),
    columns: [column('Group'), column('Value'), ...figures('Titles', 'Correlation', 'Low', 'High')],
    rows: groups.map(({ kind, label, titles, link, correlation }) => [
      words(kind.replace('By ', '')),
      words(label),
      whole(titles, link),
      ...estimated(correlation),
    ]),
  };
}

const correlationRow = ({ label, titles, link, heading, correlation }) => ({
  label,
  heading,
  link,
  estimate: correlation,
  note: number(titles),
  told: `${label}: ${correlation.value.toFixed(2)} (${correlation.low.toFixed(2)} to ${correlation.high.toFixed(2)}), ${count(titles, 'title')}`,
});

/** They stand in the drawing of the whole; here they are for reading. */
const outliers = (data) => ({
  slug: 'ratings-votes-outliers',
  title: 'Far from what is usual',
  columns: [column('Title'), ...figures('Year', 'Rating', 'Usual', 'Votes', 'Spreads away')],
  rows: data.outliers.map(({ id, title, year, rating, expected, votes, spreads }) => [
    words(title, titleHref(id)),
    words(year ?? '–'),
    decimal(rating, 1),
    decimal(expected, 1),
    whole(votes),
    { text: `${spreads > 0 ? '+' : '−'}${Math.abs(spreads).toFixed(1)}`, value: spreads },
  ]),
});
