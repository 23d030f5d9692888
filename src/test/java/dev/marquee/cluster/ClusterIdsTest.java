package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterIdsTest {
  @Test
  void aFirstClusteringCountsFromOne() {
    ClusterIds ids = ClusterIds.first(clustering(0, 0, 1, 2));
    assertThat(idsOf(ids, 3)).containsExactly(1, 2, 3);
    assertThat(ids.nextFreeId()).isEqualTo(4);
    assertThat(ids.drift().comparedRows()).isZero();
    assertThat(ids.drift().movedShare()).isZero();
    assertThat(ids.drift().added()).containsExactly(1, 2, 3);
  }

  @Test
  void theSameClustersInAnotherOrderKeepTheirIds() {
    ClusterIds ids = ClusterIds.match(new int[] {7, 7, 4, 4, 9}, clustering(1, 1, 2, 2, 0), 10);
    assertThat(idsOf(ids, 3)).containsExactly(9, 7, 4);
    assertThat(ids.nextFreeId()).isEqualTo(10);
    assertThat(ids.drift().movedShare()).isZero();
    assertThat(ids.drift().kept()).containsExactly(4, 7, 9);
    assertThat(ids.drift().added()).isEmpty();
    assertThat(ids.drift().vanished()).isEmpty();
  }

  @Test
  void theLargerPartOfASplitKeepsTheId() {
    ClusterIds ids = ClusterIds.match(new int[] {3, 3, 3, 3, 3}, clustering(1, 0, 0, 0, 1), 4);
    assertThat(idsOf(ids, 2)).containsExactly(3, 4);
    assertThat(ids.drift().movedShare()).isEqualTo(0.4);
    assertThat(ids.drift().added()).containsExactly(4);
  }

  @Test
  void aMergedClusterTakesTheIdOfTheLargerPart() {
    ClusterIds ids = ClusterIds.match(new int[] {1, 1, 2, 2, 2}, clustering(0, 0, 0, 0, 0), 3);
    assertThat(idsOf(ids, 1)).containsExactly(2);
    assertThat(ids.drift().vanished()).containsExactly(1);
    assertThat(ids.drift().movedShare()).isEqualTo(0.4);
  }

  @Test
  void titlesThatAreNewHaveNoSay() {
    int u = ClusterIds.UNKNOWN;
    ClusterIds ids = ClusterIds.match(new int[] {u, u, u, 2, u}, clustering(0, 0, 0, 0, 1), 3);
    assertThat(idsOf(ids, 2)).containsExactly(2, 3);
    assertThat(ids.drift().comparedRows()).isEqualTo(1);
    assertThat(ids.nextFreeId()).isEqualTo(4);
  }

  @Test
  void aNumberThatHasVanishedIsNotUsedAgain() {
    ClusterIds ids = ClusterIds.match(new int[] {-1, -1, 5}, clustering(0, 0, 1), 9);
    assertThat(idsOf(ids, 2)).containsExactly(9, 5);
  }

  @Test
  void aFewStraysDoNotPassOnAnId() {
    int[] previous = new int[240];
    Arrays.fill(previous, 0, 200, 1);
    Arrays.fill(previous, 200, 240, 2);
    int[] next = new int[240];
    Arrays.fill(next, 100, 203, 1);
    // Cluster 1 has half of old 1, whose id cluster 0 takes, and 3 of the 40 rows of old 2.
    ClusterIds ids = ClusterIds.match(previous, clustering(next), 3);
    assertThat(idsOf(ids, 2)).containsExactly(1, 3);
    assertThat(ids.drift().vanished()).containsExactly(2);
  }

  @Test
  void tiesGoToTheLowerOldIdThenToTheLowerOrdinal() {
    ClusterIds ids = ClusterIds.match(new int[] {6, 5, 6, 5}, clustering(0, 0, 1, 1), 7);
    assertThat(idsOf(ids, 2)).containsExactly(5, 6);
  }

  @Test
  void refusesIdsThatContradictTheFirstFreeOne() {
    assertThatThrownBy(() -> ClusterIds.match(new int[] {4}, clustering(0), 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("previous id 4");
    assertThatThrownBy(() -> ClusterIds.match(new int[] {0}, clustering(0), 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClusterIds.match(new int[2], clustering(0), 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void idsSurviveAShuffleAndAFewChanges(int seed) {
    Random random = new Random(seed);
    int count = 2 + random.nextInt(10);
    int[] place = random.ints(0, 1000).distinct().limit(count).toArray();
    int[] sorted = Arrays.stream(place).sorted().toArray();
    int[] previous = new int[count * 40];
    int[] next = new int[previous.length];
    for (int row = 0; row < next.length; row++) {
      int group = row % count;
      previous[row] = group + 1;
      boolean isChanged = row % 7 == 3;
      next[row] = isChanged ? random.nextInt(count) : Arrays.binarySearch(sorted, place[group]);
    }
    ClusterIds ids = ClusterIds.match(previous, clustering(next), count + 1);
    for (int group = 0; group < count; group++) {
      assertThat(ids.idOf(Arrays.binarySearch(sorted, place[group])))
          .as("seed %d", seed)
          .isEqualTo(group + 1);
    }
    assertThat(ids.drift().movedShare()).as("seed %d", seed).isLessThan(0.2);
  }

  private static int[] idsOf(ClusterIds ids, int count) {
    return IntStream.range(0, count).map(ids::idOf).toArray();
  }

  private static Clustering clustering(int... clusterOfRow) {
    int count = 1 + IntStream.of(clusterOfRow).max().orElse(-1);
    return new Clustering(clusterOfRow, new VectorSet.Builder(count, 1).build());
  }
}
