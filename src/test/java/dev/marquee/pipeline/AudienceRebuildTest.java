package dev.marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.audience.AudienceOutcome;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.Manifest;
import dev.marquee.index.Snapshot;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A catalog with ratings by viewers of two tastes: even viewers like films with even numbers, odd
/// ones the others. Content does not tell the two apart. The last two films are rated by nobody.
class AudienceRebuildTest {
  private static final int FILMS = 80;
  private static final int UNRATED = 2;

  @TempDir static Path sources;
  private static Path rated;
  private static Path unrated;
  private static Path fewRatings;

  @TempDir Path folder;
  private Rebuilds index;

  @BeforeAll
  static void writeSources() throws IOException {
    rated = write("rated", 120);
    unrated = write("unrated", 0);
    fewRatings = write("few", 20);
  }

  private static Path write(String name, int viewers) throws IOException {
    Random random = new Random(11);
    String[] genres = {"Comedy", "Drama", "Thriller", "Western|Drama", "Romance|Comedy"};
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    for (int film = 0; film < FILMS; film++) {
      films.append(
          String.format(
              Locale.ROOT,
              "%d,Film %c%c (%d),%s\n",
              film + 1,
              'A' + film / 26,
              'A' + film % 26,
              1990 + random.nextInt(30),
              genres[random.nextInt(genres.length)]));
    }
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int viewer = 0; viewer < viewers; viewer++) {
      for (int film = viewer % 2; film < FILMS - UNRATED; film += 2) {
        if (random.nextInt(3) == 0) {
          ratings.append(
              String.format(
                  Locale.ROOT,
                  "%d,%d,%.1f,%d\n",
                  viewer + 1,
                  film + 1,
                  3.5 + random.nextInt(4) / 2.0,
                  1_000_000 + film));
        }
      }
    }
    Path target = Files.createDirectory(sources.resolve(name));
    Files.writeString(target.resolve("movies.csv"), films);
    if (viewers > 0) {
      Files.writeString(target.resolve("ratings.csv"), ratings);
    }
    return target;
  }

  @BeforeEach
  void openFolder() {
    index = new Rebuilds(folder.resolve("index"));
  }

  private static Path[] files(Path source) {
    return new Path[] {source};
  }

  private Title film(int number) {
    return index.title("movielens:" + number);
  }

  private static int number(SimilarPage.Item item) {
    return Integer.parseInt(item.entry().title().id().local());
  }

  @Test
  void viewersRankAndSaySo() {
    RebuildReport report = index.run(4, files(rated));
    assertThat(report.audience()).containsInstanceOf(AudienceOutcome.Learned.class);
    assertThat(new GenerationCheck(index.store()).findings()).isEmpty();
    try (LuceneCatalogIndex opened = index.open()) {
      int kindred = 0;
      for (int film = 1; film <= 20; film++) {
        for (SimilarPage.Item item : Rebuilds.similar(opened, film(film), Scope.CATALOG).items()) {
          kindred += (number(item) - film) % 2 == 0 ? 1 : 0;
          assertThat(item.score())
              .isCloseTo(
                  item.why().stream().mapToDouble(SimilarPage.Reason::contribution).sum(),
                  within(1e-5));
        }
      }
      assertThat(kindred).as("of 200 answers").isGreaterThan(180);
      assertThat(Rebuilds.similar(opened, film(1), Scope.CATALOG).items().getFirst().why())
          .filteredOn(reason -> reason.block().equals("audience"))
          .singleElement()
          .satisfies(reason -> {
            assertThat(reason.contribution()).isPositive();
            assertThat(reason.shared()).isEmpty();
            assertThat(reason.note()).isEqualTo("liked by the same viewers");
          });
    }
  }

  @Test
  void clustersAreThoseOfTheContent() {
    index.run(4, files(rated));
    Rebuilds plain = new Rebuilds(folder.resolve("plain"));
    RebuildReport report = plain.run(4, files(unrated));
    assertThat(report.audience()).isEmpty();
    Map<String, Integer> withViewers = index.clusterOfTitle();
    // The popularity block, too, is made of the ratings; the clusters differ in nothing else.
    assertThat(withViewers.keySet()).isEqualTo(plain.clusterOfTitle().keySet());
    try (Snapshot snapshot = index.store().open()) {
      assertThat(snapshot.centroids().dimension())
          .isEqualTo(snapshot.encoder().layout().blocks().getLast().firstDimension());
      assertThat(snapshot.vectors().dimension()).isGreaterThan(snapshot.centroids().dimension());
    }
  }

  @Test
  void ratingsAreKeptWithTheGeneration() {
    index.run(4, files(rated));
    try (Snapshot snapshot = index.store().open()) {
      Interactions kept = snapshot.interactions();
      assertThat(kept.viewers()).isEqualTo(120);
      int[] docIds = snapshot.docIdsByRow();
      for (int i = 0; i < kept.size(); i += 50) {
        TitleId id = snapshot.title(docIds[kept.row(i)]).title().id();
        int viewer = Integer.parseInt(kept.viewerName(kept.viewer(i)).replace("movielens:", ""));
        assertThat(Integer.parseInt(id.local()) % 2).isEqualTo(viewer % 2);
      }
    }
  }

  @Test
  void theManifestTellsOfTheTraining() {
    index.run(4, files(rated));
    Manifest manifest = index.store().manifest(1);
    assertThat(manifest.settings())
        .containsEntry("audience", "spectrum of co-viewing")
        .containsEntry("audienceFactors", "64")
        .containsKey("audienceAgreement");
    assertThat(manifest.counts())
        .containsEntry("viewers", 120L)
        .containsEntry("audienceLearned", (long) FILMS - UNRATED)
        .containsKeys("interactions", "likes");
  }

  @Test
  void theSameRatingsMakeTheSameFiles() {
    Rebuilds other = new Rebuilds(folder.resolve("other"));
    index.run(0, files(rated));
    other.run(0, files(rated));
    assertThat(checksums(other)).isEqualTo(checksums(index));
  }

  private static List<String> checksums(Rebuilds rebuilt) {
    return rebuilt.store().manifest(1).files().stream()
        .filter(file -> !file.path().startsWith("main/"))
        .map(file -> file.path() + ' ' + file.sha256())
        .toList();
  }

  @Test
  void fewRatingsAreKeptButNotLearnedFrom() {
    RebuildReport report = index.run(4, files(fewRatings));
    assertThat(report.audience()).containsInstanceOf(AudienceOutcome.TooFew.class);
    assertThat(index.store().manifest(1).settings()).containsEntry("audience", "too few ratings");
    try (Snapshot snapshot = index.store().open()) {
      assertThat(snapshot.interactions().viewers()).isEqualTo(20);
    }
  }

  @Test
  void anIndexWithoutAnAudienceTakesItsWeight() {
    index.run(4, files(unrated));
    try (LuceneCatalogIndex opened = index.open()) {
      SimilarRequest plain = request(Map.of());
      SimilarRequest weighted = request(Map.of("audience", 2.0));
      assertThat(opened.similar(weighted)).isEqualTo(opened.similar(plain));
    }
  }

  @Test
  void theLookUpAnswersAsTheScan() {
    index.run(4, files(rated));
    try (LuceneCatalogIndex opened = index.open()) {
      for (int film = 1; film <= FILMS; film++) {
        TitleId id = new TitleId("movielens:" + film);
        assertThat(opened.similar(request(id, Map.of())).items())
            .as(id.value())
            .isEqualTo(opened.similar(request(id, Map.of("length", 2.0))).items());
      }
    }
  }

  private static SimilarRequest request(Map<String, Double> weights) {
    return request(new TitleId("movielens:1"), weights);
  }

  /// No film of this catalog has a length, so that its weight makes no difference but to how the
  /// question is answered.
  private static SimilarRequest request(TitleId id, Map<String, Double> weights) {
    return new SimilarRequest(
        List.of(new SimilarRequest.Seed(id, 1)),
        List.of(),
        weights,
        Filters.NONE,
        List.of(),
        Scope.NEARBY,
        10,
        true);
  }

  @Test
  void encoderBasicPassesRatingsOver() {
    RebuildReport report = index.run(EncodeSettings.Kind.BASIC, 4, files(rated));
    assertThat(report.audience()).isEmpty();
    try (LuceneCatalogIndex opened = index.open()) {
      assertThat(Rebuilds.similar(opened, film(1), Scope.CATALOG).items()).hasSize(10);
    }
  }
}
