package dev.marquee.vector;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenvalues and eigenvectors of a small symmetric matrix `[size][size]`, the largest
/// eigenvalue first.
final class SymmetricEigen {
  /// Eigenvalues below this share of the largest are rounding errors.
  private static final double NEGLIGIBLE = 1e-12;

  private final int size;
  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(int size, double[] values, double[][] vectors) {
    this.size = size;
    this.values = values;
    this.vectors = vectors;
  }

  /// Decomposes a row-major matrix, which is left as it is. Throws `IllegalArgumentException` where
  /// the iteration does not converge, as for values that are not finite.
  static SymmetricEigen of(double[] matrix, int size) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (!eigen.decompose(new DMatrixRMaj(size, size, true, matrix.clone()))) {
      throw new IllegalArgumentException("no eigenvalues found of a matrix of size " + size);
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[size];
    double[][] vectors = new double[size][];
    for (int i = 0; i < size; i++) {
      values[i] = eigen.getEigenvalue(order[i]).getReal();
      vectors[i] = eigen.getEigenVector(order[i]).getData().clone();
    }
    return new SymmetricEigen(size, values, vectors);
  }

  /// The eigenvalues, descending.
  double value(int index) {
    return values[index];
  }

  /// Component `row` of the eigenvector `index`.
  double vector(int index, int row) {
    return vectors[index][row];
  }

  /// `[size][size]`, row-major: column `j` is eigenvector `j` divided by the square root of its
  /// eigenvalue, zero where that is negligible. Columns whose Gram matrix this is become
  /// orthonormal by it.
  double[] whitening() {
    double[] whitening = new double[size * size];
    for (int j = 0; j < size; j++) {
      if (values[j] > values[0] * NEGLIGIBLE) {
        double scale = 1 / Math.sqrt(values[j]);
        for (int row = 0; row < size; row++) {
          whitening[row * size + j] = vectors[j][row] * scale;
        }
      }
    }
    return whitening;
  }
}
