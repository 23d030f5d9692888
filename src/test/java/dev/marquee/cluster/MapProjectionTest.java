package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.vector.VectorSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapProjectionTest {
  private static final int DIMENSION = 16;

  /// Rows around the centers of clusters; every third is equal to its center.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Grouped(VectorSet rows, Clustering clustering, int[] medoids) {

    static Grouped draw(int size, int clusters, long seed) {
      Random random = new Random(seed);
      VectorSet.Builder centers = new VectorSet.Builder(clusters, DIMENSION);
      float[][] center = new float[clusters][];
      for (int cluster = 0; cluster < clusters; cluster++) {
        center[cluster] = unit(random, new float[DIMENSION], 1);
        centers.setRow(cluster, center[cluster]);
      }
      VectorSet.Builder rows = new VectorSet.Builder(size, DIMENSION);
      int[] clusterOfRow = new int[size];
      int[] medoids = new int[clusters];
      for (int row = 0; row < size; row++) {
        clusterOfRow[row] = row % clusters;
        medoids[row % clusters] = row;
        double spread = row % 3 == 0 ? 0 : 0.3;
        rows.setRow(row, unit(random, center[row % clusters], spread));
      }
      return new Grouped(rows.build(), new Clustering(clusterOfRow, centers.build()), medoids);
    }

    private static float[] unit(Random random, float[] around, double spread) {
      float[] row = new float[DIMENSION];
      double squaredNorm = 0;
      for (int i = 0; i < DIMENSION; i++) {
        row[i] = (float) (around[i] + spread * random.nextGaussian());
        squaredNorm += row[i] * row[i];
      }
      for (int i = 0; i < DIMENSION; i++) {
        row[i] /= (float) Math.sqrt(squaredNorm);
      }
      return row;
    }

    VectorSet map(long seed) {
      return MapProjection.of(rows, clustering, medoids, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 19, 60, 300})
  void everyRowHasAPlaceOnTheMap(int size) {
    VectorSet map = Grouped.draw(size, Math.min(4, size), size).map(7);

    assertThat(map.size()).isEqualTo(size);
    float widest = 0;
    for (int row = 0; row < size; row++) {
      for (int axis = 0; axis < 2; axis++) {
        assertThat(map.get(row, axis)).isBetween(-1f, 1f);
        widest = Math.max(widest, Math.abs(map.get(row, axis)));
      }
    }
    assertThat(widest).isEqualTo(size == 1 ? 0f : 1f);
  }

  @Test
  void sameSeedDrawsTheSameMap() {
    Grouped grouped = Grouped.draw(200, 4, 3);
    VectorSet map = grouped.map(9);
    VectorSet again = grouped.map(9);

    for (int row = 0; row < map.size(); row++) {
      assertThat(again.get(row, 0)).isEqualTo(map.get(row, 0));
      assertThat(again.get(row, 1)).isEqualTo(map.get(row, 1));
    }
  }

  /// Also of the rows that are no part of the sample, here some 800 of 2,000.
  @Test
  void theNearestOnTheMapAreMostlyOfTheSameCluster() {
    Grouped grouped = Grouped.draw(2_000, 5, 1);
    VectorSet map = grouped.map(1);
    int together = 0;
    for (int row = 0; row < map.size(); row += 10) {
      together +=
          grouped.clustering().clusterOf(nearest(map, row)) == grouped.clustering().clusterOf(row)
              ? 1
              : 0;
    }

    assertThat(together).isGreaterThan(180);
  }

  private static int nearest(VectorSet map, int row) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int other = 0; other < map.size(); other++) {
      double dx = map.get(row, 0) - map.get(other, 0);
      double dy = map.get(row, 1) - map.get(other, 1);
      if (other != row && dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = other;
      }
    }
    return best;
  }
}
