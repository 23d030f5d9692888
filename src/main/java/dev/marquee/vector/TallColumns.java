package dev.marquee.vector;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Arithmetic on a few long columns, `[rows][width]` row-major, on all processors. Rows are dealt
/// out in fixed portions whose sums are added in their order, so that the number of threads does
/// not matter.
final class TallColumns {
  private static final int ROWS_PER_TASK = 2048;

  private final int width;

  TallColumns(int width) {
    this.width = width;
  }

  /// The inner products of the columns of `left` with those of `right`, `[width][width]`.
  double[] products(double[] left, double[] right) {
    return tasks(left)
        .mapToObj(task -> portion(left, right, task))
        .reduce(TallColumns::sum)
        .orElseGet(() -> new double[width * width]);
  }

  private double[] portion(double[] left, double[] right, int task) {
    double[] products = new double[width * width];
    for (int at = from(task); at < to(left, task); at += width) {
      for (int a = 0; a < width; a++) {
        addScaled(left[at + a], right, at, products, a * width);
      }
    }
    return products;
  }

  private static double[] sum(double[] left, double[] right) {
    double[] sum = left.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += right[i];
    }
    return sum;
  }

  /// The columns times a matrix `[width][width]`.
  double[] times(double[] columns, double[] matrix) {
    double[] product = new double[columns.length];
    tasks(columns)
        .forEach(task -> {
          for (int at = from(task); at < to(columns, task); at += width) {
            for (int a = 0; a < width; a++) {
              addScaled(columns[at + a], matrix, a * width, product, at);
            }
          }
        });
    return product;
  }

  /// An orthonormal basis of what the columns span; zero columns where they span less. Columns of
  /// very different length do no harm, as each is first brought to unit length.
  double[] orthonormal(double[] columns) {
    double[] gram = products(columns, columns);
    double[] inverseLengths = new double[width];
    for (int a = 0; a < width; a++) {
      double squared = gram[a * width + a];
      inverseLengths[a] = squared > 0 ? 1 / Math.sqrt(squared) : 0;
    }
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < width; b++) {
        gram[a * width + b] *= inverseLengths[a] * inverseLengths[b];
      }
    }
    double[] whitening = SymmetricEigen.of(gram, width).whitening();
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < width; b++) {
        whitening[a * width + b] *= inverseLengths[a];
      }
    }
    return times(columns, whitening);
  }

  private void addScaled(double factor, double[] source, int from, double[] target, int to) {
    for (int j = 0; j < width; j++) {
      target[to + j] += factor * source[from + j];
    }
  }

  private IntStream tasks(double[] columns) {
    return IntStream.range(0, Math.ceilDiv(columns.length, ROWS_PER_TASK * width)).parallel();
  }

  private int from(int task) {
    return task * ROWS_PER_TASK * width;
  }

  private int to(double[] columns, int task) {
    return Math.min(columns.length, (task + 1) * ROWS_PER_TASK * width);
  }

  /// `factor` times the columns of `source` less `other` times those of `subtracted`, written over
  /// `source`.
  static void combine(double[] source, double factor, double[] subtracted, double other) {
    Arrays.setAll(source, i -> factor * source[i] - other * subtracted[i]);
  }
}
