package dev.marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.SyntheticCatalog;
import dev.marquee.catalog.Title;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.IndexProblem;
import dev.marquee.index.Manifest;
import dev.marquee.ingest.IngestFailure;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sources in, answers out.
class RebuildTest {
  private static final int TITLES = 620;

  @TempDir static Path sources;
  private static Path catalog;

  @TempDir Path folder;
  private Rebuilds index;

  @BeforeAll
  static void writeCatalog() throws IOException {
    catalog = sources.resolve("films.csv");
    SyntheticCatalog.write(TITLES, 7, catalog);
  }

  @BeforeEach
  void openFolder() {
    index = new Rebuilds(folder.resolve("index"));
  }

  private static Path source(String name, String rows) throws IOException {
    return Files.writeString(sources.resolve(name), Rebuilds.HEADER + rows);
  }

  private static long matches(LuceneCatalogIndex opened, String query) {
    return opened
        .search(new SearchRequest(query, Filters.NONE, List.of(), Sort.RELEVANCE, 10, 0))
        .total();
  }

  @Test
  void publishesAGenerationThatAnswers() {
    RebuildReport report = index.run(0, catalog);
    assertThat(report.generation()).isEqualTo(1);
    assertThat(report.titles()).isEqualTo(TITLES);
    assertThat(report.heldShare()).isBetween(0.0, 1.0);
    assertThat(new GenerationCheck(index.store()).findings()).isEmpty();
    try (LuceneCatalogIndex opened = index.open()) {
      assertThat(opened.status().titles()).isEqualTo(TITLES);
      assertThat(matches(opened, "")).isEqualTo(TITLES);
      assertThat(opened.clusters()).hasSize(report.clusters());
      assertThat(opened.clusters().stream().mapToInt(ClusterSummary::size).sum()).isEqualTo(TITLES);
      for (Title title : index.titles().values()) {
        SimilarPage page = Rebuilds.similar(opened, title, Scope.NEARBY);
        assertThat(page.items()).as("like %s", title.id()).hasSize(10);
        assertThat(matches(opened, title.title())).as(title.title()).isPositive();
      }
    }
  }

  @Test
  void manifestTellsHowItWasMade() {
    RebuildReport report = index.run(5, catalog);
    Manifest manifest = index.store().manifest(1);
    assertThat(manifest.seed()).isEqualTo(42);
    assertThat(manifest.settings()).containsEntry("encoder", "rich").containsEntry("clusters", "5");
    assertThat(manifest.sources())
        .singleElement()
        .satisfies(source -> {
          assertThat(source.name()).isEqualTo("films.csv");
          assertThat(source.bytes()).isEqualTo(Files.size(catalog));
        });
    assertThat(manifest.counts())
        .containsEntry("rowsRead", (long) TITLES)
        .containsEntry("rowsRejected", 0L)
        .containsEntry("rowsMerged", 0L);
    assertThat(manifest.nearby()).isEqualTo(report.nearby());
  }

  @Test
  void sameSourcesAndSeedMakeTheSameAnswers() {
    Rebuilds other = new Rebuilds(folder.resolve("other"));
    index.run(0, catalog);
    other.run(0, catalog);
    assertThat(other.titles()).isEqualTo(index.titles());
    assertThat(other.clusterOfTitle()).isEqualTo(index.clusterOfTitle());
    assertThat(checksums(other)).isEqualTo(checksums(index)).hasSize(7);
    assertThat(other.store().manifest(1).nearby()).isEqualTo(index.store().manifest(1).nearby());
    try (LuceneCatalogIndex one = index.open();
        LuceneCatalogIndex two = other.open()) {
      assertThat(two.clusters()).isEqualTo(one.clusters());
      for (Title title : index.titles().values()) {
        for (Scope scope : Scope.values()) {
          assertThat(Rebuilds.similar(two, title, scope))
              .isEqualTo(Rebuilds.similar(one, title, scope));
        }
      }
    }
  }

  /// Of all files but Lucene's, which carry random names of their own.
  private static List<Manifest.FileEntry> checksums(Rebuilds built) {
    return built.store().manifest(1).files().stream()
        .filter(file -> !file.path().startsWith("main/"))
        .toList();
  }

  @Test
  void clusterIdsSurviveAFewTitlesMoreAndLess() throws IOException {
    index.run(12, Rebuilds.rows(catalog, 1, TITLES - 19));
    Map<String, Integer> before = index.clusterOfTitle();
    index.run(12, Rebuilds.rows(catalog, 11, TITLES + 1));
    Map<String, Integer> after = index.clusterOfTitle();
    assertThat(before).hasSize(TITLES - 20);
    assertThat(after).hasSize(TITLES - 10);
    List<String> common = new ArrayList<>(before.keySet());
    common.retainAll(after.keySet());
    long same = common.stream().filter(id -> Objects.equals(before.get(id), after.get(id))).count();
    System.out.printf("%d of %d titles kept their cluster id%n", same, common.size());
    assertThat(common).hasSize(TITLES - 30);
    assertThat((double) same / common.size()).isGreaterThan(0.5);
    Map<String, Long> counts = index.store().manifest(2).counts();
    long kept = counts.getOrDefault("clustersKept", 0L);
    long added = counts.getOrDefault("clustersAdded", 0L);
    Set<Integer> oldIds = new HashSet<>(before.values());
    Set<Integer> newIds = new HashSet<>(after.values());
    assertThat(kept).isGreaterThanOrEqualTo(9);
    assertThat(kept + added).isEqualTo(newIds.size());
    newIds.removeAll(oldIds);
    assertThat(newIds).as("ids that were free").allMatch(id -> id > 12);
  }

  @Test
  void anIdThatVanishedIsNeverGivenAgain() throws IOException {
    index.run(12, catalog);
    index.run(3, catalog);
    Set<Integer> three = new HashSet<>(index.clusterOfTitle().values());
    index.run(12, catalog);
    Set<Integer> twelve = new HashSet<>(index.clusterOfTitle().values());
    assertThat(three).hasSize(3);
    assertThat(twelve).hasSize(12).containsAll(three);
    twelve.removeAll(three);
    assertThat(twelve).allMatch(id -> id > 12);
  }

  @Test
  void aFailingSourceLeavesTheCurrentGeneration() throws IOException {
    index.run(4, catalog);
    Path missing = sources.resolve("missing.csv");
    assertThatThrownBy(() -> index.run(4, catalog, missing))
        .isInstanceOf(IngestFailure.class)
        .hasMessageContaining("missing.csv");
    Path headerOnly = source("header-only.csv", "");
    assertThatThrownBy(() -> index.run(4, headerOnly))
        .isInstanceOf(IngestFailure.class)
        .hasMessageContaining("no titles in")
        .hasMessageContaining("header-only.csv");
    assertThat(index.store().generations()).containsExactly(1);
    assertThat(new GenerationCheck(index.store()).findings()).isEmpty();
  }

  @Test
  void anEmptyCatalogBesideAFullOneAddsNothing() throws IOException {
    RebuildReport report = index.run(4, catalog, source("nothing.csv", ""));
    assertThat(report.titles()).isEqualTo(TITLES);
    assertThat(report.ingest().files()).hasSize(2);
  }

  @Test
  void oneTitleIsACatalog() throws IOException {
    Path one =
        source("one.csv", "s1,Movie,Alone,,,France,,2001,PG,90 min,Dramas,Nobody is near.\n");
    for (EncodeSettings.Kind encoder : EncodeSettings.Kind.values()) {
      RebuildReport report = index.run(encoder, 0, one);
      assertThat(report.titles()).isEqualTo(1);
      assertThat(report.clusters()).isEqualTo(1);
      try (LuceneCatalogIndex opened = index.open()) {
        assertThat(matches(opened, "alone")).isEqualTo(1);
        assertThat(matches(opened, "together")).isZero();
        assertThat(opened.clusters())
            .singleElement()
            .satisfies(cluster -> assertThat(cluster.medoidTitle()).isEqualTo("Alone"));
        Title alone = index.title("one:s1");
        for (Scope scope : Scope.values()) {
          SimilarPage page = Rebuilds.similar(opened, alone, scope);
          assertThat(page.items()).isEmpty();
          assertThat(page.exact()).isTrue();
          assertThat(page.degraded()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void twoTitlesAreLikeEachOther() throws IOException {
    Path two =
        source(
            "two.csv",
            """
            s1,Movie,One,,,France,,2001,PG,90 min,Dramas,Nobody is near.
            s2,Movie,Two,,,France,,2002,PG,95 min,Dramas,Somebody is near.
            """);
    index.run(0, two);
    try (LuceneCatalogIndex opened = index.open()) {
      Title title = index.title("two:s1");
      assertThat(Rebuilds.similar(opened, title, Scope.NEARBY).items())
          .singleElement()
          .satisfies(item -> assertThat(item.entry().title().title()).isEqualTo("Two"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "7,7", "25,25"})
  void asManyClustersAsAskedFor(int asked, int made) {
    assertThat(index.run(asked, catalog).clusters()).isEqualTo(made);
  }

  @Test
  void neverMoreClustersThanTitles() throws IOException {
    RebuildReport report = index.run(50, Rebuilds.rows(catalog, 1, 9));
    assertThat(report.titles()).isEqualTo(8);
    assertThat(report.clusters()).isBetween(1, 8);
    assertThat(new HashSet<>(index.clusterOfTitle().values())).hasSize(report.clusters());
  }

  @Test
  void aGenerationOfAnotherVersionDoesNotStopTheNext() throws IOException {
    index.run(4, catalog);
    Path manifest = folder.resolve("index/generations/000001/manifest.json");
    String text = Files.readString(manifest);
    String other = text.replaceFirst("\"schema\" : \\d+", "\"schema\" : 999");
    assertThat(other).isNotEqualTo(text);
    Files.writeString(manifest, other);
    assertThat(new GenerationCheck(index.store()).findings()).isNotEmpty();
    assertThat(index.run(4, catalog).generation()).isEqualTo(2);
    assertThat(new GenerationCheck(index.store()).findings()).isEmpty();
    assertThat(new HashSet<>(index.clusterOfTitle().values()))
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void aDamagedGenerationDoesNotStopTheNext() throws IOException {
    index.run(4, catalog);
    Files.write(folder.resolve("index/generations/000001/centroids.bin"), new byte[3]);
    assertThat(index.run(4, catalog).generation()).isEqualTo(2);
    assertThat(new GenerationCheck(index.store()).findings()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
    Files.createFile(folder.resolve("index"));
    HeardStages heard = new HeardStages();
    RebuildSettings settings =
        new RebuildSettings(
            IngestSettings.of(catalog), new EncodeSettings(EncodeSettings.Kind.BASIC, 1), 3);
    assertThatThrownBy(() -> new Rebuild(index.store()).run(settings, heard))
        .isInstanceOf(IndexProblem.class)
        .hasMessageContaining("cannot write to")
        .hasMessageEndingWith("index': not a directory");
    assertThat(heard.events()).containsExactly("start READ", "end READ");
  }

  @Test
  void everyStageIsHeardOfInItsOrder() {
    HeardStages heard = new HeardStages();
    RebuildReport report =
        new Rebuild(index.store())
            .run(
                new RebuildSettings(
                    IngestSettings.of(catalog),
                    new EncodeSettings(EncodeSettings.Kind.BASIC, 1),
                    3,
                    true),
                heard);
    // Nobody watched any of these titles, which takes no stage.
    List<Stage> stages =
        Arrays.stream(Stage.values()).filter(stage -> stage != Stage.MODEL).toList();
    List<String> expected = new ArrayList<>();
    for (Stage stage : stages) {
      expected.add("start " + stage);
      expected.add("end " + stage);
    }
    assertThat(heard.events()).isEqualTo(expected);
    assertThat(report.times()).extracting(StageTime::stage).containsExactlyElementsOf(stages);
  }
}
