package dev.marquee.cluster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Some rows with their true nearest rows: what clusters should keep together.
///
/// Immutable, so safe from any thread.
public final class Neighborhoods {
  private final int[] rows;
  private final int[][] neighbors;

  /// Takes copies.
  ///
  /// - `rows`: a sample of the rows; `neighbors`: `[rows.length][]`, for each of them the nearest
  ///   other rows, usually ten. Throws `IllegalArgumentException` unless the lengths agree.
  public Neighborhoods(int[] rows, int[][] neighbors) {
    if (rows.length != neighbors.length) {
      throw new IllegalArgumentException(rows.length + " rows, neighbors of " + neighbors.length);
    }
    this.rows = rows.clone();
    this.neighbors = Arrays.stream(neighbors).map(int[]::clone).toArray(int[][]::new);
  }

  /// The share of the neighbors that are in the cluster of their row, in `[0, 1]`; 1 when there are
  /// no neighbors.
  public double heldShare(IntUnaryOperator clusterOfRow) {
    long held = 0;
    long all = 0;
    for (int i = 0; i < rows.length; i++) {
      int own = clusterOfRow.applyAsInt(rows[i]);
      for (int neighbor : neighbors[i]) {
        all++;
        held += clusterOfRow.applyAsInt(neighbor) == own ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) held / all;
  }

  /// All rows that occur on either side, ascending and distinct.
  int[] members() {
    return IntStream.concat(
            Arrays.stream(rows), Arrays.stream(neighbors).flatMapToInt(Arrays::stream))
        .sorted()
        .distinct()
        .toArray();
  }
}
