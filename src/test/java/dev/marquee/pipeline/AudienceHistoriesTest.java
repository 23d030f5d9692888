package dev.marquee.pipeline;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Profile;
import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceHistoriesTest {
  private static final int FILMS = 8;
  private static final Catalog CATALOG = Catalog.of(films());
  private static final TitleRows ROWS = TitleRows.of(CATALOG);

  private final List<Event> events = new ArrayList<>();
  private final Interactions.Builder ratings = new Interactions.Builder();

  private static List<Title> films() {
    return IntStream.range(0, FILMS)
        .mapToObj(i -> aFilm("Film " + i).alias("other:" + i).build())
        .toList();
  }

  private void tell(String viewer, EventType type, int row, @Nullable Double value, int second) {
    tell(viewer, type, CATALOG.title(row).id().value(), value, second);
  }

  private void tell(
      String viewer, EventType type, String title, @Nullable Double value, int second) {
    events.add(
        new Event("e" + events.size(), viewer, title, type, value, Instant.ofEpochSecond(second)));
  }

  private AudienceHistories.Outcome gathered() {
    return AudienceHistories.of(ratings.build(), events::forEach, ROWS);
  }

  /// As many viewers as it takes to believe what they say they like.
  private void addCrowd() {
    for (int viewer = 0; viewer < 60; viewer++) {
      for (int row = 0; row < 6; row++) {
        ratings.add("crowd:%02d".formatted(viewer), row, 9, row);
      }
    }
  }

  private static String described(Histories histories, int viewer) {
    Profile profile = histories.profile(viewer);
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < profile.size(); place++) {
      text.append("%d:%.2f ".formatted(profile.row(place), profile.weight(place)));
    }
    return text.toString().strip();
  }

  @Test
  void nobodyGivesNoHistories() {
    AudienceHistories.Outcome none = gathered();
    assertThat(none.histories().viewers()).isZero();
    assertThat(none.histories().titles()).isEqualTo(FILMS);
    assertThat(none.likes()).isZero();
  }

  @Test
  void aRatingOfASourceSaysWhatARatedEventSays() {
    addCrowd();
    for (int row = 0; row < 6; row++) {
      double rating = 2 * row;
      ratings.add("a", row, (float) rating, row);
      tell("b", EventType.RATED, row, rating, row);
    }
    AudienceHistories.Outcome gathered = gathered();
    assertThat(described(gathered.histories(), 0))
        .isEqualTo(described(gathered.histories(), 1))
        .isEqualTo("2:0.45 3:0.63 4:1.00 5:1.00");
    assertThat(gathered.events()).isEqualTo(6);
  }

  @Test
  void whoIsInBothIsOneViewerAndTheNewerVerdictCounts() {
    addCrowd();
    ratings.add("a", 0, 9, 100);
    ratings.add("a", 1, 9, 100);
    tell("a", EventType.DISLIKED, 0, null, 200);
    tell("a", EventType.CLICK, 1, null, 300);
    tell("a", EventType.LIKED, 2, null, 400);
    AudienceHistories.Outcome gathered = gathered();
    assertThat(gathered.histories().viewers()).isEqualTo(61);
    assertThat(described(gathered.histories(), 0)).isEqualTo("1:1.00 2:1.00");
  }

  @Test
  void aTitleAnswersToItsOtherIdsAndUnknownOnesAreCounted() {
    addCrowd();
    tell("a", EventType.LIKED, "other:3", null, 1);
    tell("a", EventType.LIKED, "nobody:1", null, 2);
    AudienceHistories.Outcome gathered = gathered();
    int row = CATALOG.rowOf(new TitleId("other:3")).orElseThrow();
    assertThat(described(gathered.histories(), 0)).isEqualTo(row + ":1.00");
    assertThat(gathered.unknownTitles()).isEqualTo(1);
  }

  @Test
  void whatWasTakenBackAndWhatIsNotWantedCountsNothing() {
    addCrowd();
    tell("a", EventType.LIKED, 0, null, 1);
    tell("a", EventType.REMOVED, 0, null, 2);
    tell("a", EventType.NOT_INTERESTED, 1, null, 3);
    tell("a", EventType.IMPRESSION, 2, null, 4);
    assertThat(gathered().histories().viewers()).isEqualTo(60);
  }

  @Test
  void whereNobodySaysWhatTheyLikeWhateverTheyChoseCounts() {
    for (int row = 0; row < 5; row++) {
      tell("a", EventType.CLICK, row, null, row);
    }
    AudienceHistories.Outcome gathered = gathered();
    assertThat(described(gathered.histories(), 0)).isEqualTo("0:1.00 1:1.00 2:1.00 3:1.00 4:1.00");
    assertThat(gathered.likes()).isEqualTo(5);
  }

  @Test
  void theOrderInWhichViewersComeDoesNotMatter() {
    addCrowd();
    tell("zoe", EventType.LIKED, 1, null, 1);
    tell("adam", EventType.LIKED, 2, null, 1);
    Histories histories = gathered().histories();
    assertThat(described(histories, 0)).isEqualTo("2:1.00");
    assertThat(described(histories, 61)).isEqualTo("1:1.00");
  }
}
