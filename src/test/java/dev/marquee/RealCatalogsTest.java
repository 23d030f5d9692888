package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.EncodeSettings.Kind;
import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import dev.marquee.ingest.IngestReport;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.merge.MergeKey;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildProgress;
import dev.marquee.pipeline.RebuildReport;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way, from public catalogs as they are published to answers, where they are at hand
/// beside the project.
class RealCatalogsTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final Path NETFLIX = DATA.resolve("netflix/netflix_titles.csv");
  private static final Path AVAILABILITY = DATA.resolve("octopusteam");
  private static final Path MOVIE_LENS = DATA.resolve("ml-latest-small");
  private static final int PAGE = 10;

  @TempDir Path folder;

  @BeforeAll
  static void needsTheFiles() {
    assumeTrue(Files.isDirectory(DATA), "no real catalogs in " + DATA);
  }

  private static RebuildSettings settings(Kind encoder, Path... sources) {
    return new RebuildSettings(IngestSettings.of(sources), new EncodeSettings(encoder, 42), 0);
  }

  private GenerationStore store() {
    return new GenerationStore(folder, Encoders::read, Clock.systemUTC());
  }

  private RebuildReport rebuild(Kind encoder, Path... sources) {
    return new Rebuild(store()).run(settings(encoder, sources), RebuildProgress.NONE);
  }

  private static SimilarPage similar(LuceneCatalogIndex index, TitleId id, Scope scope) {
    return index.similar(
        new SimilarRequest(
            List.of(new SimilarRequest.Seed(id, 1)),
            List.of(),
            Map.of(),
            Filters.NONE,
            List.of(),
            scope,
            PAGE,
            false));
  }

  private static Entry find(LuceneCatalogIndex index, String id) {
    return index.find(new TitleId(id)).orElseThrow(() -> new AssertionError("no title is " + id));
  }

  private static Title findRow(LuceneCatalogIndex index, CSVRecord row) {
    return find(index, "netflix_titles:" + row.get("show_id")).title();
  }

  @Test
  void plainScoresAreThoseOfTheWordsThemselves() throws IOException {
    rebuild(Kind.BASIC, NETFLIX);
    try (LuceneCatalogIndex index = LuceneCatalogIndex.open(store())) {
      PlainWords words =
          PlainWords.of(
              PlainWords.records(NETFLIX),
              showId -> find(index, "netflix_titles:" + showId).title().id());
      assertThat(words.ids()).hasSize(index.status().titles());
      int[] clusters =
          words.ids().stream().mapToInt(id -> find(index, id.value()).clusterId()).toArray();
      for (int seed = 0; seed < clusters.length; seed++) {
        int own = clusters[seed];
        assertScores(
            words,
            seed,
            similar(index, words.ids().get(seed), Scope.CATALOG),
            words.highest(seed, PAGE, _ -> true));
        assertScores(
            words,
            seed,
            similar(index, words.ids().get(seed), Scope.CLUSTER),
            words.highest(seed, PAGE, other -> clusters[other] == own));
      }
    }
  }

  private static void assertScores(
      PlainWords words, int seed, SimilarPage page, double[] expected) {
    TitleId id = words.ids().get(seed);
    assertThat(page.exact()).isTrue();
    assertThat(page.items()).as("%s, %s", id, page.scope()).hasSize(expected.length).isNotEmpty();
    for (int rank = 0; rank < expected.length; rank++) {
      SimilarPage.Item item = page.items().get(rank);
      assertThat(item.score())
          .as("rank %d like %s", rank, id)
          .isCloseTo(expected[rank], within(1e-5));
      assertThat(item.score())
          .as("%s like %s", item.entry().title().id(), id)
          .isCloseTo(words.cosine(id, item.entry().title().id()), within(1e-5));
    }
  }

  @Test
  void nearbyFindsWhatTheWholeCatalogHas() throws IOException {
    RebuildReport report = rebuild(Kind.RICH, NETFLIX);
    try (LuceneCatalogIndex index = LuceneCatalogIndex.open(store())) {
      List<TitleId> ids =
          PlainWords.records(NETFLIX).stream()
              .map(row -> findRow(index, row).id())
              .distinct()
              .toList();
      assertThat(ids).hasSize(report.titles());
      for (TitleId id : ids) {
        assertThat(similar(index, id, Scope.NEARBY).items()).as("like %s", id).hasSize(PAGE);
      }
      Random random = new Random(4711);
      double recall = 0;
      long candidates = 0;
      for (int i = 0; i < 300; i++) {
        TitleId id = ids.get(random.nextInt(ids.size()));
        SimilarPage nearby = similar(index, id, Scope.NEARBY);
        candidates += nearby.candidates();
        recall += recall(nearby, similar(index, id, Scope.CATALOG)) / 300;
      }
      System.out.printf(
          "%,d titles in %d clusters: nearby finds %.4f of the ten nearest among %d candidates;"
              + " promised %s%n",
          ids.size(), report.clusters(), recall, candidates / 300, report.nearby());
      assertThat(recall).isGreaterThanOrEqualTo(0.99);
      assertThat(candidates / 300).isLessThan(ids.size() / 4);
    }
  }

  /// The share of the scores of `truth` that `page` has, too, each as often as it occurs: scores
  /// are exact in both, and titles of one score are as good as each other.
  private static double recall(SimilarPage page, SimilarPage truth) {
    List<Double> missing =
        new ArrayList<>(truth.items().stream().map(SimilarPage.Item::score).toList());
    page.items().forEach(item -> missing.remove(item.score()));
    return 1 - (double) missing.size() / truth.items().size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "octopusteam",
        "ml-latest-small",
        "netflix",
        "disney_plus",
        "justwatch_netflix",
        "imdb_top_1000",
        "imdb_movie_data"
      })
  void everyRowIsAccountedFor(String source) throws IOException {
    var result = Rebuild.read(settings(Kind.BASIC, DATA.resolve(source)), RebuildProgress.NONE);
    assertAddsUp(result.report(), result.catalog().size());
  }

  private static void assertAddsUp(IngestReport report, int titles) throws IOException {
    long accepted = 0;
    long merged = 0;
    for (FileReport file : report.files()) {
      assertThat(file.read())
          .as("%s", file.path())
          .isEqualTo(PlainWords.records(file.path()).size());
      switch (file.outcome()) {
        case Outcome.Titles(long kept, long gone, long rejected) -> {
          assertThat(kept + gone + rejected).isEqualTo(file.read());
          accepted += kept;
          merged += gone;
        }
        case Outcome.Enriching _ -> throw new AssertionError("nothing is kept apart here");
        case Outcome.Joined(long attached, long orphaned, long rejected) ->
            assertThat(attached + orphaned + rejected).isEqualTo(file.read());
      }
      assertThat(file.rejections().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(file.outcome().rejected());
    }
    assertThat(accepted).isEqualTo(titles);
    assertThat(merged).isEqualTo(report.merges().merged());
  }

  @Test
  void allTogetherBecomeOneCatalog() throws IOException {
    RebuildReport report = rebuild(Kind.RICH, NETFLIX, AVAILABILITY, MOVIE_LENS);
    assertAddsUp(report.ingest(), report.titles());
    assertThat(report.ingest().files()).hasSize(7);
    assertThat(report.ingest().merges().merged(MergeKey.IMDB_ID)).isGreaterThan(4_000);
    assertThat(report.ingest().merges().merged(MergeKey.TITLE_AND_YEAR)).isGreaterThan(2_000);
    System.out.printf("%,d titles, %s%n", report.titles(), report.times());
    try (LuceneCatalogIndex index = LuceneCatalogIndex.open(store())) {
      assertThat(index.status().titles()).isEqualTo(report.titles());
      assertEveryRowAnswersToItsIds(index);
    }
  }

  private static void assertEveryRowAnswersToItsIds(LuceneCatalogIndex index) throws IOException {
    List<Title> found = new ArrayList<>();
    for (CSVRecord row : PlainWords.records(NETFLIX)) {
      found.add(findRow(index, row));
    }
    for (CSVRecord link : PlainWords.records(MOVIE_LENS.resolve("links.csv"))) {
      Title title = find(index, "movielens:" + link.get("movieId")).title();
      assertThat(find(index, "imdb:tt" + link.get("imdbId")).title().id()).isEqualTo(title.id());
      found.add(title);
    }
    for (Path file : csvFiles(AVAILABILITY)) {
      for (CSVRecord row : PlainWords.records(file)) {
        if (!row.get("title").isBlank() && !row.get("imdbId").isBlank()) {
          found.add(find(index, "imdb:" + row.get("imdbId")).title());
        }
      }
    }
    assertThat(found)
        .allSatisfy(title ->
            assertThat(
                    Stream.concat(Stream.of(title.id()), title.aliases().stream())
                        .filter(id -> id.scheme().equals(TitleId.IMDB)))
                .as("IMDb ids of %s", title.title())
                .hasSizeLessThanOrEqualTo(1));
  }

  private static List<Path> csvFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
