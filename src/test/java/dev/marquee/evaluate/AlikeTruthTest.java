package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.ingest.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which films are alike by the viewers who like both.
class AlikeTruthTest {
  private static final Path SHARED = Path.of("..", "shared");

  @TempDir private Path folder;

  /// Two circles of forty viewers, of whom each likes its own four films; film 8 is liked by ten of
  /// each, film 9 by nobody.
  private static Likes twoCircles() {
    Interactions.Builder interactions = new Interactions.Builder();
    for (int viewer = 0; viewer < 80; viewer++) {
      int own = viewer < 40 ? 0 : 4;
      for (int film = 0; film < 8; film++) {
        boolean likes = film >= own && film < own + 4;
        interactions.add("v:" + viewer, film, likes ? 9 : 3, 0);
      }
      if (viewer % 4 == 0 || viewer % 5 == 0) {
        interactions.add("v:" + viewer, 8, 8, 0);
      }
    }
    return Likes.of(interactions.build(), 10, 8);
  }

  @Test
  void filmsOfOneCircleAreAlike() {
    AlikeTruth truth = AlikeTruth.ofLikes(twoCircles());
    assertThat(truth.pool()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(truth.grades().get(1)).containsOnlyKeys(0, 2, 3, 8);
    assertThat(truth.grades().get(6)).containsOnlyKeys(4, 5, 7, 8);
    assertThat(truth.grades().get(8)).hasSize(8);
    assertThat(truth.questions()).hasSize(9);
  }

  @Test
  void fiveNearestAreGradedHighest() {
    Map<Integer, Integer> grades = AlikeTruth.ofLikes(twoCircles()).grades().get(8);
    assertThat(grades.values()).containsExactlyInAnyOrder(3, 3, 3, 3, 3, 2, 2, 2);
  }

  @Test
  void ratingsBelowThePositiveAreNoLikes() {
    assertThat(twoCircles().counts()).containsExactly(40, 40, 40, 40, 40, 40, 40, 40, 32, 0);
  }

  @Test
  void truthIsReadByTheSourcesOwnIds() throws IOException {
    Catalog catalog = catalog("movielens:1", "movielens:34", "movielens:50");
    Path file = folder.resolve("truth.csv");
    Files.writeString(file, "movieId,otherMovieId,relevance\n1,34,3\nmovielens:34,1,2\n\n");
    AlikeTruth truth = TruthFile.read(file, catalog);
    assertThat(truth.pool()).containsExactly(0, 1);
    assertThat(truth.grades()).containsExactly(Map.of(1, 3), Map.of(0, 2));
  }

  @Test
  void lineThatIsNoAnswerIsNamed() throws IOException {
    Catalog catalog = catalog("movielens:1", "movielens:34");
    for (String line : List.of("1,34", "1,34,many", "1,34,0", "1,99,3")) {
      Path file = folder.resolve("truth.csv");
      Files.writeString(file, "a,b,grade\n34,1,1\n" + line + "\n");
      assertThatThrownBy(() -> TruthFile.read(file, catalog))
          .as(line)
          .isInstanceOf(EvaluationProblem.class)
          .hasMessageContaining("line 3");
    }
  }

  @Test
  void publishedTruthIsReproducedFromTheRatings() throws IOException {
    Path data = SHARED.resolve("data/ml-latest-small");
    Path published = SHARED.resolve("eval/ml-latest-small/colike.csv");
    Assumptions.assumeTrue(
        Files.exists(data) && Files.exists(published), "needs " + data + " and " + published);
    Judged judged = Judged.read(data, List.of(), Progress.NONE);
    int titles = judged.catalog().size();
    AlikeTruth ours =
        AlikeTruth.ofLikes(Likes.of(judged.interactions(), titles, judged.onOurScale(4)));
    AlikeTruth theirs = TruthFile.read(published, judged.catalog());
    assertThat(ours.pool()).isEqualTo(theirs.pool()).hasSize(366);
    long answers = theirs.grades().stream().mapToLong(Map::size).sum();
    long same =
        IntStream.range(0, theirs.pool().length)
            .mapToLong(film -> same(ours.grades().get(film), theirs.grades().get(film)))
            .sum();
    // What is left are exact ties at the edge of a grade.
    System.out.printf("%d of %d graded pairs as published%n", same, answers);
    assertThat((double) same / answers).isGreaterThan(0.995);
  }

  private static long same(Map<Integer, Integer> ours, Map<Integer, Integer> theirs) {
    return theirs.entrySet().stream()
        .filter(entry -> entry.getValue().equals(ours.get(entry.getKey())))
        .count();
  }

  private static Catalog catalog(String... ids) {
    return Catalog.of(Arrays.stream(ids).map(id -> TitleBuilder.aFilm(id).id(id).build()).toList());
  }
}
