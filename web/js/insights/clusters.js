/** The clusters: how large, how close-knit, and what sets them apart. Pure. */

import { bars } from '../charts/bars.js';
import { count, percent, sentence } from '../format.js';
import { clusterHref, titleHref } from '../url.js';
import { column, decimal, figures, share, whole, words } from './exhibit.js';

const MOST_BARS = 30;

/** What the figures say, in one sentence. @param {import('../api.js').Cluster[]} clusters */
export function clustersFinding(clusters) {
  if (clusters.length === 0) return 'There are no clusters.';
  const total = clusters.reduce((sum, { size }) => sum + size, 0);
  const most = (figure) => clusters.reduce((best, each) => (each[figure] > best[figure] ? each : best));
  const [largest, closest] = [most('size'), most('cohesion')];
  return (
    `${sentence(count(clusters.length, 'cluster'))}: the largest, ${largest.label}, holds ${percent(largest.size / total)} of all titles; ` +
    `the most alike are those of ${closest.label} (cohesion ${closest.cohesion.toFixed(2)}).`
  );
}

/** @param {import('../api.js').Cluster[]} clusters @returns {import('./exhibit.js').Exhibit[]} */
export function clustersExhibits(clusters) {
  if (clusters.length === 0) return [];
  const total = clusters.reduce((sum, { size }) => sum + size, 0);
  const bySize = clusters.toSorted((a, b) => b.size - a.size);
  return [
    {
      slug: 'clusters',
      title: 'Sizes and cohesion',
      note: 'Of the whole catalog, whatever the filters. The fuller the color, the more alike the titles; the figure is the cohesion, the mean cosine with the center.',
      chart: (width) => bars({ label: 'Titles in each cluster', rows: bySize.slice(0, MOST_BARS).map(row) }, width),
      columns: [
        column('Cluster'),
        ...figures('Titles', 'Share', 'Cohesion'),
        column('At its center'),
        column('What sets it apart'),
      ],
      rows: bySize.map((each) => [
        words(each.label, clusterHref(each.id)),
        whole(each.size),
        share(each.size / total),
        decimal(each.cohesion),
        words(each.medoid.title, titleHref(each.medoid.id)),
        words(
          each.distinctive
            .slice(0, 4)
            .map(({ value }) => value)
            .join(', '),
        ),
      ]),
    },
  ];
}

/** Cohesion hardly leaves 0.2 to 0.8; within that, the closer the fuller. */
const fullness = (cohesion) => Math.min(7, Math.max(2, Math.round((cohesion - 0.2) * 12)));

const row = ({ id, label, size, cohesion }) => ({
  label,
  note: cohesion.toFixed(2),
  parts: [
    {
      name: `heat-${fullness(cohesion)}`,
      value: size,
      link: clusterHref(id),
      told: `${label}: ${count(size, 'title')}, cohesion ${cohesion.toFixed(2)}`,
    },
  ],
});
