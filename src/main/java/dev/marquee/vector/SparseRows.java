package dev.marquee.vector;

import java.util.Arrays;

/// A sparse matrix in compressed rows (CSR): row `r` owns the pairs `start(r)..end(r)-1`, features
/// ascending within a row.
///
/// Filled once through [Builder] and read-only afterwards, so safe from any thread. At most 2^31 -
/// 1 pairs.
public final class SparseRows {
  private final int[] starts;
  private final int[] features;
  private final float[] values;

  private SparseRows(int[] starts, int[] features, float[] values) {
    this.starts = starts;
    this.features = features;
    this.values = values;
  }

  /// The number of rows.
  public int size() {
    return starts.length - 1;
  }

  /// The first pair of a row.
  public int start(int row) {
    return starts[row];
  }

  /// One past the last pair of a row.
  public int end(int row) {
    return starts[row + 1];
  }

  /// The feature of a pair.
  public int feature(int pair) {
    return features[pair];
  }

  /// The value of a pair.
  public float value(int pair) {
    return values[pair];
  }

  /// A copy of one row.
  public SparseVector row(int row) {
    int from = starts[row];
    int to = starts[row + 1];
    return new SparseVector(
        Arrays.copyOfRange(features, from, to), Arrays.copyOfRange(values, from, to));
  }

  /// Gathers rows in their order.
  public static final class Builder {
    private int[] starts = new int[1025];
    private int[] features = new int[1 << 14];
    private float[] values = new float[1 << 14];
    private int rows;
    private int pairs;

    /// Appends the next row.
    public void add(SparseVector row) {
      ensureRoom(row.size());
      for (int i = 0; i < row.size(); i++) {
        features[pairs] = row.feature(i);
        values[pairs] = row.value(i);
        pairs++;
      }
      rows++;
      starts[rows] = pairs;
    }

    private void ensureRoom(int more) {
      if (rows + 2 > starts.length) {
        starts = Arrays.copyOf(starts, grown(starts.length, rows + 2));
      }
      if ((long) pairs + more > features.length) {
        int length = grown(features.length, (long) pairs + more);
        features = Arrays.copyOf(features, length);
        values = Arrays.copyOf(values, length);
      }
    }

    private static int grown(int length, long needed) {
      if (needed > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException("more than 2^31 - 9 sparse values");
      }
      return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, length + (length >> 1)));
    }

    /// The finished rows; the builder is not used again.
    public SparseRows build() {
      return new SparseRows(
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(features, pairs),
          Arrays.copyOf(values, pairs));
    }
  }
}
