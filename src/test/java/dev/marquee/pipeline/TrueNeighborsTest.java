package dev.marquee.pipeline;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.Neighborhoods;
import dev.marquee.encode.EncodeSettings.Kind;
import dev.marquee.encode.Encoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The sample against a full sort of all scores.
class TrueNeighborsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"RICH,1", "RICH,2", "RICH,11", "RICH,12", "RICH,900", "BASIC,900", "RICH,5000"})
  void nearestAreTheFirstOfAFullSort(Kind encoder, int size) throws IOException {
    Catalog catalog = Catalogs.synthetic(folder, size);
    assertTrue(catalog, Catalogs.encode(catalog, encoder), size > 2000 ? 20 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void tiesFallToVotesAndThenToTheSmallerId(Kind encoder) {
    Catalog catalog = Catalogs.twins(12, 40, 3);
    assertTrue(catalog, Catalogs.encode(catalog, encoder), 1);
  }

  private static void assertTrue(Catalog catalog, Encoding encoding, int everyNth) {
    List<TrueNeighbors.Sample> samples = TrueNeighbors.measure(catalog, encoding, 1).samples();
    assertThat(samples).hasSize(catalog.size() < 2 ? 0 : Math.min(400, catalog.size()));
    for (int i = 0; i < samples.size(); i += everyNth) {
      TrueNeighbors.Sample sample = samples.get(i);
      double[] scores = Catalogs.scores(encoding, sample.row());
      List<Integer> ranked = Catalogs.ranked(catalog, scores);
      List<Integer> nearest = ranked.subList(0, Math.min(10, ranked.size()));
      assertThat(sample.nearest()).containsExactly(toArray(nearest));
      double cutoff = scores[nearest.getLast()];
      List<Integer> serving = ranked.stream().filter(row -> scores[row] >= cutoff).toList();
      assertThat(sample.serving())
          .containsExactly(toArray(serving.subList(0, Math.min(256, serving.size()))));
      assertThat(sample.better())
          .isEqualTo(ranked.stream().filter(row -> scores[row] > cutoff).count());
    }
  }

  private static int[] toArray(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void titlesThatAreLikeNoOtherAreLeftOut() {
    Catalog catalog =
        Catalog.of(
            List.of(
                aFilm("One").genres("Drama").countries("FR").build(),
                aFilm("Two").genres("Drama").countries("FR").build()));
    Encoding encoding = Catalogs.encode(catalog, Kind.RICH);
    assertThat(TrueNeighbors.measure(catalog, encoding, 1).samples()).hasSize(2);
    Catalog alone = Catalog.of(catalog.titles().subList(0, 1));
    Encoding encoded = Catalogs.encode(alone, Kind.RICH);
    TrueNeighbors none = TrueNeighbors.measure(alone, encoded, 1);
    assertThat(none.samples()).isEmpty();
    assertThat(none.neighborhoods().heldShare(row -> row)).isEqualTo(1);
  }

  @Test
  void theSeedDrawsTheSample() throws IOException {
    Catalog catalog = Catalogs.synthetic(folder, 2000);
    Encoding encoding = Catalogs.encode(catalog, Kind.BASIC);
    assertThat(rows(catalog, encoding, 1)).isEqualTo(rows(catalog, encoding, 1)).hasSize(400);
    assertThat(rows(catalog, encoding, 2)).isNotEqualTo(rows(catalog, encoding, 1));
    assertThat(rows(catalog, encoding, 2)).isSorted().doesNotHaveDuplicates();
  }

  private static List<Integer> rows(Catalog catalog, Encoding encoding, long seed) {
    return TrueNeighbors.measure(catalog, encoding, seed).samples().stream()
        .map(TrueNeighbors.Sample::row)
        .toList();
  }

  @Test
  void clustersAreJudgedByTheNearestAlone() throws IOException {
    Catalog catalog = Catalogs.synthetic(folder, 300);
    TrueNeighbors truth = TrueNeighbors.measure(catalog, Catalogs.encode(catalog, Kind.RICH), 1);
    Neighborhoods neighborhoods = truth.neighborhoods();
    assertThat(neighborhoods.heldShare(row -> 0)).isEqualTo(1);
    assertThat(neighborhoods.heldShare(row -> row)).isZero();
    double expected =
        truth.samples().stream()
            .flatMap(sample ->
                Arrays.stream(sample.nearest()).mapToObj(near -> near % 2 == sample.row() % 2))
            .mapToInt(held -> held ? 1 : 0)
            .average()
            .orElseThrow();
    assertThat(neighborhoods.heldShare(row -> row % 2)).isEqualTo(expected);
    assertThat(IntStream.of(truth.samples().getFirst().nearest()))
        .doesNotContain(truth.samples().getFirst().row());
  }
}
