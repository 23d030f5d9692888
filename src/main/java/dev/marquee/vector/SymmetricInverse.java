package dev.marquee.vector;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// The inverse of a symmetric matrix with positive eigenvalues.
public final class SymmetricInverse {
  private SymmetricInverse() {}

  /// The inverse of a row-major matrix `[size][size]`, by Cholesky; the array given is used up.
  /// Throws `IllegalArgumentException` where an eigenvalue is not positive.
  ///
  /// O(size^3) time, room for two more matrices of that size. Pure, on one thread.
  public static double[] of(double[] matrix, int size) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
    DMatrixRMaj inverse = DMatrixRMaj.wrap(size, size, matrix);
    if (size > 0 && !solver.setA(inverse)) {
      throw new IllegalArgumentException("no positive eigenvalues, so no inverse of this kind");
    }
    DMatrixRMaj result = new DMatrixRMaj(size, size);
    if (size > 0) {
      solver.invert(result);
    }
    return result.data;
  }
}
