import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterKind } from '../js/filter-text.js';
import { clustersExhibits, clustersFinding } from '../js/insights/clusters.js';
import { production } from '../js/insights/production.js';
import { ratingsVotes } from '../js/insights/ratings-votes.js';
import { insightsHref, parseInsights, withTable } from '../js/insights-url.js';

test('the address says filters and tables, and nothing else', () => {
  const state = parseInsights('country=KR&genre=Thriller&table=quality&table=production&table=nonsense&page=3&q=x');

  assert.deepEqual(state, {
    filters: { genre: ['Thriller'], country: ['KR'] },
    tables: ['production', 'quality'],
  });
  assert.equal(insightsHref(state), '/insights?genre=Thriller&country=KR&table=production&table=quality');
  assert.equal(insightsHref({ filters: {}, tables: [] }), '/insights');
  assert.deepEqual(withTable(state, 'production', false).tables, ['quality']);
  assert.deepEqual(withTable(state, 'clusters', true).tables, ['production', 'clusters', 'quality']);
});

test('a filter says how it looks', () => {
  assert.equal(filterKind('country', 'KR'), 'country');
  assert.equal(filterKind('country', '!KR'), 'not country');
  assert.equal(filterKind('country', '!!KR'), 'also country');
  assert.equal(filterKind('missing', '!votes'), 'known');
});

test('clusters are told by the largest and the closest', () => {
  const cluster = (id, label, size, cohesion) => ({
    id,
    label,
    size,
    cohesion,
    medoid: { id: 'a', title: 'A' },
    distinctive: [],
  });
  const clusters = [cluster(1, 'Noir', 30, 0.7), cluster(2, 'Farce', 90, 0.4)];

  assert.equal(
    clustersFinding(clusters),
    'Two clusters: the largest, Farce, holds 75 % of all titles; the most alike are those of Noir (cohesion 0.70).',
  );
  assert.deepEqual(
    clustersExhibits(clusters)[0].rows.map(([name, size]) => [name.text, name.link, size.value]),
    [
      ['Farce', '/clusters/2', 90],
      ['Noir', '/clusters/1', 30],
    ],
  );
});

test('where nothing was counted nothing is drawn', () => {
  const none = { years: [], genres: [], countries: [], types: [], cells: [], expected: [], outliers: [] };

  assert.deepEqual(production(none), []);
  assert.deepEqual(ratingsVotes(none), []);
  assert.deepEqual(clustersExhibits([]), []);
});
