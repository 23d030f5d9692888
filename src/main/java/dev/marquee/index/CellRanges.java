package dev.marquee.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the clusters of a generation and their cells lie: each is a range of consecutive
/// documents, and a cluster is a range of consecutive cells. Immutable, so safe from any thread.
public final class CellRanges {
  private final int[] clusterStarts;
  private final int[] cellStarts;
  private final int[] firstCells;

  /// `clusterStarts`, `cellStarts`: the first document of each, ascending, and the number of
  /// documents at the end. Throws `IllegalArgumentException` where a cluster begins within a cell.
  CellRanges(int[] clusterStarts, int[] cellStarts) {
    this.clusterStarts = clusterStarts;
    this.cellStarts = cellStarts;
    this.firstCells =
        Arrays.stream(clusterStarts).map(start -> Arrays.binarySearch(cellStarts, start)).toArray();
    if (Arrays.stream(firstCells).anyMatch(cell -> cell < 0)) {
      throw new IllegalArgumentException("a cluster begins within a cell");
    }
  }

  /// The number of clusters.
  public int clusters() {
    return clusterStarts.length - 1;
  }

  /// The number of cells, at least that of the clusters.
  public int cells() {
    return cellStarts.length - 1;
  }

  /// The first document of a cluster; for the number of clusters, one past the last of all.
  public int clusterStart(int ordinal) {
    return clusterStarts[ordinal];
  }

  /// The first document of a cell; for the number of cells, one past the last of all.
  public int start(int cell) {
    return cellStarts[cell];
  }

  /// One past the last document of a cell.
  public int end(int cell) {
    return cellStarts[cell + 1];
  }

  /// The cluster of a document. O(log clusters).
  public int clusterAt(int docId) {
    return range(clusterStarts, docId);
  }

  /// The cell of a document. O(log cells).
  public int cellAt(int docId) {
    return range(cellStarts, docId);
  }

  private static int range(int[] starts, int docId) {
    int place = Arrays.binarySearch(starts, docId);
    return place >= 0 ? place : -place - 2;
  }

  /// The clusters that cells lie in, each once, in the order of their first cells.
  public int[] clustersOf(int[] cells) {
    return Arrays.stream(cells).map(cell -> range(firstCells, cell)).distinct().toArray();
  }

  /// All cells of clusters, cluster after cluster, ascending within one.
  public int[] cellsOf(int[] ordinals) {
    return Arrays.stream(ordinals)
        .flatMap(ordinal -> IntStream.range(firstCells[ordinal], firstCells[ordinal + 1]))
        .toArray();
  }

  /// How many documents are in these cells.
  public int held(int[] cells) {
    int held = 0;
    for (int cell : cells) {
      held += end(cell) - start(cell);
    }
    return held;
  }
}
