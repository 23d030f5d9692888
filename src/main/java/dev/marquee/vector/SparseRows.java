package dev.marquee.vector;

import java.util.Arrays;
import java.util.List;

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

  /// A copy with the rows in another order: row `i` of it is the row `order[i]` of this.
  public SparseRows arranged(int[] order) {
    int[] newStarts = new int[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      newStarts[i + 1] = newStarts[i] + end(order[i]) - start(order[i]);
    }
    int pairs = newStarts[order.length];
    SparseRows arranged = new SparseRows(newStarts, new int[pairs], new float[pairs]);
    for (int i = 0; i < order.length; i++) {
      int length = newStarts[i + 1] - newStarts[i];
      System.arraycopy(features, start(order[i]), arranged.features, newStarts[i], length);
      System.arraycopy(values, start(order[i]), arranged.values, newStarts[i], length);
    }
    return arranged;
  }

  /// Some rows, in the order given, cut to the features from `firstFeature` to `endFeature - 1`,
  /// which are numbered from 0.
  public SparseRows slice(int[] rows, int firstFeature, int endFeature) {
    Builder slice = new Builder();
    for (int row : rows) {
      for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
        if (features[pair] >= firstFeature && features[pair] < endFeature) {
          slice.append(features[pair] - firstFeature, values[pair]);
        }
      }
      slice.endRow();
    }
    return slice.build();
  }

  /// The rows of several matrices one below the other. Needs room for all of them twice.
  public static SparseRows concatenation(List<SparseRows> parts) {
    int rows = parts.stream().mapToInt(SparseRows::size).sum();
    long pairs = parts.stream().mapToLong(part -> part.features.length).sum();
    Builder.requireRoom(pairs);
    SparseRows whole =
        new SparseRows(new int[rows + 1], new int[(int) pairs], new float[(int) pairs]);
    int row = 0;
    int pair = 0;
    for (SparseRows part : parts) {
      System.arraycopy(part.features, 0, whole.features, pair, part.features.length);
      System.arraycopy(part.values, 0, whole.values, pair, part.values.length);
      for (int i = 0; i < part.size(); i++) {
        whole.starts[row + i + 1] = pair + part.starts[i + 1];
      }
      row += part.size();
      pair += part.features.length;
    }
    return whole;
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
      for (int i = 0; i < row.size(); i++) {
        append(row.feature(i), row.value(i));
      }
      endRow();
    }

    private void append(int feature, float value) {
      if (pairs == features.length) {
        int length = grown(pairs);
        features = Arrays.copyOf(features, length);
        values = Arrays.copyOf(values, length);
      }
      features[pairs] = feature;
      values[pairs] = value;
      pairs++;
    }

    private void endRow() {
      rows++;
      if (rows == starts.length) {
        starts = Arrays.copyOf(starts, grown(rows));
      }
      starts[rows] = pairs;
    }

    private static int grown(int length) {
      requireRoom(length + 1L);
      return (int) Math.min(Integer.MAX_VALUE - 8, length * 3L / 2 + 1);
    }

    private static void requireRoom(long length) {
      if (length > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException("more than 2^31 - 9 sparse values");
      }
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
