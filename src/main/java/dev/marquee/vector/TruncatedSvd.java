package dev.marquee.vector;

import java.util.Arrays;

/// The leading right singular vectors of a sparse matrix, by randomized subspace iteration: the few
/// directions in which its rows differ most, which for texts are their topics.
///
/// Deterministic for a seed. O(rank * (values of the matrix + rank * features)) time; `8 * (rank +
/// 8) * (rows + 2 * features)` bytes.
///
/// Source: Halko, Martinsson & Tropp, SIAM Review 53(2), 2011, algorithm 4.4,
/// https://doi.org/10.1137/090771806. Here the basis is kept on the side of the features, as only
/// the right vectors are wanted.
final class TruncatedSvd {
  /// Directions carried along beyond the wanted ones, which makes those more exact.
  private static final int OVERSAMPLING = 8;

  /// How often the transposed matrix times the matrix is applied before the basis is made
  /// orthonormal: twice is safe in double precision. With the one application after it, the vectors
  /// hold .99 of what the exact ones do; a further one would make it .999 for a third more time.
  private static final int POWERS = 2;

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
    double[] basis = randomStart(seed);
    for (int i = 0; i < POWERS; i++) {
      basis = timesTransposed(timesMatrix(basis));
    }
    basis = timesTransposed(timesMatrix(orthonormal(basis)));
    return floats(orthonormal(basis), rank);
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
        double factor = columns[at + a];
        for (int b = 0; b <= a; b++) {
          gram[a * width + b] += factor * columns[at + b];
        }
      }
    }
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < a; b++) {
        gram[b * width + a] = gram[a * width + b];
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
