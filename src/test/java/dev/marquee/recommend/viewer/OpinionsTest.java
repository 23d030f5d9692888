package dev.marquee.recommend.viewer;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.recommend.Evidence;
import dev.marquee.search.lucene.IndexedCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir static Path folder;
  private IndexedCatalog indexed;

  @BeforeAll
  void build() {
    indexed =
        IndexedCatalog.build(
            folder,
            Catalog.of(
                List.of(
                    aFilm("Alpha").id("test:a").alias("other:1").genres("Drama").build(),
                    aFilm("Beta").id("test:b").genres("Drama").build(),
                    aFilm("Gamma").id("test:c").genres("Crime").build())),
            EncodeSettings.Kind.BASIC);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  private static Event event(int day, String title, EventType type, @Nullable Double value) {
    Instant at = START.plus(Duration.ofDays(day));
    return new Event(title + type + day, "ann", title, type, value, at);
  }

  private Opinions opinions(Event... oldestFirst) {
    Instant asOf = oldestFirst.length == 0 ? START : oldestFirst[oldestFirst.length - 1].at();
    return indexed
        .index()
        .overRows(rows -> Opinions.of(History.of(List.of(oldestFirst)), rows, asOf))
        .orElseThrow();
  }

  private static List<Double> weights(Opinions opinions) {
    Evidence evidence = opinions.evidence(null);
    List<Double> weights = new ArrayList<>();
    for (int place = 0; place < evidence.size(); place++) {
      weights.add(Math.round(evidence.weight(place) * 1e4) / 1e4);
    }
    return weights;
  }

  @ParameterizedTest
  @CsvSource({
    "LIKED, , 1",
    "DISLIKED, , -1",
    "NOT_INTERESTED, , -0.5",
    "WATCHED, , 0.8",
    "WATCHED, 1, 0.8",
    "WATCHED, 0, 0.1",
    "STARTED, 0.5, 0.45",
    "WATCHLIST, , 0.5",
    "CLICK, , 0.15",
    "RATED, 10, 1",
    "RATED, 7, 0.725",
    "RATED, 4, 0.45",
    "RATED, 3, -0.4",
    "RATED, 0, -1",
  })
  void eventsSayWhatTheTableSays(EventType type, @Nullable Double value, double weight) {
    assertThat(weights(opinions(event(0, "test:a", type, value)))).containsExactly(weight);
  }

  @Test
  void impressionsSayNothing() {
    Opinions opinions = opinions(event(0, "test:a", EventType.IMPRESSION, null));
    assertThat(opinions.all()).isEmpty();
    assertThat(opinions.isAbout(0)).isFalse();
  }

  @Test
  void theNewestOfTwoVerdictsCounts() {
    assertThat(
            weights(
                opinions(
                    event(0, "test:a", EventType.LIKED, null),
                    event(1, "test:a", EventType.DISLIKED, null))))
        .containsExactly(-1.0);
  }

  @Test
  void aVerdictOutranksALaterDeedAndADeedALaterGlance() {
    assertThat(
            opinions(
                    event(0, "test:a", EventType.LIKED, null),
                    event(1, "test:a", EventType.WATCHED, 0.1),
                    event(2, "test:b", EventType.WATCHED, 1.0),
                    event(3, "test:b", EventType.CLICK, null))
                .all())
        .extracting(Opinions.Opinion::type)
        .containsExactly(EventType.LIKED, EventType.WATCHED);
  }

  @Test
  void removedTakesBackWhatWasSaidBeforeAndNotWhatComesAfter() {
    assertThat(
            opinions(
                    event(0, "test:a", EventType.LIKED, null),
                    event(1, "test:a", EventType.REMOVED, null))
                .all())
        .isEmpty();
    assertThat(
            opinions(
                    event(0, "test:a", EventType.DISLIKED, null),
                    event(1, "test:a", EventType.REMOVED, null),
                    event(2, "test:a", EventType.CLICK, null))
                .all())
        .extracting(Opinions.Opinion::type)
        .containsExactly(EventType.CLICK);
  }

  @Test
  void oneTitleByTwoIdsIsOneTitle() {
    Opinions opinions =
        opinions(
            event(0, "test:a", EventType.LIKED, null),
            event(1, "other:1", EventType.REMOVED, null),
            event(2, "other:1", EventType.WATCHLIST, null));
    assertThat(opinions.all()).hasSize(1);
    assertThat(opinions.seen().isEmpty()).as("a title on the list is not seen").isTrue();
  }

  @Test
  void idsThatTheCatalogDoesNotHaveAreCountedAndLeftAside() {
    Opinions opinions =
        opinions(
            event(0, "test:a", EventType.LIKED, null),
            event(1, "gone:1", EventType.LIKED, null),
            event(2, "gone:1", EventType.DISLIKED, null),
            event(3, "no id at all", EventType.LIKED, null));
    assertThat(opinions.unknown()).isEqualTo(2);
    assertThat(opinions.all()).hasSize(1);
  }

  @Test
  void whatIsSeenIsWhatAViewerKnows() {
    Opinions opinions =
        opinions(
            event(0, "test:a", EventType.STARTED, null),
            event(1, "test:b", EventType.CLICK, null),
            event(2, "test:c", EventType.NOT_INTERESTED, null));
    assertThat(opinions.seen().stream()).containsExactly(0, 2);
  }

  @Test
  void thePastFadesByTheNewestEventAndNeverWholly() {
    double old =
        weights(
                opinions(
                    event(0, "test:a", EventType.LIKED, null),
                    event(1096, "test:b", EventType.LIKED, null)))
            .getFirst();
    assertThat(old).isCloseTo(0.5, within(0.001));
    double ancient =
        weights(
                opinions(
                    event(0, "test:a", EventType.LIKED, null),
                    event(15_000, "test:b", EventType.LIKED, null)))
            .getFirst();
    assertThat(ancient).isEqualTo(0.25);
  }
}
