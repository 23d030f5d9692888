package dev.marquee.pipeline;

import dev.marquee.cluster.Clustering;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactTile;
import dev.marquee.index.DocumentOrder;
import dev.marquee.index.NeighborList;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Nearby;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.TopRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The neighbors of a few titles of one cluster, each found as `search` finds them. For one thread
/// and one use.
final class NeighborTile {
  /// Titles done together, at most: enough that each row fetched is used many times, and so few
  /// that their own rows stay in the cache.
  static final int MOST_TITLES = 512;

  private final Encoding encoding;
  private final SparseRows exact;
  private final Clustering clustering;
  private final Nearby nearby;
  private final DocumentOrder order;
  private final int candidates;

  /// `exact`: the exact forms in the order of documents.
  NeighborTile(
      Encoding encoding,
      SparseRows exact,
      Clustering clustering,
      Nearby nearby,
      DocumentOrder order) {
    this.encoding = encoding;
    this.exact = exact;
    this.clustering = clustering;
    this.nearby = nearby;
    this.order = order;
    this.candidates = Math.max(nearby.candidates(), Nearby.FEWEST_FOUND);
  }

  /// Writes the lists of the documents `from` to `to - 1`, all of cluster `ordinal`.
  void fill(int ordinal, int from, int to, NeighborLists.Builder lists) {
    ProbedClusters probed =
        new ProbedClusters(probed(ordinal, from, to), clustering.count(), order);
    int[][] nearest = new TileScan(encoding, order, probed, candidates).run(from);
    ExactTile questions = new ExactTile(encoding.encoder().layout(), exact);
    int[] grouped = probed.grouped();
    for (int first = 0; first < grouped.length; first += ExactTile.MOST_QUESTIONS) {
      int end = Math.min(grouped.length, first + ExactTile.MOST_QUESTIONS);
      int[] titles = Arrays.copyOfRange(grouped, first, end);
      int[] docIds = Arrays.stream(titles).map(title -> from + title).toArray();
      int[][] own = Arrays.stream(titles).mapToObj(title -> nearest[title]).toArray(int[][]::new);
      TileRanking ranking = new TileRanking(questions, order, titles.length);
      ranking.run(docIds, probed.all(), own);
      for (int place = 0; place < titles.length; place++) {
        NeighborList.Reach reach = reach(probed, titles[place], own[place].length);
        boolean isWhole = reach.exact() && reach.clusters().length == clustering.count();
        // A scan that finds fewer looks further.
        if (ranking.alike(place) >= (isWhole ? 1 : Nearby.FEWEST_FOUND)) {
          lists.set(docIds[place], list(ranking.best(place), reach));
        }
      }
    }
  }

  private NeighborList.Reach reach(ProbedClusters probed, int title, int scored) {
    return new NeighborList.Reach(probed.of(title), scored, probed.held(title) - 1 <= candidates);
  }

  /// The clusters that each title probes, nearest first: its own, then by inner product with the
  /// centroid, as many as calibrated, and more where those hold too few titles.
  private int[][] probed(int ordinal, int from, int to) {
    int count = clustering.count();
    RowDots.Rows titles = new RowDots.Rows(to - from);
    IntStream.range(from, to).map(order::row).forEach(titles::add);
    RowDots.Rows all = new RowDots.Rows(count);
    IntStream.range(0, count).forEach(all::add);
    float[] dots = new float[(to - from) * count];
    RowDots.score(encoding.dense(), titles, clustering.centroids(), all, dots);
    int[][] probed = new int[to - from][];
    for (int title = 0; title < probed.length; title++) {
      float[] scores = Arrays.copyOfRange(dots, title * count, (title + 1) * count);
      scores[ordinal] = Float.POSITIVE_INFINITY;
      int[] clusters = nearest(scores, Math.min(nearby.probes(), count));
      while (ProbedClusters.held(clusters, order) <= Nearby.FEWEST_FOUND
          && clusters.length < count) {
        clusters = nearest(scores, clusters.length + 1);
      }
      probed[title] = clusters;
    }
    return probed;
  }

  private static int[] nearest(float[] scores, int count) {
    TopRows nearest = new TopRows(count);
    for (int cluster = 0; cluster < scores.length; cluster++) {
      nearest.offer(scores[cluster], cluster);
    }
    nearest.sort();
    return nearest.rows();
  }

  private static NeighborList list(TopRows best, NeighborList.Reach reach) {
    double[] scores = IntStream.range(0, best.size()).mapToDouble(best::score).toArray();
    return NeighborList.of(best.rows(), scores, reach);
  }
}
