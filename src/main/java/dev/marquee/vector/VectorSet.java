package dev.marquee.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// A set of `size` dense vectors of `dimension` floats each, in one row-major array that it owns.
///
/// Filled once through [Builder] and read-only afterwards, so safe from any thread.
public final class VectorSet {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

  private final float[] values;
  private final int size;
  private final int dimension;

  private VectorSet(float[] values, int size, int dimension) {
    this.values = values;
    this.size = size;
    this.dimension = dimension;
  }

  /// The number of rows.
  public int size() {
    return size;
  }

  /// The number of floats in a row.
  public int dimension() {
    return dimension;
  }

  /// One number.
  public float get(int row, int column) {
    return values[row * dimension + column];
  }

  /// Copies a row into the first `dimension` places of `target`.
  public void copyRow(int row, float[] target) {
    System.arraycopy(values, row * dimension, target, 0, dimension);
  }

  /// The inner product of a row with `query`, which has `dimension` floats. O(dimension), SIMD.
  public float dot(int row, float[] query) {
    return dot(values, row * dimension, query, 0, dimension);
  }

  /// The inner product of row `row` with row `otherRow` of `other`, a set of the same dimension.
  public float dot(int row, VectorSet other, int otherRow) {
    return dot(values, row * dimension, other.values, otherRow * dimension, dimension);
  }

  /// The array itself, for kernels of this package, which do not write to it.
  float[] values() {
    return values;
  }

  /// The inner product of `length` floats from two offsets. Four accumulators hide the latency of
  /// the fused multiply-add.
  static float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
    int step = LANES.length();
    int unrolled = length - length % (4 * step);
    FloatVector sum0 = FloatVector.zero(LANES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    int i = 0;
    for (; i < unrolled; i += 4 * step) {
      sum0 = at(a, aOffset + i).fma(at(b, bOffset + i), sum0);
      sum1 = at(a, aOffset + i + step).fma(at(b, bOffset + i + step), sum1);
      sum2 = at(a, aOffset + i + 2 * step).fma(at(b, bOffset + i + 2 * step), sum2);
      sum3 = at(a, aOffset + i + 3 * step).fma(at(b, bOffset + i + 3 * step), sum3);
    }
    float sum = Lanes.sum(sum0.add(sum1).add(sum2.add(sum3)));
    for (; i < length; i++) {
      sum += a[aOffset + i] * b[bOffset + i];
    }
    return sum;
  }

  private static FloatVector at(float[] array, int offset) {
    return FloatVector.fromArray(LANES, array, offset);
  }

  /// Fills a vector set row by row; different rows may be filled from different threads.
  public static final class Builder {
    private final float[] values;
    private final int size;
    private final int dimension;

    /// Room for `size` rows of `dimension` zeros. Throws `IllegalArgumentException` past 2^31 - 1
    /// floats in all.
    public Builder(int size, int dimension) {
      long length = (long) size * dimension;
      if (size < 0 || dimension < 1 || length > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException("no room for " + size + " x " + dimension + " floats");
      }
      this.values = new float[(int) length];
      this.size = size;
      this.dimension = dimension;
    }

    /// Copies the first `dimension` floats of `source` into a row.
    public void setRow(int row, float[] source) {
      System.arraycopy(source, 0, values, row * dimension, dimension);
    }

    /// The finished set; the builder is not used again.
    public VectorSet build() {
      return new VectorSet(values, size, dimension);
    }
  }
}
