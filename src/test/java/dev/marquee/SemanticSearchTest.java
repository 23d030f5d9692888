package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleType;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildProgress;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.Mode;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searching the shipped catalog by what is meant, and what a machine says that cannot.
class SemanticSearchTest {
  /// What is asked and which title is wanted among the first ten; chosen before anything was
  /// measured.
  private static final Map<String, String> WANTED =
      Map.ofEntries(
          Map.entry("a chef tries to save his family's restaurant", "The Bear"),
          Map.entry("a boy befriends a stranded alien", "E.T. the Extra-Terrestrial"),
          Map.entry("man relives the same day", "Groundhog Day"),
          Map.entry("detectives hunt a serial killer in the rain", "Se7en"),
          Map.entry("a hacker learns that reality is a simulation", "The Matrix"),
          Map.entry("scientists bring dinosaurs back to life on an island", "Jurassic Park"),
          Map.entry("a rat who dreams of cooking in paris", "Ratatouille"),
          Map.entry("lovers parted when an ocean liner hits an iceberg", "Titanic"),
          Map.entry("chemistry teacher becomes a drug lord", "Breaking Bad"),
          Map.entry("thieves who steal secrets out of people's dreams", "Inception"),
          Map.entry("a lonely robot cleans up an abandoned planet", "WALL·E"));

  @TempDir private static Path folder;
  private static LuceneCatalogIndex catalog;

  @BeforeAll
  static void buildIndex() {
    GenerationStore store =
        new GenerationStore(folder.resolve("index"), Encoders::read, Clock.systemUTC());
    new Rebuild(store)
        .run(
            new RebuildSettings(
                IngestSettings.of(Path.of("data", "titles.csv")),
                new EncodeSettings(EncodeSettings.Kind.BASIC, 42),
                3,
                true),
            RebuildProgress.NONE);
    catalog = LuceneCatalogIndex.open(store);
  }

  @AfterAll
  static void closeIndex() {
    catalog.close();
  }

  private static SearchPage ask(String query, Filters filters, int limit, int offset) {
    return catalog.search(
        new SearchRequest(
            query,
            filters,
            List.of(FacetField.TYPE),
            Sort.RELEVANCE,
            limit,
            offset,
            true,
            Mode.HYBRID));
  }

  private static List<String> names(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entry().title().title()).toList();
  }

  @Test
  void findsWhatIsMeant() {
    List<String> missed = new ArrayList<>();
    WANTED.forEach((query, title) -> {
      if (!names(ask(query, Filters.NONE, 10, 0)).contains(title)) {
        missed.add(query);
      }
    });
    assertThat(missed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Heat", "alien", "Psycho", "The Bear", "seven samurai", "inception"})
  void aTitleThatIsTypedStaysFirst(String title) {
    assertThat(names(ask(title, Filters.NONE, 5, 0)).getFirst()).isEqualToIgnoringCase(title);
  }

  @Test
  void pagesAgreeWithOneLongPage() {
    String query = "a family torn apart by war";
    SearchPage whole = ask(query, Filters.NONE, 40, 0);
    List<String> pages = new ArrayList<>();
    for (int offset = 0; offset < 40; offset += 8) {
      SearchPage page = ask(query, Filters.NONE, 8, offset);
      assertThat(page.total()).isEqualTo(whole.total());
      pages.addAll(names(page));
    }
    assertThat(pages).hasSize(40).isEqualTo(names(whole));
  }

  @Test
  void filtersAndFacetsCountWhatIsFoundByMeaning() {
    String query = "a detective haunted by an old case";
    SearchPage all = ask(query, Filters.NONE, 10, 0);
    FacetCounts types = all.facets().get(FacetField.TYPE);
    assertThat(types).isNotNull();
    assertThat(types.values().stream().mapToLong(FacetCounts.Value::count).sum())
        .isEqualTo(all.total());
    SearchPage series = ask(query, Filters.parse(Map.of("type", List.of("series"))), 10, 0);
    assertThat(series.hits())
        .isNotEmpty()
        .allMatch(hit -> hit.entry().title().type() == TitleType.SERIES);
    assertThat(
            types.values().stream()
                .filter(value -> value.value().equals("series"))
                .mapToLong(FacetCounts.Value::count)
                .sum())
        .isEqualTo(series.total());
    assertThat(series.facets().get(FacetField.TYPE).values())
        .extracting(FacetCounts.Value::count)
        .isEqualTo(types.values().stream().map(FacetCounts.Value::count).toList());
  }

  @Test
  void anotherOrderHasTheSameTitles() {
    String query = "a friendship between a boy and a robot";
    SearchPage byYear =
        catalog.search(
            new SearchRequest(
                query, Filters.NONE, List.of(), Sort.YEAR, 100, 0, false, Mode.HYBRID));
    assertThat(byYear.total()).isEqualTo(ask(query, Filters.NONE, 10, 0).total());
    List<Integer> years =
        byYear.hits().stream()
            .map(hit -> hit.entry().title().year())
            .filter(year -> year != null)
            .toList();
    assertThat(years).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
  }

  @Test
  void saysThatMeaningMatched() {
    assertThat(ask("man relives the same day", Filters.NONE, 10, 0).hits())
        .filteredOn(hit -> hit.entry().title().title().equals("Groundhog Day"))
        .singleElement()
        .satisfies(hit ->
            assertThat(hit.matched())
                .anySatisfy(match -> assertThat(match.field()).isEqualTo("meaning")));
  }

  @Test
  void oddTextIsAnswered() {
    for (String query : List.of("\uD83D", "😀😀", "東京", "!?", "x".repeat(1000))) {
      assertThat(ask(query, Filters.NONE, 5, 0).degraded()).isEmpty();
    }
  }

  /// Runs the command line in a process that cannot load the native library.
  private static Ran withoutLibrary(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "-Donnxruntime.native.path=" + folder.resolve("nowhere"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.marquee.cli.Marquee"));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    try (OutputStream _ = process.getOutputStream();
        InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      List<String> said =
          Files.readAllLines(errors).stream()
              .filter(line -> !line.startsWith("WARNING: "))
              .toList();
      return new Ran(code, printed, said);
    }
  }

  private record Ran(int code, String out, List<String> err) {}

  @Test
  void aMachineThatCannotLoadTheModelRefusesToIndexByMeaning()
      throws IOException, InterruptedException {
    Path index = folder.resolve("refused");
    Ran ran = withoutLibrary("index", "data", "--semantic", "--index", index.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .singleElement()
        .asString()
        .contains("native library")
        .endsWith("index without --semantic");
    assertThat(index).doesNotExist();
  }

  @Test
  void aMachineThatCannotLoadTheModelSearchesByWords() throws IOException, InterruptedException {
    Ran ran =
        withoutLibrary(
            "search",
            "godfather",
            "--mode",
            "hybrid",
            "--json",
            "--index",
            folder.resolve("index").toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("The Godfather Part II")
        .contains("\"degraded\":[\"the native library of the sentence model cannot be loaded");
  }
}
