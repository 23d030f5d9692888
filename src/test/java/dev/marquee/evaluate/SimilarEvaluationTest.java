package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The judgment of "more like this" on planted data: viewers follow one keyword, while genre and
/// year are chance.
class SimilarEvaluationTest {
  private static final int FILMS = 60;
  private static final int CIRCLES = 6;
  private static final int VIEWERS = 240;
  private static final Estimate NONE = new Estimate(-1, -1, -1);

  private static Judged planted() {
    Random random = new Random(11);
    List<Title> titles = new ArrayList<>();
    for (int film = 0; film < FILMS; film++) {
      titles.add(
          TitleBuilder.aFilm("F" + film)
              .id(String.format("x:%03d", film))
              .keywords("circle" + film % CIRCLES, "noise" + random.nextInt(8))
              .genres(random.nextBoolean() ? "Drama" : "Comedy")
              .year(1980 + random.nextInt(40))
              .build());
    }
    Interactions.Builder interactions = new Interactions.Builder();
    for (int viewer = 0; viewer < VIEWERS; viewer++) {
      for (int film = 0; film < FILMS; film++) {
        boolean likes = film % CIRCLES == viewer % CIRCLES || random.nextInt(10) == 0;
        interactions.add("x:" + viewer, film, likes ? 9 : 4, film);
      }
    }
    return new Judged(Catalog.of(titles), interactions.build());
  }

  private static SimilarEvaluation.Report report(Map<String, Double> weights) throws IOException {
    return SimilarEvaluation.run(new SimilarEvaluation.Settings(8, null, weights, 42), planted());
  }

  private static Map<String, Double> values(SimilarEvaluation.Report report) {
    return report.evaluation().rows().stream()
        .collect(
            Collectors.toMap(
                Evaluation.Row::method,
                row -> row.metrics().getOrDefault("ndcg@10", NONE).value()));
  }

  @Test
  void blockThatViewersFollowIsBestAndIsLearned() throws IOException {
    SimilarEvaluation.Report report = report(Map.of());
    Map<String, Double> values = values(report);
    assertThat(values.get("only keywords")).isGreaterThan(0.55);
    assertThat(values.get("only era")).isLessThan(0.4);
    assertThat(values.get("rich tuned")).isGreaterThan(values.getOrDefault("rich", 1.0));
    assertThat(values).containsKeys("random", "popularity", "basic", "genre + era");
    report
        .learned()
        .forEach((on, weights) ->
            assertThat(weights.get("keywords"))
                .as("keywords, learned on %s: %s", on, weights)
                .isEqualTo(Collections.max(weights.values())));
  }

  @Test
  void givenWeightsAreARowOfTheirOwn() throws IOException {
    Map<String, Double> values = values(report(Map.of("keywords", 2.0)));
    assertThat(values.get("rich as given")).isEqualTo(values.get("only keywords"));
  }

  @Test
  void sameDataAndSeedGiveTheSameReport() throws IOException {
    assertThat(report(Map.of())).isEqualTo(report(Map.of()));
  }

  @Test
  void unknownPartIsRefusedByName() {
    assertThatThrownBy(() -> report(Map.of("keyword", 1.0)))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("'keyword'")
        .hasMessageContaining("keywords");
  }

  @Test
  void tooFewLikesAreSaid() {
    Judged few = new Judged(planted().catalog(), Interactions.none());
    assertThatThrownBy(
            () -> SimilarEvaluation.run(new SimilarEvaluation.Settings(8, null, Map.of(), 42), few))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("30 likes")
        .hasMessageContaining("--positive");
  }

  @Test
  void positiveIsInTheUnitsOfTheData() {
    Catalog catalog = planted().catalog();
    Interactions stars = new Interactions.Builder().add("movielens:7", 0, 8, 0).build();
    assertThat(new Judged(catalog, stars).onOurScale(4)).isEqualTo(8);
    assertThat(planted().onOurScale(8)).isEqualTo(8);
    assertThatThrownBy(() -> new Judged(catalog, stars).onOurScale(8))
        .isInstanceOf(EvaluationProblem.class);
  }
}
