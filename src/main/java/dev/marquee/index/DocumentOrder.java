package dev.marquee.index;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Clustering;
import java.util.Arrays;

/// Which row of a catalog becomes which document: by cluster, then votes descending, then id
/// ascending. Immutable, so safe from any thread.
public final class DocumentOrder {
  private final int[] rows;
  private final int[] ranks;
  private final int[] starts;

  private DocumentOrder(int[] rows, int[] ranks, int[] starts) {
    this.rows = rows;
    this.ranks = ranks;
    this.starts = starts;
  }

  /// The order of the documents of a generation. O(n log n).
  public static DocumentOrder of(Catalog catalog, Clustering clustering) {
    int[] rankOfRow = TitleOrders.ranks(catalog);
    int[] rowOfRank = new int[rankOfRow.length];
    long[] keys = new long[rankOfRow.length];
    for (int row = 0; row < keys.length; row++) {
      rowOfRank[rankOfRow[row]] = row;
      keys[row] = (long) clustering.clusterOf(row) << 32 | rankOfRow[row];
    }
    Arrays.sort(keys);
    int[] ranks = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    int[] rows = Arrays.stream(ranks).map(rank -> rowOfRank[rank]).toArray();
    int[] starts = new int[clustering.count() + 1];
    int[] sizes = clustering.sizes();
    for (int ordinal = 0; ordinal < sizes.length; ordinal++) {
      starts[ordinal + 1] = starts[ordinal] + sizes[ordinal];
    }
    return new DocumentOrder(rows, ranks, starts);
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

  /// The first document of a cluster; for the number of clusters, one past the last of all.
  public int start(int ordinal) {
    return starts[ordinal];
  }
}
