package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.cluster.ClusterProfile.Distinctive;
import dev.marquee.cluster.Trait.Role;
import dev.marquee.vector.VectorSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterProfilerTest {
  private static final VectorSet VECTORS =
      of(new float[][] {{4, 3}, {8, 0}, {2, 0}, {0, 0}, {0, 1}, {0, 7}});
  private static final Clustering CLUSTERING =
      new Clustering(new int[] {0, 0, 0, 0, 1, 1}, of(new float[][] {{1, 0}, {0, 1}}));

  @Test
  void measuresEachCluster() {
    List<ClusterProfile> profiles =
        ClusterProfiler.profile(VECTORS, CLUSTERING, ClusterIds.first(CLUSTERING), List.of());
    assertThat(profiles).extracting(ClusterProfile::id).containsExactly(1, 2);
    assertThat(profiles).extracting(ClusterProfile::ordinal).containsExactly(0, 1);
    assertThat(profiles).extracting(ClusterProfile::size).containsExactly(4, 2);
    assertThat(profiles).extracting(ClusterProfile::medoid).containsExactly(1, 4);
    assertThat(profiles.getFirst().cohesion()).isCloseTo((0.8 + 1 + 1 + 0) / 4, within(1e-6));
    assertThat(profiles.getLast().cohesion()).isCloseTo(1, within(1e-6));
    assertThat(profiles).extracting(ClusterProfile::label).doesNotHaveDuplicates();
  }

  @Test
  void noClustersHaveNoProfiles() {
    VectorSet none = new VectorSet.Builder(0, 2).build();
    Clustering empty = new Clustering(new int[0], none);
    assertThat(
            ClusterProfiler.profile(
                none, empty, ClusterIds.first(empty), List.of(trait("Drama", 0, 1))))
        .isEmpty();
  }

  @Test
  void distinctiveValuesAreFrequentHereAndRareElsewhere() {
    int[] clusterOfRow = IntStream.range(0, 100).map(row -> row < 60 ? 0 : 1).toArray();
    Clustering clustering = new Clustering(clusterOfRow, of(new float[][] {{1, 0}, {0, 1}}));
    List<Trait> traits =
        List.of(
            trait("Everywhere", 0, 100),
            trait("Half", 60, 82),
            trait("Most", 55, 98),
            trait("Rare", 60, 64),
            trait("Once", 70, 71),
            trait("Elsewhere", 0, 40),
            trait("Beyond the rows", 100, 5000));
    List<Distinctive> distinctive =
        ClusterProfiler.profile(
                new VectorSet.Builder(100, 2).build(),
                clustering,
                ClusterIds.first(clustering),
                traits)
            .getLast()
            .distinctive();
    assertThat(distinctive).extracting(Distinctive::value).containsExactly("Most", "Half");
    assertThat(distinctive.getFirst().kind()).isEqualTo("genre");
    assertThat(distinctive.getFirst().share()).isCloseTo(0.95, within(1e-9));
    assertThat(distinctive.getFirst().lift()).isCloseTo(0.95 / 0.43, within(1e-9));
  }

  private static Trait trait(String value, int from, int to) {
    BitSet rows = new BitSet();
    rows.set(from, to);
    return new Trait(Role.GENRE, "genre", value, value.toLowerCase(java.util.Locale.ROOT), rows);
  }

  private static VectorSet of(float[][] rows) {
    var builder = new VectorSet.Builder(rows.length, rows[0].length);
    IntStream.range(0, rows.length).forEach(row -> builder.setRow(row, rows[row]));
    return builder.build();
  }
}
