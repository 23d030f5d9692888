package dev.marquee.cluster;

import dev.marquee.vector.NearestCentroids;
import dev.marquee.vector.NearestCentroids.Assignment;
import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.util.stream.IntStream;

/// Lloyd's algorithm on the sphere: assign every row to its nearest centroid, move each centroid to
/// the mean direction of its rows, and again.
///
/// Assigning runs on all processors; the sums run in the order of the rows in double precision. So
/// the result does not depend on the number of threads.
final class LloydSteps {
  private static final int MOST_STEPS = 20;

  /// A step that gains less than this of the mean cosine is the last one.
  private static final double LEAST_GAIN = 5e-5;

  private final VectorSet rows;
  private final double[] inverseLengths;

  /// `inverseLengths`: one over the length of each row, `[n]`; 0 for rows without direction, which
  /// have no say.
  LloydSteps(VectorSet rows, double[] inverseLengths) {
    this.rows = rows;
    this.inverseLengths = inverseLengths;
  }

  /// The rows that this works on.
  VectorSet rows() {
    return rows;
  }

  /// The unit centroids, at least one, moved until the mean cosine hardly grows. A centroid that
  /// has lost its rows starts again at one of the rows that fit worst.
  VectorSet refine(VectorSet start) {
    return refine(start, MOST_STEPS);
  }

  /// The same in at most so many steps.
  VectorSet refine(VectorSet start, int mostSteps) {
    VectorSet centroids = start;
    double before = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < mostSteps; step++) {
      Assignment assignment = new NearestCentroids(centroids).assign(rows);
      double mean = meanCosine(assignment);
      if (mean - before < LEAST_GAIN) {
        break;
      }
      before = mean;
      centroids = moved(centroids, assignment);
    }
    return centroids;
  }

  /// The mean cosine of the rows with their nearest centroids, in `[-1, 1]`.
  double meanCosine(VectorSet centroids) {
    return meanCosine(new NearestCentroids(centroids).assign(rows));
  }

  private double meanCosine(Assignment assignment) {
    double sum = 0;
    for (int row = 0; row < inverseLengths.length; row++) {
      sum += cosine(assignment, row);
    }
    return sum / Math.max(1, inverseLengths.length);
  }

  private double cosine(Assignment assignment, int row) {
    return assignment.score(row) * inverseLengths[row];
  }

  private VectorSet moved(VectorSet centroids, Assignment assignment) {
    int dimension = rows.dimension();
    double[][] sums = sums(assignment, centroids.size());
    int[] empty =
        IntStream.range(0, sums.length).filter(centroid -> sums[centroid].length == 0).toArray();
    int[] worst = worstFitting(assignment, empty.length);
    for (int i = 0; i < empty.length; i++) {
      sums[empty[i]] = i < worst.length ? unit(worst[i]) : new double[dimension];
    }
    var builder = new VectorSet.Builder(sums.length, dimension);
    float[] centroid = new float[dimension];
    for (int ordinal = 0; ordinal < sums.length; ordinal++) {
      // Rows that cancel each other out have no mean direction: the centroid stays.
      if (!UnitRows.normalize(sums[ordinal], centroid)) {
        centroids.copyRow(ordinal, centroid);
      }
      builder.setRow(ordinal, centroid);
    }
    return builder.build();
  }

  /// The sum of the unit rows of each centroid; an empty array where there are none.
  private double[][] sums(Assignment assignment, int count) {
    double[][] sums = new double[count][0];
    float[] values = new float[rows.dimension()];
    for (int row = 0; row < inverseLengths.length; row++) {
      if (inverseLengths[row] > 0) {
        int nearest = assignment.nearest(row);
        if (sums[nearest].length == 0) {
          sums[nearest] = new double[values.length];
        }
        rows.copyRow(row, values);
        addScaled(sums[nearest], values, inverseLengths[row]);
      }
    }
    return sums;
  }

  private static void addScaled(double[] sum, float[] values, double scale) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i] * scale;
    }
  }

  private int[] worstFitting(Assignment assignment, int limit) {
    TopRows worst = new TopRows(limit);
    for (int row = 0; limit > 0 && row < inverseLengths.length; row++) {
      if (inverseLengths[row] > 0) {
        worst.offer(-cosine(assignment, row), row);
      }
    }
    worst.sort();
    return worst.rows();
  }

  private double[] unit(int row) {
    return UnitRows.copy(rows, new int[] {row})[0];
  }
}
