package dev.marquee.pipeline;

import dev.marquee.cluster.Cells;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactTile;
import dev.marquee.index.CellRanges;
import dev.marquee.index.DocumentOrder;
import dev.marquee.index.NeighborList;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Nearby;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The neighbors of a few titles that lie near to each other, each found as `search` finds them.
/// For one thread and one use.
final class NeighborTile {
  /// Titles done together, at most: enough that each row fetched is used many times, and so few
  /// that their own rows stay in the cache.
  static final int MOST_TITLES = 512;

  private final Encoding encoding;
  private final SparseRows exact;
  private final VectorSet centroids;
  private final Nearby nearby;
  private final DocumentOrder order;
  private final CellRanges ranges;
  private final int candidates;

  /// `exact`: the exact forms in the order of documents.
  NeighborTile(
      Encoding encoding, SparseRows exact, Cells cells, Nearby nearby, DocumentOrder order) {
    this.encoding = encoding;
    this.exact = exact;
    this.centroids = cells.cells().centroids();
    this.nearby = nearby;
    this.order = order;
    this.ranges = order.ranges();
    this.candidates = Math.max(nearby.candidates(), Nearby.FEWEST_FOUND);
  }

  /// Writes the lists of some documents.
  void fill(int[] docIds, NeighborLists.Builder lists) {
    ProbedCells probed = new ProbedCells(probed(docIds), ranges.cells());
    int[][] nearest = new TileScan(encoding, order, probed, candidates).run(docIds);
    ExactTile questions = new ExactTile(encoding.encoder().layout(), exact);
    int[] grouped = probed.grouped();
    for (int first = 0; first < grouped.length; first += ExactTile.MOST_QUESTIONS) {
      int end = Math.min(grouped.length, first + ExactTile.MOST_QUESTIONS);
      int[] titles = Arrays.copyOfRange(grouped, first, end);
      int[] asked = Arrays.stream(titles).map(title -> docIds[title]).toArray();
      int[][] own = Arrays.stream(titles).mapToObj(title -> nearest[title]).toArray(int[][]::new);
      TileRanking ranking = new TileRanking(questions, order, titles.length);
      ranking.run(asked, probed.all(), own);
      for (int place = 0; place < titles.length; place++) {
        NeighborList.Reach reach = reach(probed.of(titles[place]), own[place].length);
        boolean isWhole = reach.exact() && reach.clusters().length == ranges.clusters();
        // A scan that finds fewer looks further.
        if (ranking.alike(place) >= (isWhole ? 1 : Nearby.FEWEST_FOUND)) {
          lists.set(asked[place], list(ranking.best(place), reach));
        }
      }
    }
  }

  private NeighborList.Reach reach(int[] cells, int scored) {
    int[] clusters = ranges.clustersOf(cells);
    return new NeighborList.Reach(clusters, scored, isLittle(ranges.cellsOf(clusters)));
  }

  /// Whether all titles of these cells, but the one asked about, are candidates.
  private boolean isLittle(int[] cells) {
    return ranges.held(cells) - 1 <= candidates;
  }

  /// The cells that each title probes, nearest first: its own, then by inner product with the
  /// centroid, as many as calibrated, and more where those hold too few titles; where their whole
  /// clusters are little to look through, all of those.
  private int[][] probed(int[] docIds) {
    int count = ranges.cells();
    RowDots.Rows titles = new RowDots.Rows(docIds.length);
    Arrays.stream(docIds).map(order::row).forEach(titles::add);
    RowDots.Rows all = new RowDots.Rows(count);
    IntStream.range(0, count).forEach(all::add);
    float[] dots = new float[docIds.length * count];
    RowDots.score(encoding.dense(), titles, centroids, all, dots);
    int[][] probed = new int[docIds.length][];
    for (int title = 0; title < probed.length; title++) {
      float[] scores = Arrays.copyOfRange(dots, title * count, (title + 1) * count);
      scores[ranges.cellAt(docIds[title])] = Float.POSITIVE_INFINITY;
      int[] cells = probed(scores);
      int[] whole = isLittle(cells) ? ranges.cellsOf(ranges.clustersOf(cells)) : cells;
      probed[title] = isLittle(whole) ? whole : cells;
    }
    return probed;
  }

  private int[] probed(float[] scores) {
    int[] cells = nearest(scores, Math.min(nearby.probes(), scores.length));
    while (ranges.held(cells) <= Nearby.FEWEST_FOUND && cells.length < scores.length) {
      cells = nearest(scores, cells.length + 1);
    }
    return cells;
  }

  private static int[] nearest(float[] scores, int count) {
    TopRows nearest = new TopRows(count);
    for (int cell = 0; cell < scores.length; cell++) {
      // An equal one that comes later has the higher number.
      if (scores[cell] > nearest.floor()) {
        nearest.offer(scores[cell], cell);
      }
    }
    nearest.sort();
    return nearest.rows();
  }

  private static NeighborList list(TopRows best, NeighborList.Reach reach) {
    double[] scores = IntStream.range(0, best.size()).mapToDouble(best::score).toArray();
    return NeighborList.of(best.rows(), scores, reach);
  }
}
