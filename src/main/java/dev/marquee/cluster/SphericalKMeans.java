package dev.marquee.cluster;

import dev.marquee.vector.NearestCentroids;
import dev.marquee.vector.NearestCentroids.Assignment;
import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Groups rows by direction: each row belongs to the centroid with which it has the greatest
/// cosine.
///
/// Three passes over ever more rows, since ELKI is thorough but works on one thread in double
/// precision, while [NearestCentroids] assigns about a hundred times as fast:
///
/// 1. ELKI clusters up to twelve seeded samples of `max(sampleLimit, 8 k)` rows, each on its own;
///    the centroids with the best mean cosine over the rows of pass 2 go on;
/// 2. Lloyd steps refine them on `max(50,000, 64 k)` rows, which on most catalogs are all rows;
/// 3. every row is assigned.
///
/// Measured on 8,807 real titles x 256, mean of four seeds, against ELKI on all rows until nothing
/// moves: mean cosine 0.555 against 0.558 with 18 clusters, 0.610 against 0.611 with 60, 0.625
/// against 0.626 with 90; CPU 0.27 s against 0.37 s, 0.21 s against 0.82 s, 0.17 s against 1.04 s.
///
/// Rows of zeros have no direction and join the largest cluster. There may be fewer clusters than
/// asked for: at most one a distinct direction, and none is ever empty.
///
/// Holds only its settings; safe from any thread.
public final class SphericalKMeans {
  private static final int ROWS_PER_CENTROID = 8;
  private static final int ELKI_ITERATIONS = 8;
  private static final int MOST_STARTS = 12;
  private static final int REFINED_ROWS = 50_000;
  private static final int REFINED_ROWS_PER_CENTROID = 64;

  /// The rows times centroids that all starts together may take. So there are many starts for few
  /// clusters, where each is cheap and an unlucky one merges two groups for good, and a single one
  /// for a hundred clusters, where all starts end alike.
  private static final long START_BUDGET = 120_000;

  private final ClusterSettings settings;

  /// Takes the seed and the sample limit from the settings; the count is given to [#run].
  public SphericalKMeans(ClusterSettings settings) {
    this.settings = settings;
  }

  /// Clusters all rows into at most `count` groups, 1 or more; no groups when there are no rows.
  ///
  /// Ordinals go by size, the largest first, then by the lowest row. Every row is in the cluster
  /// whose centroid is nearest to it. O(rows x count x dimension) time; a sample and its bounds in
  /// memory beside the vectors.
  public Clustering run(VectorSet vectors, int count) {
    return partition(vectors, centroids(vectors, count, 0));
  }

  /// The unit centroids of `count` clusters, in no order, some perhaps without rows; none when all
  /// vectors are zero. Another `draw`, 0 or more, starts from other samples.
  VectorSet centroids(VectorSet vectors, int count, int draw) {
    if (count < 1) {
      throw new IllegalArgumentException("cannot make " + count + " clusters");
    }
    VectorSet rows = refinedRows(vectors, count);
    double[] inverseLengths = UnitRows.inverseLengths(rows);
    int[] directed =
        IntStream.range(0, rows.size()).filter(row -> inverseLengths[row] > 0).toArray();
    if (directed.length == 0) {
      return new VectorSet.Builder(0, rows.dimension()).build();
    }
    LloydSteps lloyd = new LloydSteps(rows, inverseLengths);
    int k = Math.min(count, directed.length);
    long seed = 31 * (31 * settings.seed() + draw);
    return lloyd.refine(bestStart(directed, lloyd, k, seed));
  }

  private VectorSet refinedRows(VectorSet vectors, int count) {
    int limit = (int) Math.max(REFINED_ROWS, (long) REFINED_ROWS_PER_CENTROID * count);
    if (vectors.size() <= limit) {
      return vectors;
    }
    return UnitRows.gather(vectors, UnitRows.sample(vectors.size(), limit, settings.seed()));
  }

  private VectorSet bestStart(int[] directed, LloydSteps lloyd, int count, long seed) {
    long limit = Math.max(settings.sampleLimit(), (long) ROWS_PER_CENTROID * count);
    int sampleSize = (int) Math.min(directed.length, limit);
    long starts = Math.clamp(START_BUDGET / ((long) sampleSize * count), 1, MOST_STARTS);
    VectorSet best = start(directed, sampleSize, lloyd.rows(), count, seed);
    double bestCosine = starts == 1 ? 1 : lloyd.meanCosine(best);
    for (int i = 1; i < starts; i++) {
      VectorSet start = start(directed, sampleSize, lloyd.rows(), count, seed + i);
      double cosine = lloyd.meanCosine(start);
      if (cosine > bestCosine) {
        best = start;
        bestCosine = cosine;
      }
    }
    return best;
  }

  private static VectorSet start(
      int[] directed, int sampleSize, VectorSet rows, int count, long seed) {
    int[] sample = UnitRows.sample(directed.length, sampleSize, seed);
    Arrays.setAll(sample, place -> directed[sample[place]]);
    double[][] units = UnitRows.copy(rows, sample);
    double[][] means = ElkiKMeans.means(units, count, ELKI_ITERATIONS, seed);
    return UnitRows.normalized(means, rows.dimension());
  }

  /// Gives every row to its nearest centroid, drops centroids without rows and puts the others in
  /// order. No centroids stand for vectors that are all zero.
  static Clustering partition(VectorSet vectors, VectorSet centroids) {
    if (vectors.size() == 0) {
      return new Clustering(new int[0], new VectorSet.Builder(0, vectors.dimension()).build());
    }
    if (centroids.size() == 0) {
      return new Clustering(new int[vectors.size()], anyDirection(vectors.dimension()));
    }
    Assignment assignment = new NearestCentroids(centroids).assign(vectors);
    boolean[] directed = directed(vectors, assignment);
    int[] order = order(assignment, directed, centroids.size());
    int[] ordinals = new int[centroids.size()];
    for (int ordinal = 0; ordinal < order.length; ordinal++) {
      ordinals[order[ordinal]] = ordinal;
    }
    int[] clusterOfRow = new int[vectors.size()];
    Arrays.setAll(clusterOfRow, row -> directed[row] ? ordinals[assignment.nearest(row)] : 0);
    return new Clustering(clusterOfRow, UnitRows.gather(centroids, order));
  }

  private static VectorSet anyDirection(int dimension) {
    var builder = new VectorSet.Builder(1, dimension);
    float[] direction = new float[dimension];
    direction[0] = 1;
    builder.setRow(0, direction);
    return builder.build();
  }

  /// Whether rows are other than zero. Only rows with the score 0 need a look.
  private static boolean[] directed(VectorSet vectors, Assignment assignment) {
    boolean[] directed = new boolean[vectors.size()];
    for (int row = 0; row < directed.length; row++) {
      directed[row] = assignment.score(row) != 0 || UnitRows.isDirected(vectors, row);
    }
    return directed;
  }

  /// The centroids that have rows with a direction, the largest first, then by lowest row.
  private static int[] order(Assignment assignment, boolean[] directed, int count) {
    int[] sizes = new int[count];
    int[] firstRows = new int[count];
    for (int row = assignment.size() - 1; row >= 0; row--) {
      if (directed[row]) {
        sizes[assignment.nearest(row)]++;
        firstRows[assignment.nearest(row)] = row;
      }
    }
    return IntStream.range(0, count)
        .filter(centroid -> sizes[centroid] > 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer centroid) -> -sizes[centroid])
                .thenComparingInt(centroid -> firstRows[centroid]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
