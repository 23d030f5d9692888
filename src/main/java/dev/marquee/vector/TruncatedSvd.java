package dev.marquee.vector;

import java.util.Arrays;

/// The leading right singular vectors of a sparse matrix, by randomized subspace iteration: the few
/// directions in which its rows differ most, which for texts are their topics.
///
/// Deterministic for a seed. O(iterations * rank * (values of the matrix + rank * rows)) time; `8 *
/// (rank + 8) * (rows + features)` bytes.
///
/// Source: Halko, Martinsson & Tropp, SIAM Review 53(2), 2011, algorithms 4.4 and 5.1,
/// https://doi.org/10.1137/090771806
final class TruncatedSvd {
  /// Directions carried along beyond the wanted ones, which makes those more exact.
  private static final int OVERSAMPLING = 8;

  /// Two suffice where singular values fall slowly, as those of texts and casts do.
  private static final int POWER_ITERATIONS = 2;

  private final SparseRows matrix;
  private final int features;
  private final int width;

  private TruncatedSvd(SparseRows matrix, int features, int width) {
    this.matrix = matrix;
    this.features = features;
    this.width = width;
  }

  /// The right singular vectors of the `rank` largest singular values of a matrix with `features`
  /// columns, as `[features][rank]`, row-major: orthonormal columns, the largest first. Columns
  /// past the rank of the matrix are zero.
  static float[] rightVectors(SparseRows matrix, int features, int rank, long seed) {
    return new TruncatedSvd(matrix, features, rank + OVERSAMPLING).run(rank, seed);
  }

  private float[] run(int rank, long seed) {
    double[] basis = timesMatrix(randomStart(seed));
    for (int i = 0; i < POWER_ITERATIONS; i++) {
      basis = timesMatrix(timesTransposed(orthonormal(basis)));
    }
    double[] image = timesTransposed(orthonormal(basis));
    return floats(orthonormal(image), rank);
  }

  private double[] randomStart(long seed) {
    RandomSigns signs = new RandomSigns(seed);
    float[] row = new float[width];
    double[] start = new double[features * width];
    for (int feature = 0; feature < features; feature++) {
      Arrays.fill(row, 0);
      signs.add(feature, 1, row, 0, width);
      for (int j = 0; j < width; j++) {
        start[feature * width + j] = row[j];
      }
    }
    return start;
  }

  /// The matrix times `[features][width]`.
  private double[] timesMatrix(double[] right) {
    double[] product = new double[matrix.size() * width];
    for (int row = 0; row < matrix.size(); row++) {
      for (int pair = matrix.start(row); pair < matrix.end(row); pair++) {
        addScaled(matrix.value(pair), right, matrix.feature(pair) * width, product, row * width);
      }
    }
    return product;
  }

  /// The transposed matrix times `[rows][width]`.
  private double[] timesTransposed(double[] right) {
    double[] product = new double[features * width];
    for (int row = 0; row < matrix.size(); row++) {
      for (int pair = matrix.start(row); pair < matrix.end(row); pair++) {
        addScaled(matrix.value(pair), right, row * width, product, matrix.feature(pair) * width);
      }
    }
    return product;
  }

  private void addScaled(double factor, double[] source, int from, double[] target, int to) {
    for (int j = 0; j < width; j++) {
      target[to + j] += factor * source[from + j];
    }
  }

  /// An orthonormal basis of what the columns of `[n][width]` span, ordered by their singular
  /// values, the largest first; zero columns where they span less.
  ///
  /// By way of the eigenvectors of the Gram matrix, which is faster than Householder reflections on
  /// a tall matrix. It squares the condition number; what is lost of the smallest directions is
  /// below what oversampling discards.
  private double[] orthonormal(double[] columns) {
    double[] whitening = SymmetricEigen.of(gram(columns), width).whitening();
    double[] basis = new double[columns.length];
    for (int at = 0; at < columns.length; at += width) {
      for (int a = 0; a < width; a++) {
        addScaled(columns[at + a], whitening, a * width, basis, at);
      }
    }
    return basis;
  }

  private double[] gram(double[] columns) {
    double[] gram = new double[width * width];
    for (int at = 0; at < columns.length; at += width) {
      for (int a = 0; a < width; a++) {
        if (columns[at + a] != 0) {
          addScaled(columns[at + a], columns, at, gram, a * width);
        }
      }
    }
    return gram;
  }

  private float[] floats(double[] vectors, int rank) {
    float[] floats = new float[features * rank];
    for (int feature = 0; feature < features; feature++) {
      for (int j = 0; j < rank; j++) {
        floats[feature * rank + j] = (float) vectors[feature * width + j];
      }
    }
    return floats;
  }
}
