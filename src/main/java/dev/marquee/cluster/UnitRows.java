package dev.marquee.cluster;

import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.Random;

/// Rows as directions: lengths, normalized copies, seeded samples. All sums run in double precision
/// in the order of the dimensions, so they are the same on every machine.
final class UnitRows {
  private UnitRows() {}

  /// One over the Euclidean length of each row, `[n]`; 0 for a row of zeros, which has no
  /// direction.
  static double[] inverseLengths(VectorSet vectors) {
    float[] values = new float[vectors.dimension()];
    double[] inverse = new double[vectors.size()];
    for (int row = 0; row < inverse.length; row++) {
      vectors.copyRow(row, values);
      inverse[row] = inverseLength(values);
    }
    return inverse;
  }

  private static double inverseLength(float[] values) {
    double squared = squaredLength(values);
    return squared > 0 ? 1 / Math.sqrt(squared) : 0;
  }

  /// The inner product of a row with a row of another set, the same on every machine.
  static double dot(VectorSet vectors, int row, VectorSet others, int other) {
    double sum = 0;
    for (int i = 0; i < vectors.dimension(); i++) {
      sum += (double) vectors.get(row, i) * others.get(other, i);
    }
    return sum;
  }

  /// Whether a row is other than zero, and so has a direction.
  static boolean isDirected(VectorSet vectors, int row) {
    float[] values = new float[vectors.dimension()];
    vectors.copyRow(row, values);
    return squaredLength(values) > 0;
  }

  private static double squaredLength(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  /// Scales `direction` to unit length into `target`; returns false, and leaves `target`, when it
  /// has none.
  static boolean normalize(double[] direction, float[] target) {
    double squared = 0;
    for (double value : direction) {
      squared += value * value;
    }
    if (!(squared > 0)) {
      return false;
    }
    double scale = 1 / Math.sqrt(squared);
    for (int i = 0; i < direction.length; i++) {
      target[i] = (float) (direction[i] * scale);
    }
    return true;
  }

  /// The unit directions of those of `directions` that have one, in order.
  static VectorSet normalized(double[][] directions, int dimension) {
    float[][] units = new float[directions.length][dimension];
    int size = 0;
    for (double[] direction : directions) {
      if (normalize(direction, units[size])) {
        size++;
      }
    }
    var builder = new VectorSet.Builder(size, dimension);
    for (int row = 0; row < size; row++) {
      builder.setRow(row, units[row]);
    }
    return builder.build();
  }

  /// Copies of rows, scaled to unit length: `[rows.length][dimension]`.
  static double[][] copy(VectorSet vectors, int[] rows) {
    float[] values = new float[vectors.dimension()];
    double[][] copy = new double[rows.length][values.length];
    for (int i = 0; i < rows.length; i++) {
      vectors.copyRow(rows[i], values);
      double inverse = inverseLength(values);
      for (int j = 0; j < values.length; j++) {
        copy[i][j] = values[j] * inverse;
      }
    }
    return copy;
  }

  /// The given rows, in their order, as a set of their own.
  static VectorSet gather(VectorSet vectors, int[] rows) {
    var gathered = new VectorSet.Builder(rows.length, vectors.dimension());
    float[] values = new float[vectors.dimension()];
    for (int i = 0; i < rows.length; i++) {
      vectors.copyRow(rows[i], values);
      gathered.setRow(i, values);
    }
    return gathered.build();
  }

  /// `min(limit, n)` of the rows `0..n-1`, drawn without replacement, ascending.
  static int[] sample(int n, int limit, long seed) {
    int[] rows = new int[n];
    Arrays.setAll(rows, row -> row);
    if (limit >= n) {
      return rows;
    }
    Random random = new Random(seed);
    for (int i = 0; i < limit; i++) {
      int other = i + random.nextInt(n - i);
      int drawn = rows[other];
      rows[other] = rows[i];
      rows[i] = drawn;
    }
    int[] sample = Arrays.copyOf(rows, limit);
    Arrays.sort(sample);
    return sample;
  }
}
