package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Cells;
import dev.marquee.encode.Encoding;
import dev.marquee.index.CellRanges;
import dev.marquee.index.DocumentOrder;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Nearby;
import dev.marquee.index.Progress;
import dev.marquee.vector.SparseRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Computes the neighbors of every title as scope `nearby` finds them, so that the plain question
/// "more like this" is a look-up: the same probes, the same dense candidates, the same exact
/// scores, to the last bit.
///
/// Titles that are documents next to each other are done together, since they probe about the same
/// cells: a blocked kernel takes a tile of them through a cell, and a candidate is unpacked once
/// for all of them. On all processors.
///
/// O(n x (cells + probes x titles a cell)) inner products and O(n x candidates) exact scores. Where
/// those would cost more than a fixed time a title (many probes or candidates), only the best known
/// titles of each cell get their list, so that the rebuild stays linear; the others are answered by
/// a scan.
final class StoredNeighbors {
  /// What a title may cost on average, in inner products: about a quarter of a millisecond.
  private static final double MOST_COST = 30_000;

  /// What an exact score costs, in inner products of the blocked kernel.
  private static final double EXACT_COST = 12;

  private static final int TILES_PER_REPORT = 128;

  private final Encoding encoding;
  private final SparseRows exact;
  private final Cells cells;
  private final Nearby nearby;
  private final DocumentOrder order;

  private StoredNeighbors(Encoding encoding, Cells cells, Nearby nearby, DocumentOrder order) {
    this.encoding = encoding;
    // The rows of a cell lie side by side, as they are read.
    this.exact =
        encoding.exact().arranged(IntStream.range(0, order.size()).map(order::row).toArray());
    this.cells = cells;
    this.nearby = nearby;
    this.order = order;
  }

  /// The lists of all titles that can have one.
  static NeighborLists compute(
      Catalog catalog, Encoding encoding, Cells cells, Nearby nearby, Progress progress) {
    DocumentOrder order = DocumentOrder.of(catalog, cells);
    return new StoredNeighbors(encoding, cells, nearby, order).compute(progress);
  }

  private NeighborLists compute(Progress progress) {
    NeighborLists.Builder lists = new NeighborLists.Builder(order.size());
    int[] docIds = affordable();
    int tiles = Math.ceilDiv(docIds.length, NeighborTile.MOST_TITLES);
    for (int done = 0; done < tiles; ) {
      int next = Math.min(tiles, done + TILES_PER_REPORT);
      IntStream.range(done, next).parallel().forEach(tile -> fill(tile(docIds, tile), lists));
      progress.advanced(tile(docIds, next - 1)[0] + 1, order.size());
      done = next;
    }
    return lists.build();
  }

  private static int[] tile(int[] docIds, int tile) {
    int from = tile * NeighborTile.MOST_TITLES;
    int to = Math.min(docIds.length, from + NeighborTile.MOST_TITLES);
    return Arrays.copyOfRange(docIds, from, to);
  }

  private void fill(int[] docIds, NeighborLists.Builder lists) {
    new NeighborTile(encoding, exact, cells, nearby, order).fill(docIds, lists);
  }

  /// The titles that get their list, ascending.
  private int[] affordable() {
    double share = affordableShare();
    CellRanges ranges = order.ranges();
    return IntStream.range(0, ranges.cells())
        .flatMap(cell -> {
          int start = ranges.start(cell);
          return IntStream.range(
              start, start + (int) Math.ceil(share * (ranges.end(cell) - start)));
        })
        .toArray();
  }

  private double affordableShare() {
    int count = Math.max(1, order.ranges().cells());
    double probed = (double) order.size() * nearby.probes() / count;
    double scored = Math.min(probed, nearby.candidates());
    return Math.min(1, MOST_COST / (probed + count + EXACT_COST * scored));
  }
}
