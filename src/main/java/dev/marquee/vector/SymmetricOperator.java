package dev.marquee.vector;

/// A symmetric matrix that is known by what it does to vectors, so that it need not exist.
public interface SymmetricOperator {

  /// The number of its rows and columns.
  int size();

  /// The matrix times `[size][width]` numbers, row-major: a new array of the same shape. The same
  /// input gives the same bits, on however many processors.
  double[] times(double[] columns, int width);

  /// A number that no eigenvalue is below.
  double lowerBound();
}
