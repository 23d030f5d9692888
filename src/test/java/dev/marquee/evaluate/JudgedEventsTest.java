package dev.marquee.evaluate;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Title;
import dev.marquee.recommend.viewer.Opinions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedEventsTest {
  @TempDir Path folder;

  private static Catalog catalog() {
    List<Title> titles = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      titles.add(aFilm("Film " + number).id("test:%02d".formatted(number)).build());
    }
    return Catalog.of(titles);
  }

  private static String event(String profile, int title, String type, String value, int second) {
    return """
    {"eventId":"%s-%d-%d","profile":"%s","title":"test:%02d","type":"%s"%s,"at":"2026-01-01T12:00:%02dZ"}
    """
        .formatted(profile, title, second, profile, title, type, value, second);
  }

  private Judged read(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("events.jsonl"), lines);
    assertThat(JudgedEvents.isExport(file)).isTrue();
    return JudgedEvents.read(file, catalog());
  }

  /// Ratings by title of the viewer called `ann`.
  private static Map<Integer, Float> ofAnn(Interactions all) {
    Map<Integer, Float> ratings = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.viewerName(all.viewer(i)).equals("events:ann")) {
        ratings.put(all.row(i), all.rating(i));
      }
    }
    return ratings;
  }

  /// Viewers who say what they like, as many as learning wants to see before it listens to it.
  private static String others() {
    StringBuilder lines = new StringBuilder();
    for (int viewer = 0; viewer < 60; viewer++) {
      for (int title = 0; title < 12; title++) {
        lines.append(event("viewer" + viewer, title, "liked", "", title));
      }
    }
    return lines.toString();
  }

  @Test
  void eventsMeanWhatLearningTakesThemFor() throws IOException {
    String ann =
        event("ann", 1, "liked", "", 1)
            + event("ann", 2, "disliked", "", 2)
            + event("ann", 3, "rated", ",\"value\":8", 3)
            + event("ann", 4, "rated", ",\"value\":6", 4)
            + event("ann", 5, "watched", ",\"value\":1", 5)
            + event("ann", 6, "liked", "", 6)
            + event("ann", 6, "removed", "", 7)
            + event("ann", 7, "click", "", 8)
            + event("ann", 29, "impression", "", 9);
    Map<Integer, Float> ratings = ofAnn(read(ann + others()).interactions());
    assertThat(ratings).containsOnlyKeys(1, 3, 4, 5, 7);
    assertThat(ratings.get(1)).isEqualTo(10);
    assertThat(ratings.get(3)).isGreaterThanOrEqualTo((float) JudgedEvents.LIKED);
    assertThat(ratings.get(5)).isGreaterThanOrEqualTo((float) JudgedEvents.LIKED);
    assertThat(ratings.get(4)).isEqualTo((float) (10 * Opinions.weightOfRating(6)));
    assertThat(ratings.get(7)).isLessThan((float) JudgedEvents.LIKED);
  }

  @Test
  void whereNobodySaysWhatTheyLikeWhateverTheyChoseIsALike() throws IOException {
    String clicks = event("ann", 7, "click", "", 8) + event("ann", 8, "disliked", "", 9);
    assertThat(ofAnn(read(clicks).interactions())).isEqualTo(Map.of(7, 10f));
  }

  @Test
  void titlesOfOtherCatalogsAreLeftOut() throws IOException {
    String lines = event("ann", 7, "liked", "", 8) + event("ann", 77, "liked", "", 9);
    assertThat(ofAnn(read(lines).interactions())).containsOnlyKeys(7);
  }

  @Test
  void aLineThatIsNoEventIsNamed() {
    assertThatThrownBy(() -> read(event("ann", 7, "liked", "", 8) + "{\"profile\":7}\n"))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void titlesAndRatingsAreNoEvents() throws IOException {
    for (String first :
        List.of(
            "{\"id\":\"test:01\",\"type\":\"movie\",\"title\":\"Heat\"}",
            "userId,movieId,rating,timestamp",
            "",
            "id,type,title")) {
      Path file = Files.writeString(folder.resolve("other"), first + "\n");
      assertThat(JudgedEvents.isExport(file)).as(first).isFalse();
    }
    assertThat(JudgedEvents.isExport(folder)).isFalse();
  }
}
