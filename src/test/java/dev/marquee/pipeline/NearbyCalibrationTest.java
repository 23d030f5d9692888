package dev.marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.CellDivision;
import dev.marquee.cluster.ClusterCount;
import dev.marquee.cluster.ClusterSettings;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.EncodeSettings.Kind;
import dev.marquee.encode.Encoding;
import dev.marquee.index.Nearby;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the calibration promises against what a search in two steps finds.
class NearbyCalibrationTest {
  private static final double WANTED = 0.99;

  @TempDir Path folder;

  /// A catalog made ready: what a search needs, and the truth about it.
  private record Prepared(
      Catalog catalog, Encoding encoding, Clustering cells, TrueNeighbors truth) {

    static Prepared of(Catalog catalog, Kind encoder, int count) {
      Encoding encoding = Catalogs.encode(catalog, encoder);
      TrueNeighbors truth = TrueNeighbors.measure(catalog, encoding, 9);
      ClusterSettings settings =
          new ClusterSettings(count, 9, ClusterSettings.DEFAULT_SAMPLE_LIMIT);
      Clustering clusters =
          ClusterCount.run(encoding.dense(), truth.neighborhoods(), settings).clustering();
      Clustering cells = CellDivision.run(encoding.dense(), clusters, 9).cells();
      return new Prepared(catalog, encoding, cells, truth);
    }

    Nearby calibrated() {
      return new NearbyCalibration(encoding.dense(), cells).calibrate(truth);
    }

    double recall(Nearby nearby) {
      return truth.samples().stream()
          .mapToDouble(sample -> recall(sample.row(), nearby))
          .average()
          .orElse(1);
    }

    /// The share of the best ten scores that a search in two steps finds, each score as often as it
    /// occurs.
    private double recall(int row, Nearby nearby) {
      double[] scores = Catalogs.scores(encoding, row);
      List<Integer> best = first(Catalogs.ranked(catalog, scores), 10);
      double[] found = new double[scores.length];
      candidates(row, nearby).forEach(other -> found[other] = scores[other]);
      List<Integer> answer = first(Catalogs.ranked(catalog, found), best.size());
      double cutoff = scores[best.getLast()];
      long better = best.stream().filter(other -> scores[other] > cutoff).count();
      long betterFound = answer.stream().filter(other -> scores[other] > cutoff).count();
      long ties = answer.stream().filter(other -> scores[other] == cutoff).count();
      return (double) (betterFound + Math.min(ties, best.size() - better)) / best.size();
    }

    private List<Integer> candidates(int row, Nearby nearby) {
      VectorSet dense = encoding.dense();
      float[] query = new float[dense.dimension()];
      dense.copyRow(row, query);
      int own = cells.clusterOf(row);
      Set<Integer> probed =
          Set.copyOf(
              ordered(
                  cells.count(),
                  cell -> cell == own ? 2 : cells.centroids().dot(cell, query),
                  nearby.probes()));
      return ordered(
          dense.size(),
          other ->
              other == row || !probed.contains(cells.clusterOf(other))
                  ? -2
                  : dense.dot(other, query),
          nearby.candidates());
    }

    private static List<Integer> ordered(int size, ToDoubleFunction<Integer> value, int most) {
      return first(
          IntStream.range(0, size)
              .boxed()
              .sorted(Comparator.comparingDouble(value).reversed())
              .filter(item -> value.applyAsDouble(item) > -2)
              .toList(),
          most);
    }

    private static List<Integer> first(List<Integer> rows, int most) {
      return rows.subList(0, Math.min(most, rows.size()));
    }
  }

  @ParameterizedTest
  @CsvSource({"2,0", "11,3", "40,0", "300,0", "1200,0", "1200,60"})
  void promisesNoMoreThanASearchFinds(int titles, int clusters) throws IOException {
    Prepared prepared = Prepared.of(Catalogs.synthetic(folder, titles), Kind.RICH, clusters);
    assertKept(prepared, "%d titles".formatted(titles));
  }

  @ParameterizedTest
  @CsvSource({"RICH,30,40", "BASIC,30,40", "BASIC,4,300", "BASIC,200,2"})
  void keepsItsPromiseAmongTwins(Kind encoder, int films, int copies) {
    Prepared prepared = Prepared.of(Catalogs.twins(films, copies, 8), encoder, 0);
    assertKept(prepared, "%d films, %d times".formatted(films, copies));
  }

  private static void assertKept(Prepared prepared, String what) {
    Nearby nearby = prepared.calibrated();
    double found = prepared.recall(nearby);
    System.out.printf(
        "%s in %d cells: %s, found %.4f%n", what, prepared.cells().count(), nearby, found);
    assertThat(nearby.probes()).isBetween(1, prepared.cells().count());
    assertThat(nearby.candidates()).isBetween(1, prepared.catalog().size());
    assertThat(nearby.recall()).isBetween(WANTED, 1.0);
    assertThat(found).as("found with %s", nearby).isGreaterThanOrEqualTo(nearby.recall() - 1e-9);
  }

  @Test
  void isCheaperThanScoringEverything() throws IOException {
    Prepared prepared = Prepared.of(Catalogs.synthetic(folder, 1200), Kind.RICH, 25);
    Nearby nearby = prepared.calibrated();
    assertThat(nearby.candidates()).isLessThan(600);
    Nearby fewer = new Nearby(nearby.probes(), Math.max(1, nearby.candidates() / 8), 1);
    assertThat(prepared.recall(fewer)).as("with an eighth").isLessThan(nearby.recall());
  }

  @Test
  void asksOneTitleForNothing() throws IOException {
    Prepared prepared = Prepared.of(Catalogs.synthetic(folder, 1), Kind.RICH, 0);
    assertThat(prepared.calibrated()).isEqualTo(new Nearby(1, 1, 1));
  }
}
