package dev.marquee.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.vector.NearestCentroids.Assignment;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the kernel to plain loops: one chain of fused multiply-adds, in the order of the
/// dimensions, to the last bit. That also makes it the same for every width of register.
class NearestCentroidsPropertyTest {
  private static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void equalsThePlainLoopToTheLastBit(int seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(70);
    VectorSet rows = vectors(random, random.nextInt(1300), dimension);
    VectorSet centroids = vectors(random, 1 + random.nextInt(150), dimension);

    Assignment assignment = new NearestCentroids(centroids).assign(rows);

    assertThat(assignment.size()).isEqualTo(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      int best = bruteForce(rows, row, centroids, 1)[0];
      assertThat(assignment.nearest(row)).as("seed %d row %d", seed, row).isEqualTo(best);
      assertThat(assignment.score(row))
          .as("seed %d row %d", seed, row)
          .isEqualTo(chain(rows, row, centroids, best));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ranksCentroidsLikeASort(int seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(70);
    VectorSet rows = vectors(random, 3, dimension);
    VectorSet centroids = vectors(random, 1 + random.nextInt(150), dimension);
    NearestCentroids nearest = new NearestCentroids(centroids);
    int limit = random.nextInt(12);
    float[] query = new float[dimension];
    for (int row = 0; row < rows.size(); row++) {
      rows.copyRow(row, query);
      assertThat(nearest.nearest(query, limit))
          .as("seed %d row %d", seed, row)
          .containsExactly(bruteForce(rows, row, centroids, limit));
    }
  }

  @Test
  void theBestRankIsTheAssignment() {
    Random random = new Random(7);
    VectorSet rows = vectors(random, 700, 33);
    NearestCentroids nearest = new NearestCentroids(vectors(random, 77, 33));
    Assignment assignment = nearest.assign(rows);
    float[] query = new float[33];
    for (int row = 0; row < rows.size(); row++) {
      rows.copyRow(row, query);
      assertThat(nearest.nearest(query, 1)).containsExactly(assignment.nearest(row));
    }
  }

  @Test
  void equalCentroidsGiveWayToTheLower() {
    VectorSet rows = of(new float[][] {{1, 0}, {0, 0}, {-1, 0}});
    VectorSet centroids = of(new float[][] {{0, 1}, {1, 0}, {1, 0}, {0, 1}});
    Assignment assignment = new NearestCentroids(centroids).assign(rows);
    assertThat(assignment.nearest(0)).isEqualTo(1);
    assertThat(assignment.nearest(1)).isZero();
    assertThat(assignment.nearest(2)).isZero();
    assertThat(new NearestCentroids(centroids).nearest(new float[] {1, 0}, 9))
        .containsExactly(1, 2, 0, 3);
  }

  @Test
  void threadsDoNotMatter() throws Exception {
    Random random = new Random(11);
    VectorSet rows = vectors(random, 3000, 19);
    NearestCentroids nearest = new NearestCentroids(vectors(random, 40, 19));
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      Assignment alone = one.submit(() -> nearest.assign(rows)).get();
      Assignment together = nearest.assign(rows);
      for (int row = 0; row < rows.size(); row++) {
        assertThat(alone.nearest(row)).isEqualTo(together.nearest(row));
        assertThat(alone.score(row)).isEqualTo(together.score(row));
      }
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    VectorSet two = of(new float[][] {{1, 0}});
    NearestCentroids nearest = new NearestCentroids(two);
    assertThatThrownBy(() -> nearest.assign(of(new float[][] {{1, 0, 0}})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 dimensions");
    assertThatThrownBy(() -> nearest.nearest(new float[1], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NearestCentroids(new VectorSet.Builder(0, 4).build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] bruteForce(VectorSet rows, int row, VectorSet centroids, int limit) {
    float[] scores = new float[centroids.size()];
    for (int centroid = 0; centroid < scores.length; centroid++) {
      scores[centroid] = chain(rows, row, centroids, centroid);
    }
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> scores[a] == scores[b] ? a - b : Float.compare(scores[b], scores[a]))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static float chain(VectorSet rows, int row, VectorSet centroids, int centroid) {
    float sum = 0;
    for (int i = 0; i < rows.dimension(); i++) {
      sum = Math.fma(centroids.get(centroid, i), rows.get(row, i), sum);
    }
    return sum;
  }

  /// Half of the sets hold small whole numbers, so that ties are frequent.
  private static VectorSet vectors(Random random, int size, int dimension) {
    boolean isCoarse = random.nextBoolean();
    var builder = new VectorSet.Builder(size, dimension);
    float[] row = new float[dimension];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < dimension; j++) {
        row[j] = isCoarse ? random.nextInt(3) - 1 : (float) random.nextGaussian();
      }
      builder.setRow(i, row);
    }
    return builder.build();
  }

  private static VectorSet of(float[][] rows) {
    var builder = new VectorSet.Builder(rows.length, rows[0].length);
    IntStream.range(0, rows.length).forEach(row -> builder.setRow(row, rows[row]));
    return builder.build();
  }
}
