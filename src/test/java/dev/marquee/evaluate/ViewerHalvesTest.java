package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Viewers judged by other viewers, on planted data: what films tell of themselves is chance.
class ViewerHalvesTest {
  private static final int FILMS = 60;
  private static final int CIRCLES = 6;
  private static final double POSITIVE = 8;

  private static Catalog films() {
    Random random = new Random(5);
    List<Title> titles = new ArrayList<>();
    for (int film = 0; film < FILMS; film++) {
      titles.add(
          TitleBuilder.aFilm("F" + film)
              .id(String.format("x:%03d", film))
              .genres(random.nextBoolean() ? "Drama" : "Comedy")
              .year(1980 + random.nextInt(40))
              .build());
    }
    return Catalog.of(titles);
  }

  /// Viewers of circles like the films of theirs; the others like a sixth of all, each their own.
  private static Interactions viewers(int count, boolean areOfCircles) {
    Random random = new Random(6);
    Interactions.Builder interactions = new Interactions.Builder();
    for (int viewer = 0; viewer < count; viewer++) {
      for (int film = 0; film < FILMS; film++) {
        boolean isTheirs =
            areOfCircles ? film % CIRCLES == viewer % CIRCLES : random.nextInt(CIRCLES) == 0;
        if (isTheirs || random.nextInt(10) == 0) {
          interactions.add("x:" + viewer, film, 9, film);
        }
      }
    }
    return interactions.build();
  }

  private static List<ViewerHalves.Outcome> outcomes(Interactions interactions) {
    Judged data = new Judged(films(), interactions);
    EncodeSettings settings = new EncodeSettings(EncodeSettings.Kind.RICH, 42);
    return new ViewerHalves(data, Encoders.fit(data.catalog(), settings), POSITIVE, 42).run();
  }

  /// The mean nDCG@10 of each method among the films that are judged.
  private static Map<String, Double> means(List<ViewerHalves.Outcome> outcomes) {
    return outcomes.stream()
        .collect(
            Collectors.toMap(
                ViewerHalves.Outcome::name,
                outcome -> Arrays.stream(outcome.amongPool()).average().orElse(-1)));
  }

  @Test
  void whatOneHalfLikesTogetherTellsWhatTheOtherDoes() {
    Map<String, Double> means = means(outcomes(viewers(480, true)));
    assertThat(means)
        .containsOnlyKeys(
            "rich (viewer halves)", "audience (viewer halves)", "rich + audience (viewer halves)");
    double content = means.getOrDefault("rich (viewer halves)", 1.0);
    assertThat(means.get("audience (viewer halves)")).isGreaterThan(0.9);
    assertThat(means.get("rich + audience (viewer halves)")).isGreaterThan(content + 0.2);
    assertThat(content).isLessThan(0.6);
  }

  /// What one half likes by chance would look like knowledge if it were judged by itself.
  @Test
  void whatOneHalfLikesByChanceIsWorthNothing() {
    Map<String, Double> means = means(outcomes(viewers(480, false)));
    double content = means.getOrDefault("rich (viewer halves)", -1.0);
    assertThat(means.getOrDefault("audience (viewer halves)", 2.0)).isLessThan(content + 0.1);
  }

  @Test
  void everyFilmThatEnoughViewersLikeIsJudgedOnce() {
    for (ViewerHalves.Outcome outcome : outcomes(viewers(480, true))) {
      assertThat(outcome.amongPool()).hasSize(FILMS).hasSameSizeAs(outcome.amongAll());
      assertThat(Arrays.stream(outcome.amongPool())).allMatch(value -> value >= 0 && value <= 1);
    }
  }

  @Test
  void sameDataAndSeedGiveTheSameValues() {
    Interactions interactions = viewers(480, true);
    assertThat(means(outcomes(interactions))).isEqualTo(means(outcomes(interactions)));
  }

  @Test
  void halvesThatAreTooFewToLearnFromGiveNothing() {
    assertThat(outcomes(viewers(20, true))).isEmpty();
  }
}
