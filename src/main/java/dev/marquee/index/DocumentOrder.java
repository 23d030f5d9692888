package dev.marquee.index;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Cells;
import dev.marquee.cluster.Clustering;
import java.util.Arrays;

/// Which row of a catalog becomes which document: by cluster, then cell, then votes descending,
/// then id ascending. Immutable, so safe from any thread.
public final class DocumentOrder {
  private final int[] rows;
  private final int[] ranks;
  private final CellRanges ranges;

  private DocumentOrder(int[] rows, int[] ranks, CellRanges ranges) {
    this.rows = rows;
    this.ranks = ranks;
    this.ranges = ranges;
  }

  /// The order of the documents of a generation. O(n log n).
  public static DocumentOrder of(Catalog catalog, Cells cells) {
    int[] rankOfRow = TitleOrders.ranks(catalog);
    int[] rowOfRank = new int[rankOfRow.length];
    long[] keys = new long[rankOfRow.length];
    for (int row = 0; row < keys.length; row++) {
      rowOfRank[rankOfRow[row]] = row;
      // Cells ascend with their clusters.
      keys[row] = (long) cells.cells().clusterOf(row) << 32 | rankOfRow[row];
    }
    Arrays.sort(keys);
    int[] ranks = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    int[] rows = Arrays.stream(ranks).map(rank -> rowOfRank[rank]).toArray();
    return new DocumentOrder(
        rows, ranks, new CellRanges(starts(cells.clusters()), starts(cells.cells())));
  }

  private static int[] starts(Clustering clustering) {
    int[] sizes = clustering.sizes();
    int[] starts = new int[sizes.length + 1];
    for (int ordinal = 0; ordinal < sizes.length; ordinal++) {
      starts[ordinal + 1] = starts[ordinal] + sizes[ordinal];
    }
    return starts;
  }

  /// The number of documents.
  public int size() {
    return rows.length;
  }

  /// The row of a document.
  public int row(int docId) {
    return rows[docId];
  }

  /// Whether a document comes before another when all else is equal.
  public boolean isBefore(int docId, int otherDocId) {
    return ranks[docId] < ranks[otherDocId];
  }

  /// Where clusters and cells lie.
  public CellRanges ranges() {
    return ranges;
  }
}
