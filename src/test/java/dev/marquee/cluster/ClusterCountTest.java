package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.cluster.ClusterCount.Outcome;
import dev.marquee.cluster.ClusterCount.Trial;
import dev.marquee.vector.VectorSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterCountTest {
  private static final ClusterSettings AUTOMATIC = ClusterSettings.automatic(42);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void holdsEnoughNeighborsUnderAnySeed(long seed) {
    PlantedVectors planted = PlantedVectors.of(3000, 20, 30, 0.9, 3);
    Neighborhoods truth = planted.neighborhoods(10);
    Outcome outcome = ClusterCount.run(planted.vectors(), truth, ClusterSettings.automatic(seed));
    assertThat(outcome.heldShare()).isGreaterThanOrEqualTo(ClusterCount.HELD_SHARE);
    assertThat(truth.heldShare(outcome.clustering()::clusterOf)).isEqualTo(outcome.heldShare());
    assertThat(outcome.clustering().count()).isBetween(10, (int) (1.5 * Math.sqrt(3000)));
  }

  @Test
  void noTrialWithMoreClustersHeldEnough() {
    PlantedVectors planted = PlantedVectors.of(3000, 20, 30, 1.5, 4);
    Outcome outcome = ClusterCount.run(planted.vectors(), planted.neighborhoods(10), AUTOMATIC);
    assertThat(outcome.trials())
        .filteredOn(trial -> trial.heldShare() >= ClusterCount.HELD_SHARE)
        .extracting(Trial::count)
        .allMatch(count -> count <= outcome.clustering().count());
    assertThat(outcome.trials()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void neighborsThatNeverPartAllowTheMostClusters() {
    PlantedVectors planted = PlantedVectors.of(900, 30, 300, 0.01, 5);
    Outcome outcome = ClusterCount.run(planted.vectors(), none(), AUTOMATIC);
    assertThat(outcome.clustering().count()).isEqualTo(45);
    assertThat(outcome.heldShare()).isEqualTo(1);
  }

  /// Between two clusters and one for each group, groups are torn apart: the share falls and rises
  /// again with the count.
  @Test
  void manyTightGroupsAreFoundBeyondADip() {
    PlantedVectors planted = PlantedVectors.of(3000, 40, 120, 0.85, 9);
    Outcome outcome = ClusterCount.run(planted.vectors(), planted.neighborhoods(10), AUTOMATIC);
    assertThat(outcome.trials()).extracting(Trial::heldShare).anyMatch(share -> share < 0.8);
    assertThat(outcome.clustering().count()).isEqualTo(82);
    assertThat(outcome.heldShare()).isGreaterThanOrEqualTo(ClusterCount.HELD_SHARE);
  }

  @Test
  void neighborsThatNoClusterHoldsLeaveTwoClusters() {
    PlantedVectors planted = PlantedVectors.of(1000, 10, 2, 0.3, 6);
    int[] rows = IntStream.range(0, 200).toArray();
    int[][] strangers =
        IntStream.of(rows)
            .mapToObj(row ->
                IntStream.range(0, 1000)
                    .filter(other -> planted.groupOf(other) != planted.groupOf(row))
                    .limit(10)
                    .toArray())
            .toArray(int[][]::new);
    Outcome outcome =
        ClusterCount.run(planted.vectors(), new Neighborhoods(rows, strangers), AUTOMATIC);
    assertThat(outcome.clustering().count()).isEqualTo(2);
    assertThat(outcome.heldShare()).isLessThan(0.1);
  }

  @Test
  void aGivenCountIsKept() {
    PlantedVectors planted = PlantedVectors.of(1000, 10, 12, 0.5, 7);
    Neighborhoods truth = planted.neighborhoods(10);
    Outcome outcome = ClusterCount.run(planted.vectors(), truth, new ClusterSettings(7, 42, 500));
    assertThat(outcome.clustering().count()).isEqualTo(7);
    assertThat(outcome.trials()).containsExactly(new Trial(7, outcome.heldShare()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 9})
  void fewRowsAreOrdinaryInput(int rows) {
    PlantedVectors planted = PlantedVectors.of(rows, 5, 3, 0.2, 8);
    Outcome outcome = ClusterCount.run(planted.vectors(), planted.neighborhoods(1), AUTOMATIC);
    assertThat(outcome.clustering().size()).isEqualTo(rows);
    assertThat(outcome.clustering().count())
        .isBetween(Math.min(rows, 1), Math.min(rows, Math.max(2, (int) (1.5 * Math.sqrt(rows)))));
  }

  @Test
  void identicalAndZeroVectorsAreOrdinaryInput() {
    VectorSet zeros = new VectorSet.Builder(500, 4).build();
    Neighborhoods truth = new Neighborhoods(new int[] {3}, new int[][] {{4, 5}});
    assertThat(ClusterCount.run(zeros, truth, AUTOMATIC).clustering().count()).isEqualTo(1);
    var builder = new VectorSet.Builder(500, 4);
    IntStream.range(0, 500).forEach(row -> builder.setRow(row, new float[] {1, 2, 3, 4}));
    Outcome outcome = ClusterCount.run(builder.build(), truth, AUTOMATIC);
    assertThat(outcome.clustering().count()).isEqualTo(1);
    assertThat(outcome.heldShare()).isEqualTo(1);
  }

  /// As large as the catalog that Marquee was first made for; its time is in the class doc.
  @Test
  void manyRowsOfManyDimensionsAreClusteredWell() {
    PlantedVectors planted = PlantedVectors.of(8807, 256, 60, 1.2, 9);
    Neighborhoods truth = planted.neighborhoods(40);
    Outcome outcome = ClusterCount.run(planted.vectors(), truth, AUTOMATIC);
    assertThat(outcome.heldShare()).isGreaterThanOrEqualTo(ClusterCount.HELD_SHARE);
    assertThat(outcome.clustering().count()).isGreaterThan(30);
  }

  @Test
  void neighborhoodsNeedOneListForEachRow() {
    assertThatThrownBy(() -> new Neighborhoods(new int[2], new int[1][]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Neighborhoods none() {
    return new Neighborhoods(new int[0], new int[0][]);
  }
}
