package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Scope;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole port over a small catalog with the encoders that ship.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuceneCatalogIndexTest {
  private static final TitleId PARASITE = new TitleId("imdb:tt6751668");
  private static final TitleId MATRIX = new TitleId("imdb:tt0133093");

  @TempDir static Path folder;
  private IndexedCatalog indexed;

  @BeforeAll
  void build() {
    indexed =
        IndexedCatalog.build(
            folder.resolve("rich"), KnownTitles.catalog(), EncodeSettings.Kind.RICH);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  private CatalogIndex index() {
    return indexed.index();
  }

  @Test
  void findsByEveryIdOfATitle() {
    assertThat(index().find(MATRIX)).isEqualTo(index().find(new TitleId("tmdb:603"))).isPresent();
    assertThat(index().find(new TitleId("imdb:tt1"))).isEmpty();
  }

  @Test
  void statusTellsOfTheGeneration() {
    Status status = index().status();
    assertThat(status.generation()).isEqualTo("1.0");
    assertThat(status.titles()).isEqualTo(indexed.catalog().size());
    assertThat(status.encoder()).isEqualTo("rich");
    assertThat(status.blocks()).contains("genre", "people", "text");
  }

  @Test
  void clustersAscendAndNameTheirMedoid() {
    List<ClusterSummary> clusters = index().clusters();
    assertThat(clusters).extracting(ClusterSummary::id).isSorted().doesNotHaveDuplicates();
    assertThat(clusters.stream().mapToInt(ClusterSummary::size).sum())
        .isEqualTo(indexed.catalog().size());
    for (ClusterSummary cluster : clusters) {
      assertThat(index().find(cluster.medoid()))
          .hasValueSatisfying(entry -> {
            assertThat(entry.title().title()).isEqualTo(cluster.medoidTitle());
            assertThat(entry.clusterId()).isEqualTo(cluster.id());
          });
    }
  }

  @Test
  void facetsHaveLabels() {
    Filters nineties = Filters.parse(Map.of("year", List.of("1990..1999")));
    Map<FacetField, FacetCounts> facets =
        index()
            .facets(nineties, List.of(FacetField.DECADE, FacetField.COUNTRY, FacetField.CLUSTER));
    assertThat(values(facets, FacetField.DECADE))
        .anySatisfy(value -> {
          assertThat(value.value()).isEqualTo("1990");
          assertThat(value.label()).isEqualTo("1990s");
          assertThat(value.selected()).isTrue();
        })
        .filteredOn(FacetCounts.Value::selected)
        .hasSize(1);
    assertThat(values(facets, FacetField.COUNTRY))
        .extracting(FacetCounts.Value::label)
        .contains("France");
    assertThat(values(facets, FacetField.CLUSTER))
        .allSatisfy(value -> assertThat(value.label()).startsWith("cluster number "));
  }

  private static List<FacetCounts.Value> values(
      Map<FacetField, FacetCounts> facets, FacetField field) {
    return Objects.requireNonNull(facets.get(field)).values();
  }

  @ParameterizedTest
  @CsvSource({
    "RATING, The Dark Knight",
    "VOTES, The Dark Knight",
    "YEAR, Squid Game",
    "TITLE, 12 Angry Men",
    "RELEVANCE, The Dark Knight"
  })
  void browsingHasAnOrder(Sort sort, String first) {
    SearchPage page = index().search(new SearchRequest("", Filters.NONE, List.of(), sort, 5, 0));
    assertThat(page.total()).isEqualTo(indexed.catalog().size());
    assertThat(page.hits().getFirst().entry().title().title()).isEqualTo(first);
    assertThat(page.hits()).allMatch(hit -> hit.highlights().isEmpty());
  }

  @Test
  void similarTitlesComeWithReasonsInWords() {
    SimilarPage page = index().similar(like(PARASITE, Map.of("people", 2.0), Scope.NEARBY));
    SimilarPage.Item memories =
        page.items().stream()
            .filter(item -> item.entry().title().title().equals("Memories of Murder"))
            .findFirst()
            .orElseThrow();
    assertThat(memories.whyText())
        .startsWith("Both are Korean thrillers")
        .contains("by Bong Joon-ho with Song Kang-ho");
    assertThat(memories.why())
        .anySatisfy(reason -> {
          assertThat(reason.block()).isEqualTo("people");
          assertThat(reason.shared()).contains("Bong Joon-ho");
          assertThat(reason.note()).isEqualTo("weighted by 2");
        })
        .anySatisfy(reason -> {
          assertThat(reason.block()).isEqualTo("country");
          assertThat(reason.shared()).containsExactly("South Korea");
          assertThat(reason.note()).isEmpty();
        });
  }

  @Test
  void oneOfTwoLikesIsNamedInTheReason() {
    SimilarRequest request =
        new SimilarRequest(
            List.of(new SimilarRequest.Seed(PARASITE, 1), new SimilarRequest.Seed(MATRIX, 1)),
            List.of(),
            Map.of(),
            Filters.NONE,
            List.of(),
            Scope.CATALOG,
            20,
            true);
    assertThat(index().similar(request).items())
        .anyMatch(item ->
            item.entry().title().title().equals("The Matrix Reloaded")
                && item.whyText().startsWith("Like The Matrix: both are "))
        .anyMatch(item -> item.whyText().startsWith("Like Parasite: both are Korean "));
  }

  @Test
  void aShortPageSaysWhy() {
    Filters korean = Filters.parse(Map.of("country", List.of("KR")));
    SimilarPage page =
        index()
            .similar(
                new SimilarRequest(
                    seeds(PARASITE),
                    List.of(),
                    Map.of(),
                    korean,
                    List.of(),
                    Scope.CATALOG,
                    50,
                    false));
    assertThat(page.items()).hasSize(3);
    assertThat(page.degraded())
        .containsExactly("only 3 alike titles in the catalog that fit the filters");
  }

  @Test
  void anEmptyPageSaysWhyInASentence() {
    SimilarRequest nowhere =
        new SimilarRequest(
            seeds(PARASITE),
            List.of(),
            Map.of(),
            Filters.parse(Map.of("year", List.of("1890"))),
            List.of(),
            Scope.CATALOG,
            5,
            false);
    assertThat(index().similar(nowhere).degraded())
        .containsExactly("no alike titles in the catalog fit the filters");
  }

  @Test
  void aThemeThatIsAWordOfBothPlotsTooIsNamedOnce() {
    List<Title> heists =
        IntStream.range(0, 30)
            .mapToObj(i ->
                aFilm("Heist " + (char) ('A' + i))
                    .id("test:" + i)
                    .year(1960 + i)
                    .genres(i % 2 == 0 ? "Comedy" : "Horror")
                    .keywords(i < 4 ? "gold" : "rain " + i)
                    .synopsis(i < 4 ? "They steal the gold at night." : "It rains on day " + i)
                    .build())
            .toList();
    SimilarRequest byPlot =
        new SimilarRequest(
            seeds(heists.getFirst().id()),
            List.of(),
            Map.of("text", 10.0),
            Filters.NONE,
            List.of(),
            Scope.CATALOG,
            3,
            true);
    try (IndexedCatalog gold =
        IndexedCatalog.build(
            folder.resolve("gold"), Catalog.of(heists), EncodeSettings.Kind.RICH)) {
      assertThat(gold.index().similar(byPlot).items())
          .hasSize(3)
          .allSatisfy(item -> assertThat(item.whyText()).containsOnlyOnce("gold"));
    }
  }

  @Test
  void likesWithoutAnyValueThatCountsHaveNoNeighbors() {
    TitleId office = new TitleId("imdb:tt0386676");
    Map<String, Double> textOnly =
        Map.of(
            "genre",
            0.0,
            "type",
            0.0,
            "country",
            0.0,
            "era",
            0.0,
            "people",
            0.0,
            "popularity",
            0.0);
    SimilarRequest request =
        new SimilarRequest(
            seeds(office),
            seeds(office),
            textOnly,
            Filters.NONE,
            List.of(),
            Scope.NEARBY,
            10,
            true);
    SimilarPage page = index().similar(request);
    assertThat(page.items()).isEmpty();
    assertThat(page.degraded()).singleElement().asString().contains("no value in any block");
  }

  @ParameterizedTest
  @CsvSource({
    "gener, 1, the nearest is 'genre'",
    "basic, 1, known are",
    "genre, 10.5, 0..10",
    "genre, -1, 0..10",
    "genre, NaN, 0..10"
  })
  void weightsAreChecked(String block, double weight, String detail) {
    assertThatThrownBy(() -> index().similar(like(MATRIX, Map.of(block, weight), Scope.NEARBY)))
        .isInstanceOfSatisfying(
            RequestProblem.Invalid.class,
            problem -> {
              assertThat(problem.parameter()).isEqualTo("weights");
              assertThat(problem.detail()).contains(detail);
            });
  }

  @Test
  void allWeightsZeroIsAProblem() {
    Map<String, Double> zeros =
        index().status().blocks().stream()
            .collect(java.util.stream.Collectors.toMap(block -> block, _ -> 0.0));
    assertThatThrownBy(() -> index().similar(like(MATRIX, zeros, Scope.CLUSTER)))
        .isInstanceOf(RequestProblem.Invalid.class)
        .hasMessageContaining("all weights are 0");
  }

  @Test
  void unknownSeedsAndClustersAreNamed() {
    assertThatThrownBy(() -> index().similar(like(new TitleId("a:b"), Map.of(), Scope.NEARBY)))
        .isInstanceOf(RequestProblem.UnknownTitle.class)
        .hasMessageContaining("'a:b'");
    Filters nowhere = Filters.parse(Map.of("cluster", List.of("999")));
    assertThatThrownBy(() -> index().facets(nowhere, List.of(FacetField.GENRE)))
        .isInstanceOf(RequestProblem.Invalid.class)
        .hasMessageContaining("999");
  }

  @Test
  void unknownTitlesCannotBeExcluded() {
    Filters without = Filters.parse(Map.of("exclude", List.of("imdb:tt9")));
    assertThatThrownBy(() -> index().facets(without, List.of(FacetField.GENRE)))
        .isInstanceOf(RequestProblem.UnknownTitle.class)
        .hasMessageContaining("'imdb:tt9'");
  }

  @Test
  void encoderBasicTakesNoWeights() {
    try (IndexedCatalog basic =
        IndexedCatalog.build(
            folder.resolve("basic"), KnownTitles.catalog(), EncodeSettings.Kind.BASIC)) {
      assertThat(basic.index().status().blocks()).isEmpty();
      assertThat(basic.index().similar(like(PARASITE, Map.of(), Scope.NEARBY)).items())
          .isNotEmpty()
          .allMatch(item -> item.whyText().startsWith("Both are "));
      assertThatThrownBy(
              () -> basic.index().similar(like(PARASITE, Map.of("genre", 2.0), Scope.NEARBY)))
          .isInstanceOf(RequestProblem.Invalid.class)
          .hasMessageContaining("'basic'");
    }
  }

  @Test
  void anEmptyCatalogIsAnswered() {
    try (IndexedCatalog empty =
        IndexedCatalog.build(
            folder.resolve("empty"), Catalog.of(List.of()), EncodeSettings.Kind.BASIC)) {
      List<FacetField> fields = FacetField.CLOSED;
      CatalogIndex index = empty.index();
      SearchPage page =
          index.search(new SearchRequest("x", Filters.NONE, fields, Sort.RELEVANCE, 10, 0));
      assertThat(page.total()).isZero();
      assertThat(page.facets()).containsOnlyKeys(fields);
      assertThat(index.find(MATRIX)).isEmpty();
      assertThat(index.resolve("matrix")).isEmpty();
      assertThat(index.clusters()).isEmpty();
      assertThat(index.status().titles()).isZero();
      assertThatThrownBy(() -> index.similar(like(MATRIX, Map.of(), Scope.NEARBY)))
          .isInstanceOf(RequestProblem.UnknownTitle.class);
    }
  }

  private static SimilarRequest like(TitleId id, Map<String, Double> weights, Scope scope) {
    return new SimilarRequest(
        seeds(id), List.of(), weights, Filters.NONE, List.of(), scope, 10, true);
  }

  private static List<SimilarRequest.Seed> seeds(TitleId id) {
    return List.of(new SimilarRequest.Seed(id, 1));
  }
}
