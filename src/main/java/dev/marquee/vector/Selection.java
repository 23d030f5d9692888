package dev.marquee.vector;

import java.util.Arrays;

/// Finds a value of a given rank without sorting all.
public final class Selection {
  /// The leading bits of a number that the values are counted by.
  private static final int BITS = 12;

  private Selection() {}

  /// The `rank`-th largest value, 1 being the largest. None of them is `NaN`.
  ///
  /// O(n): counts the values by their leading bits and sorts only those that share the bits of the
  /// one wanted.
  public static float largest(float[] values, int rank) {
    if (rank < 1 || rank > values.length) {
      throw new IllegalArgumentException("no rank " + rank + " among " + values.length);
    }
    int[] counts = new int[1 << BITS];
    for (float value : values) {
      counts[bucket(value)]++;
    }
    int bucket = counts.length - 1;
    int above = 0;
    while (above + counts[bucket] < rank) {
      above += counts[bucket--];
    }
    float[] near = new float[counts[bucket]];
    int size = 0;
    for (float value : values) {
      if (bucket(value) == bucket) {
        near[size++] = value;
      }
    }
    Arrays.sort(near);
    return near[size - (rank - above)];
  }

  /// Buckets ascend with the values: the bits of a float ordered as an unsigned number.
  private static int bucket(float value) {
    int bits = Float.floatToRawIntBits(value);
    return (bits ^ (bits >> 31 | Integer.MIN_VALUE)) >>> (Integer.SIZE - BITS);
  }
}
