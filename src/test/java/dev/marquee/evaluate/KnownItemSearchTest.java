package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Title;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Search finds what was meant: the targets of quality, held on the queries that are known and on
/// queries that are drawn anew from other catalogs.
class KnownItemSearchTest {
  private static final Path SHARED = Path.of("..", "shared");
  private static final List<String> KINDS =
      List.of(
          "typo1", "typo2", "typo_first", "swap", "no_article", "joined", "missing_word", "mixed");

  @TempDir Path folder;

  @Test
  void theTargetsAreMetOnTheKnownQueries() {
    Path queries = SHARED.resolve("eval/search/known-item-netflix.tsv");
    Path source = SHARED.resolve("data/netflix/netflix_titles.csv");
    requirePresent(queries);
    Evaluation found = new KnownItemSearch(1).run(queries, List.of(source), folder);
    Evaluation.Row marquee = row(found, "Marquee");
    assertThat(value(marquee, "success@1")).isGreaterThanOrEqualTo(0.975);
    assertThat(value(marquee, "mrr@10")).isGreaterThanOrEqualTo(0.985);
    assertThat(value(marquee, "success@1 exact")).isEqualTo(1);
    assertThat(value(marquee, "success@1 prefix")).isGreaterThanOrEqualTo(0.86);
    assertThat(KINDS).allMatch(kind -> value(marquee, "success@1 " + kind) >= 0.95);
    assertThat(value(row(found, "plain BM25"), "success@1")).isBetween(0.70, 0.77);
    assertThat(value(row(found, "fuzzy BM25"), "success@1")).isBetween(0.90, 0.94);
  }

  @ParameterizedTest
  @CsvSource({"data/titles.csv, 11", "../shared/data/octopusteam/hbo_max_full.csv, 12"})
  void otherCatalogsAreSearchedAsWell(String source, long seed) throws IOException {
    Path catalog = Path.of(source);
    requirePresent(catalog);
    IngestSettings settings = IngestSettings.of(catalog).keepingApart(catalog);
    List<Title> titles = Ingest.read(settings, (_, _, _) -> {}).catalog().titles();
    Path queries = folder.resolve("queries.tsv");
    Files.writeString(queries, text(new DamagedTitles(titles, seed).draw(40)));
    Evaluation.Row marquee =
        row(
            new KnownItemSearch(seed).run(queries, List.of(catalog), folder.resolve("index")),
            "Marquee");
    assertThat(value(marquee, "success@1")).as("seed %d", seed).isGreaterThanOrEqualTo(0.96);
    assertThat(value(marquee, "mrr@10")).as("seed %d", seed).isGreaterThanOrEqualTo(0.97);
    assertThat(value(marquee, "success@1 exact")).as("seed %d", seed).isEqualTo(1);
  }

  @Test
  void anIdThatTheSourceHasNotIsNamed() throws IOException {
    Path queries = queries("q1\texact\theat\t7");
    assertThatThrownBy(() -> run(queries, Path.of("data", "titles.csv")))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("'q1'")
        .hasMessageContaining("'7'");
  }

  @Test
  void aLineThatIsNoQueryIsNamed() throws IOException {
    Path queries = queries("q1\texact\theat");
    assertThatThrownBy(() -> run(queries, Path.of("data", "titles.csv")))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("line 2");
  }

  private Evaluation run(Path queries, Path source) {
    return new KnownItemSearch(1).run(queries, List.of(source), folder.resolve("index"));
  }

  private Path queries(String line) throws IOException {
    return Files.writeString(
        folder.resolve("queries.tsv"), "queryId\tkind\tquery\trelevant\n" + line + "\n");
  }

  private static String text(List<KnownItemQuery> queries) {
    return queries.stream()
        .map(query ->
            String.join(
                "\t", query.id(), query.kind(), query.text(), String.join("|", query.relevant())))
        .collect(Collectors.joining("\n", "queryId\tkind\tquery\trelevant\n", "\n"));
  }

  private static Evaluation.Row row(Evaluation evaluation, String method) {
    return evaluation.rows().stream()
        .filter(row -> row.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Evaluation.Row row, String metric) {
    Estimate estimate = row.metrics().get(metric);
    if (estimate == null) {
      throw new AssertionError("no " + metric + " in " + row.metrics().keySet());
    }
    return estimate.value();
  }

  private static void requirePresent(Path file) {
    Assumptions.assumeTrue(Files.exists(file), "needs " + file);
  }
}
