package dev.marquee.vector;

import java.util.Arrays;

/// Finds a value of a given rank without sorting all.
public final class Selection {
  private static final int BUCKETS = 512;

  private Selection() {}

  /// The `rank`-th largest value, 1 being the largest. None of them is `NaN`.
  ///
  /// O(n) for values that lie spread: counts them in equal steps between the smallest and the
  /// largest, and sorts only those in the step of the one wanted.
  public static float largest(float[] values, int rank) {
    return largest(values, values.length, rank);
  }

  /// The same among the first `count` values.
  static float largest(float[] values, int count, int rank) {
    if (rank < 1 || rank > count) {
      throw new IllegalArgumentException("no rank " + rank + " among " + count);
    }
    float least = values[0];
    float most = values[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    float scale = (BUCKETS - 1) / (most - least);
    return scale > 0 && scale < Float.POSITIVE_INFINITY
        ? spread(values, count, rank, least, scale)
        : sorted(values, count, rank);
  }

  private static float spread(float[] values, int count, int rank, float least, float scale) {
    int[] counts = new int[BUCKETS + 1];
    for (int i = 0; i < count; i++) {
      counts[bucket(values[i], least, scale)]++;
    }
    int bucket = BUCKETS;
    int above = 0;
    while (above + counts[bucket] < rank) {
      above += counts[bucket--];
    }
    float[] near = new float[counts[bucket]];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (bucket(values[i], least, scale) == bucket) {
        near[size++] = values[i];
      }
    }
    return sorted(near, size, rank - above);
  }

  /// Buckets ascend with the values, also where the arithmetic rounds.
  private static int bucket(float value, float least, float scale) {
    return (int) ((value - least) * scale);
  }

  private static float sorted(float[] values, int count, int rank) {
    float[] ascending = Arrays.copyOf(values, count);
    Arrays.sort(ascending);
    return ascending[count - rank];
  }
}
