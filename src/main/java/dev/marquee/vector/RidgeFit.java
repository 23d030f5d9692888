package dev.marquee.vector;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Learns a linear map from weighted examples by ridge regression, and how far to trust it.
///
/// The strength of the penalty is the one of [#PENALTIES] whose predictions point best where the
/// examples held out do, in five folds. Deterministic, whatever the number of threads.
///
/// O(examples * inputs * (inputs + outputs) + inputs^3) time.
///
/// Source: Hoerl & Kennard, "Ridge regression", Technometrics 12 (1970),
/// https://doi.org/10.1080/00401706.1970.10488634
public final class RidgeFit {
  private static final int FOLDS = 5;

  /// As multiples of the mean weighted square of an input.
  private static final double[] PENALTIES = {0.01, 0.1, 1, 10};

  private final VectorSet inputs;
  private final VectorSet targets;
  private final int[] rows;
  private final double[] weights;

  private RidgeFit(VectorSet inputs, VectorSet targets, int[] rows, double[] weights) {
    this.inputs = inputs;
    this.targets = targets;
    this.rows = rows;
    this.weights = weights;
  }

  /// A map and the weighted mean cosine, in `[-1, 1]`, between what it said of examples that it had
  /// not seen and what they were.
  public record Outcome(RidgeMap map, double agreement) {}

  /// Learns from some rows: row `rows[i]` of `inputs` and of `targets` is an example that counts
  /// `weights[i]`, positive. Fewer examples than folds agree with nothing.
  public static Outcome of(VectorSet inputs, VectorSet targets, int[] rows, double[] weights) {
    return new RidgeFit(inputs, targets, rows, weights).run();
  }

  /// The weighted sums of one fold: `squares` is `[inputs][inputs]`, `mixed` `[inputs][outputs]`.
  private record Sums(DMatrixRMaj squares, DMatrixRMaj mixed) {

    Sums plus(Sums other, double sign) {
      Sums sum = new Sums(squares.copy(), mixed.copy());
      CommonOps_DDRM.addEquals(sum.squares, sign, other.squares);
      CommonOps_DDRM.addEquals(sum.mixed, sign, other.mixed);
      return sum;
    }

    /// The map of least squares under a penalty on its size.
    RidgeMap solve(double penalty) {
      int size = squares.getNumRows();
      DMatrixRMaj penalized = squares.copy();
      double diagonal = CommonOps_DDRM.trace(squares) / size * penalty + 1e-9;
      for (int i = 0; i < size; i++) {
        penalized.add(i, i, diagonal);
      }
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
      if (!solver.setA(penalized)) {
        throw new IllegalArgumentException("examples whose squares have no inverse");
      }
      DMatrixRMaj solution = new DMatrixRMaj(size, mixed.getNumCols());
      solver.solve(mixed, solution);
      float[] matrix = new float[solution.getNumElements()];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = (float) solution.get(i);
      }
      return new RidgeMap(size, mixed.getNumCols(), matrix);
    }
  }

  private Outcome run() {
    Sums[] folds = IntStream.range(0, FOLDS).parallel().mapToObj(this::sums).toArray(Sums[]::new);
    Sums all = folds[0];
    for (int fold = 1; fold < FOLDS; fold++) {
      all = all.plus(folds[fold], 1);
    }
    Sums total = all;
    double[] agreements =
        IntStream.range(0, PENALTIES.length)
            .mapToDouble(i -> agreement(total, folds, PENALTIES[i]))
            .toArray();
    int best = 0;
    for (int i = 1; i < agreements.length; i++) {
      best = agreements[i] > agreements[best] ? i : best;
    }
    return new Outcome(total.solve(PENALTIES[best]), agreements[best]);
  }

  private Sums sums(int fold) {
    int size = inputs.dimension();
    int width = targets.dimension();
    double[] squares = new double[size * size];
    double[] mixed = new double[size * width];
    for (int i = fold; i < rows.length; i += FOLDS) {
      for (int a = 0; a < size; a++) {
        double value = weights[i] * inputs.get(rows[i], a);
        if (value != 0) {
          addScaled(value, inputs, rows[i], squares, a * size);
          addScaled(value, targets, rows[i], mixed, a * width);
        }
      }
    }
    return new Sums(
        new DMatrixRMaj(size, size, true, squares), new DMatrixRMaj(size, width, true, mixed));
  }

  private static void addScaled(double factor, VectorSet set, int row, double[] target, int to) {
    for (int j = 0; j < set.dimension(); j++) {
      target[to + j] += factor * set.get(row, j);
    }
  }

  /// The weighted mean cosine between the targets of each fold and what the others predict.
  private double agreement(Sums all, Sums[] folds, double penalty) {
    double[] agreed =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToDouble(fold -> agreed(all.plus(folds[fold], -1).solve(penalty), fold))
            .toArray();
    double sum = 0;
    double weight = 0;
    for (double one : agreed) {
      sum += one;
    }
    for (double one : weights) {
      weight += one;
    }
    return rows.length < FOLDS ? 0 : sum / weight;
  }

  private double agreed(RidgeMap map, int fold) {
    float[] input = new float[inputs.dimension()];
    float[] predicted = new float[targets.dimension()];
    double sum = 0;
    for (int i = fold; i < rows.length; i += FOLDS) {
      inputs.copyRow(rows[i], input);
      map.directionOf(input, 1, predicted);
      double norm = Math.sqrt(targets.dot(rows[i], targets, rows[i]));
      sum += norm > 0 ? weights[i] * targets.dot(rows[i], predicted) / norm : 0;
    }
    return sum;
  }
}
