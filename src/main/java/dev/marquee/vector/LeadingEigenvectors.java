package dev.marquee.vector;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The eigenvectors of the largest (not: largest absolute) eigenvalues of a symmetric operator, by
/// subspace iteration with Chebyshev filters.
///
/// Each round raises what lies above the smallest value of the subspace and dampens all that lies
/// below, negative eigenvalues as well, then turns the subspace to its best approximations of
/// eigenvectors. Deterministic for a seed, whatever the number of threads.
///
/// `ROUNDS * (DEGREE + 1)` applications of the operator to `rank + 8` columns; `8 * 4 * (rank + 8)
/// * size` bytes.
///
/// Source: Zhou, Saad, Tiago & Chelikowsky, "Self-consistent-field calculations using
/// Chebyshev-filtered subspace iteration", J. Comput. Phys. 219 (2006), algorithm 4.3,
/// https://doi.org/10.1016/j.jcp.2006.03.017, turned upside down, as ours are the largest.
public final class LeadingEigenvectors {
  /// Rounds of filter and rotation.
  public static final int ROUNDS = 5;

  private static final int DEGREE = 7;

  /// Directions carried along beyond the wanted ones, which makes those more exact.
  private static final int OVERSAMPLING = 8;

  private final double[] vectors;
  private final double[] values;
  private final int width;
  private final int rank;

  private LeadingEigenvectors(double[] vectors, double[] values, int rank) {
    this.vectors = vectors;
    this.values = values;
    this.width = values.length;
    this.rank = rank;
  }

  /// The `min(rank, size)` leading eigenvectors. `rounds` hears how many rounds are done.
  public static LeadingEigenvectors of(
      SymmetricOperator operator, int rank, long seed, IntConsumer rounds) {
    int width = Math.min(operator.size(), rank + OVERSAMPLING);
    TallColumns columns = new TallColumns(width);
    double[] start = start(operator, width, seed);
    LeadingEigenvectors found = rotated(operator, columns, columns.orthonormal(start), rank);
    for (int round = 1; round <= ROUNDS; round++) {
      double[] basis = columns.orthonormal(filtered(operator, found));
      found = rotated(operator, columns, basis, rank);
      rounds.accept(round);
    }
    return found;
  }

  /// What the iteration starts from. All of the space where it fits; random signs otherwise, which
  /// miss no direction but by a chance that grows small with the number of rows.
  private static double[] start(SymmetricOperator operator, int width, long seed) {
    double[] start = new double[Math.multiplyExact(operator.size(), width)];
    if (width == operator.size()) {
      for (int i = 0; i < width; i++) {
        start[i * width + i] = 1;
      }
      return start;
    }
    RandomSigns signs = new RandomSigns(seed);
    float[] row = new float[width];
    for (int at = 0; at < operator.size(); at++) {
      Arrays.fill(row, 0);
      signs.add(at, 1, row, 0, width);
      for (int j = 0; j < width; j++) {
        start[at * width + j] = row[j];
      }
    }
    return operator.times(start, width);
  }

  /// The best approximations of eigenvectors within a subspace (Rayleigh and Ritz).
  private static LeadingEigenvectors rotated(
      SymmetricOperator operator, TallColumns columns, double[] basis, int rank) {
    int width = basis.length / Math.max(1, operator.size());
    double[] projected = columns.products(basis, operator.times(basis, width));
    symmetrize(projected, width);
    SymmetricEigen eigen = SymmetricEigen.of(projected, width);
    double[] rotation = new double[width * width];
    double[] values = new double[width];
    for (int j = 0; j < width; j++) {
      values[j] = eigen.value(j);
      for (int i = 0; i < width; i++) {
        rotation[i * width + j] = eigen.vector(j, i);
      }
    }
    return new LeadingEigenvectors(columns.times(basis, rotation), values, Math.min(rank, width));
  }

  /// Rounding leaves the two halves of the matrix a last bit apart.
  private static void symmetrize(double[] matrix, int width) {
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < a; b++) {
        double mean = (matrix[a * width + b] + matrix[b * width + a]) / 2;
        matrix[a * width + b] = mean;
        matrix[b * width + a] = mean;
      }
    }
  }

  /// The columns times a Chebyshev polynomial of the operator that is within -1..1 from its lower
  /// bound to the smallest value found and grows fast above it, scaled to about 1 at the top.
  private static double[] filtered(SymmetricOperator operator, LeadingEigenvectors found) {
    double top = found.values[0];
    double low = Math.min(operator.lowerBound(), 0);
    // What is below zero is never wanted, however poor the first subspace is.
    double cut = Math.max(found.values[found.width - 1], 0);
    double radius = Math.max((cut - low) / 2, 1e-6 * Math.max(top - low, 1e-30));
    double center = (cut + low) / 2;
    double first = radius / Math.max(top - center, radius);
    double scale = first;
    double[] before = found.vectors;
    double[] now = operator.times(before, found.width);
    TallColumns.combine(now, scale / radius, before, center * scale / radius);
    for (int degree = 2; degree <= DEGREE; degree++) {
      double next = 1 / (2 / first - scale);
      double[] product = operator.times(now, found.width);
      TallColumns.combine(product, 2 * next / radius, now, 2 * next * center / radius);
      TallColumns.combine(product, 1, before, scale * next);
      before = now;
      now = product;
      scale = next;
    }
    return now;
  }

  /// How many there are.
  public int rank() {
    return rank;
  }

  /// The eigenvalue at a place, descending.
  public double value(int index) {
    return values[index];
  }

  /// Component `row` of the unit eigenvector at a place; its sign is arbitrary.
  public double get(int row, int index) {
    return vectors[row * width + index];
  }
}
