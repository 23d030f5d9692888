package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.vector.VectorSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellDivisionTest {
  private static final PlantedVectors PLANTED = PlantedVectors.of(4000, 24, 60, 0.6, 3);

  private static Clustering clusters(VectorSet vectors, int count) {
    return new SphericalKMeans(ClusterSettings.automatic(42)).run(vectors, count);
  }

  private static int[] cellOfRow(Cells cells) {
    return IntStream.range(0, cells.cells().size()).map(cells.cells()::clusterOf).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 60})
  void cellsDivideTheirClustersIntoAFewRowsEach(int count) {
    Clustering clusters = clusters(PLANTED.vectors(), count);
    Cells cells = CellDivision.run(PLANTED.vectors(), clusters, 1);
    // What the constructor refuses, is not so: cells lie in one cluster each, and ascend with them.
    assertThat(cells.clusters()).isSameAs(clusters);
    assertThat(cells.cells().sizes()).doesNotContain(0);
    int wanted = Math.min(160, count * CellDivision.MOST_CELLS);
    assertThat(cells.cells().count()).isBetween(wanted / 2, wanted + count);
  }

  @Test
  void noClusterHasMoreThanItsCells() {
    VectorSet vectors = PlantedVectors.of(5000, 8, 3, 0.5, 4).vectors();
    Cells cells = CellDivision.run(vectors, clusters(vectors, 1), 1);
    assertThat(cells.cells().count()).isBetween(100, CellDivision.MOST_CELLS);
  }

  @Test
  void everyRowIsInTheNearestCellOfItsCluster() {
    VectorSet vectors = PLANTED.vectors();
    Cells cells = CellDivision.run(vectors, clusters(vectors, 5), 1);
    Clustering divided = cells.cells();
    int[] clusterOfCell = new int[divided.count()];
    for (int row = 0; row < vectors.size(); row++) {
      clusterOfCell[divided.clusterOf(row)] = cells.clusters().clusterOf(row);
    }
    float[] values = new float[vectors.dimension()];
    for (int row = 0; row < vectors.size(); row++) {
      vectors.copyRow(row, values);
      float own = divided.centroids().dot(divided.clusterOf(row), values);
      for (int cell = 0; cell < divided.count(); cell++) {
        if (clusterOfCell[cell] == cells.clusters().clusterOf(row)) {
          assertThat(divided.centroids().dot(cell, values)).isLessThanOrEqualTo(own + 1e-5f);
        }
      }
    }
  }

  @Test
  void groupsWithinAClusterAreFound() {
    Cells cells = CellDivision.run(PLANTED.vectors(), clusters(PLANTED.vectors(), 4), 1);
    assertThat(PLANTED.purity(cells.cells())).isGreaterThan(0.9);
  }

  @Test
  void sameSeedSameCellsOnAnyNumberOfThreads() throws Exception {
    Clustering clusters = clusters(PLANTED.vectors(), 7);
    int[] first = cellOfRow(CellDivision.run(PLANTED.vectors(), clusters, 9));
    assertThat(cellOfRow(CellDivision.run(PLANTED.vectors(), clusters, 9))).isEqualTo(first);
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertThat(
              one.submit(() -> cellOfRow(CellDivision.run(PLANTED.vectors(), clusters, 9))).get())
          .isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 200})
  void rowsWithoutDirectionHaveACell(int rows) {
    VectorSet zeros = new VectorSet.Builder(rows, 6).build();
    Cells cells = CellDivision.run(zeros, clusters(zeros, 3), 1);
    assertThat(cells.cells().size()).isEqualTo(rows);
    assertThat(cells.cells().count()).isEqualTo(Math.min(1, rows));
  }

  @Test
  void cellsThatAreNotOfTheClustersAreRefused() {
    VectorSet two = new VectorSet.Builder(2, 3).build();
    Clustering clusters = new Clustering(new int[] {0, 1, 1}, two);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cells(clusters, new Clustering(new int[] {0, 0, 1}, two)))
        .withMessageContaining("lies in two clusters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cells(clusters, new Clustering(new int[] {1, 0, 0}, two)))
        .withMessageContaining("before the last");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cells(clusters, new Clustering(new int[] {0, 1}, two)))
        .withMessageContaining("3 rows in clusters, 2 in cells");
  }
}
