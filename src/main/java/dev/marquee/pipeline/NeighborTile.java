package dev.marquee.pipeline;

import dev.marquee.cluster.Clustering;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactTable;
import dev.marquee.index.DocumentOrder;
import dev.marquee.index.NeighborList;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Nearby;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.TopRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The neighbors of a few titles of one cluster, each found as `search` finds them. For one thread
/// and one use.
final class NeighborTile {
  /// Titles done together, at most: enough that each row fetched is used several times.
  static final int MOST_TITLES = 64;

  private final Encoding encoding;
  private final Clustering clustering;
  private final Nearby nearby;
  private final DocumentOrder order;
  private final int candidates;

  NeighborTile(Encoding encoding, Clustering clustering, Nearby nearby, DocumentOrder order) {
    this.encoding = encoding;
    this.clustering = clustering;
    this.nearby = nearby;
    this.order = order;
    this.candidates = Math.max(nearby.candidates(), Nearby.FEWEST_FOUND);
  }

  /// Writes the lists of the documents `from` to `to - 1`, all of cluster `ordinal`.
  void fill(int ordinal, int from, int to, NeighborLists.Builder lists) {
    int[][] probed = probed(ordinal, from, to);
    TileScan scan = new TileScan(encoding, order, probed);
    scan.run(from);
    ExactTable table = new ExactTable(encoding.encoder().layout(), encoding.exact());
    for (int title = 0; title < probed.length; title++) {
      int[] nearest = scan.nearest(title, candidates);
      TopRows best = rerank(table, from + title, nearest);
      boolean exact = held(probed[title]) - 1 <= candidates;
      boolean whole = exact && probed[title].length == clustering.count();
      // A scan that finds fewer looks further.
      if (best.size() == Nearby.FEWEST_FOUND || (whole && best.size() > 0)) {
        NeighborList.Reach reach = new NeighborList.Reach(probed[title], nearest.length, exact);
        lists.set(from + title, list(best, reach));
      }
    }
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
      while (held(clusters) <= Nearby.FEWEST_FOUND && clusters.length < count) {
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

  /// How many titles are in these clusters, the one that asks among them.
  private int held(int[] clusters) {
    int held = 0;
    for (int cluster : clusters) {
      held += order.start(cluster + 1) - order.start(cluster);
    }
    return held;
  }

  private TopRows rerank(ExactTable table, int docId, int[] nearest) {
    TopRows best = new TopRows(Nearby.FEWEST_FOUND, order::isBefore);
    table.ask(order.row(docId));
    for (int candidate : nearest) {
      double score = table.score(order.row(candidate));
      if (score > 0 && score >= best.floor()) {
        best.offer(score, candidate);
      }
    }
    return best;
  }

  private static NeighborList list(TopRows best, NeighborList.Reach reach) {
    best.sort();
    int length = Math.min(NeighborLists.LENGTH, best.size());
    double[] scores = IntStream.range(0, length).mapToDouble(best::score).toArray();
    return NeighborList.of(Arrays.copyOf(best.rows(), length), scores, reach);
  }
}
