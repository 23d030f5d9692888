package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.vector.NearestCentroids;
import dev.marquee.vector.VectorSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SphericalKMeansTest {
  private static final SphericalKMeans K_MEANS = new SphericalKMeans(ClusterSettings.automatic(42));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recoversPlantedGroupsUnderAnySeed(long seed) {
    PlantedVectors planted = PlantedVectors.of(3000, 24, 9, 0.5, 5);
    Clustering clustering =
        new SphericalKMeans(ClusterSettings.automatic(seed)).run(planted.vectors(), 9);
    assertWellFormed(clustering, planted.vectors());
    assertThat(clustering.count()).isEqualTo(9);
    assertThat(planted.purity(clustering)).isGreaterThan(0.98);
  }

  @Test
  void recoversPlantedGroupsFromASampleOfManyRows() {
    PlantedVectors planted = PlantedVectors.of(60_000, 16, 12, 0.5, 6);
    Clustering clustering = K_MEANS.run(planted.vectors(), 12);
    assertWellFormed(clustering, planted.vectors());
    assertThat(planted.purity(clustering)).isGreaterThan(0.98);
  }

  @Test
  void sameSeedSameClustersOnAnyNumberOfThreads() throws Exception {
    PlantedVectors planted = PlantedVectors.of(4000, 33, 20, 2, 7);
    Clustering first = K_MEANS.run(planted.vectors(), 15);
    assertSame(K_MEANS.run(planted.vectors(), 15), first);
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertSame(one.submit(() -> K_MEANS.run(planted.vectors(), 15)).get(), first);
    }
  }

  @Test
  void theLargestClusterComesFirst() {
    PlantedVectors planted = PlantedVectors.of(2000, 12, 8, 1.5, 8);
    int[] sizes = K_MEANS.run(planted.vectors(), 11).sizes();
    assertThat(IntStream.range(1, sizes.length)).allMatch(i -> sizes[i - 1] >= sizes[i]);
  }

  @Test
  void lengthDoesNotMatter() {
    VectorSet vectors =
        of(new float[][] {{1, 0.1f}, {100, 0}, {0.001f, 0}, {0, 1}, {0.1f, 50}, {0, 0.002f}});
    Clustering clustering = K_MEANS.run(vectors, 2);
    assertThat(IntStream.range(0, 6).map(clustering::clusterOf)).containsExactly(0, 0, 0, 1, 1, 1);
  }

  @Test
  void noRowsMakeNoClusters() {
    Clustering clustering = K_MEANS.run(new VectorSet.Builder(0, 5).build(), 3);
    assertThat(clustering.count()).isZero();
    assertThat(clustering.size()).isZero();
  }

  @Test
  void oneRowMakesOneCluster() {
    VectorSet one = of(new float[][] {{0, 3, 4}});
    Clustering clustering = K_MEANS.run(one, 10);
    assertWellFormed(clustering, one);
    assertThat(clustering.count()).isEqualTo(1);
    assertThat(clustering.centroids().get(0, 1)).isCloseTo(0.6f, within(1e-6f));
  }

  @Test
  void fewerRowsThanClustersMakeOneClusterEach() {
    VectorSet three = of(new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    Clustering clustering = K_MEANS.run(three, 10);
    assertWellFormed(clustering, three);
    assertThat(clustering.count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40})
  void identicalVectorsMakeOneCluster(int count) {
    var builder = new VectorSet.Builder(300, 4);
    IntStream.range(0, 300).forEach(row -> builder.setRow(row, new float[] {0.3f, 0.1f, 0, 2}));
    VectorSet same = builder.build();
    Clustering clustering = K_MEANS.run(same, count);
    assertWellFormed(clustering, same);
    assertThat(clustering.count()).isEqualTo(1);
  }

  @Test
  void thereAreNoMoreClustersThanDistinctVectors() {
    var builder = new VectorSet.Builder(2000, 6);
    for (int row = 0; row < 2000; row++) {
      float[] values = new float[6];
      values[row % 5] = 1;
      values[5] = row % 5 == 0 ? 1 : 0.5f;
      builder.setRow(row, values);
    }
    VectorSet vectors = builder.build();
    Clustering clustering = K_MEANS.run(vectors, 40);
    assertWellFormed(clustering, vectors);
    assertThat(clustering.count()).isEqualTo(5);
    assertThat(clustering.sizes()).containsOnly(400);
  }

  @Test
  void rowsOfZerosJoinTheLargestCluster() {
    VectorSet vectors = of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 0.1f}, {0, 0}, {1, 0.05f}});
    Clustering clustering = K_MEANS.run(vectors, 2);
    assertThat(IntStream.range(0, 6).map(clustering::clusterOf)).containsExactly(0, 1, 0, 0, 0, 0);
  }

  @Test
  void nothingButZerosMakesOneCluster() {
    VectorSet zeros = new VectorSet.Builder(7, 3).build();
    Clustering clustering = K_MEANS.run(zeros, 3);
    assertWellFormed(clustering, zeros);
    assertThat(clustering.count()).isEqualTo(1);
  }

  @Test
  void refusesToMakeNoClusters() {
    VectorSet one = of(new float[][] {{1}});
    assertThatThrownBy(() -> K_MEANS.run(one, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClusterSettings(-1, 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClusterSettings(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// No cluster is empty, centroids are of unit length, and every row that has a direction is with
  /// its nearest centroid.
  private static void assertWellFormed(Clustering clustering, VectorSet vectors) {
    assertThat(clustering.size()).isEqualTo(vectors.size());
    assertThat(clustering.sizes()).doesNotContain(0);
    VectorSet centroids = clustering.centroids();
    for (int cluster = 0; cluster < clustering.count(); cluster++) {
      assertThat(centroids.dot(cluster, centroids, cluster)).isCloseTo(1, within(1e-5f));
    }
    var nearest = new NearestCentroids(centroids).assign(vectors);
    assertThat(IntStream.range(0, vectors.size()))
        .allMatch(row -> nearest.nearest(row) == clustering.clusterOf(row));
  }

  private static void assertSame(Clustering actual, Clustering expected) {
    assertThat(actual.count()).isEqualTo(expected.count());
    assertThat(IntStream.range(0, actual.size()).map(actual::clusterOf).toArray())
        .isEqualTo(IntStream.range(0, expected.size()).map(expected::clusterOf).toArray());
    VectorSet centroids = actual.centroids();
    for (int cluster = 0; cluster < actual.count(); cluster++) {
      for (int i = 0; i < centroids.dimension(); i++) {
        assertThat(centroids.get(cluster, i)).isEqualTo(expected.centroids().get(cluster, i));
      }
    }
  }

  private static VectorSet of(float[][] rows) {
    var builder = new VectorSet.Builder(rows.length, rows[0].length);
    IntStream.range(0, rows.length).forEach(row -> builder.setRow(row, rows[row]));
    return builder.build();
  }
}
