package dev.marquee.evaluate.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.audience.model.Ease;
import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Popularity;
import dev.marquee.audience.model.Scorer;
import dev.marquee.audience.model.Trial;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.EvaluationProblem;
import dev.marquee.evaluate.Judged;
import dev.marquee.evaluate.personal.PersonalEvaluation.Protocol;
import dev.marquee.ingest.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalEvaluationTest {
  private static final Path DATA = Path.of("..", "shared", "data", "ml-latest-small");
  private static final Path SPLIT =
      Path.of("..", "shared", "eval", "ml-latest-small", "strong.csv");

  /// The penalties with which the reference figures were made, fold by fold.
  private static final double[] LAMBDAS = {50, 100, 100, 100, 200};

  private static final Offset<Double> CLOSE = within(0.003);

  @TempDir private Path folder;

  @Test
  void standardMethodsReachTheReferenceFigures() throws IOException {
    Assumptions.assumeTrue(Files.exists(SPLIT), "the shared MovieLens split is not here");
    Judged data = Judged.readWithoutTags(DATA, List.of(), Progress.NONE);
    List<Trial> trials = HeldOutSplit.of(new Viewings(data, 8), SplitLines.read(SPLIT)).trials(0);
    Asking asking =
        new Asking(
            trials,
            PersonalMetrics.MANY,
            new ListQuality(
                Encoders.fit(data.catalog(), new EncodeSettings(EncodeSettings.Kind.RICH, 1))),
            1,
            _ -> {});

    Evaluation.Row popularity = asking.row(Method.of("popularity", Popularity::plain));
    assertThat(value(popularity, "ndcg@100")).isCloseTo(0.1996, CLOSE);
    assertThat(value(popularity, "recall@20")).isCloseTo(0.1602, CLOSE);
    assertThat(value(popularity, "arp@10")).isCloseTo(154.84, within(0.5));
    Evaluation.Row ease = asking.row(Method.of("EASE", easeByFold(trials)));
    assertThat(value(ease, "ndcg@100")).isCloseTo(0.3419, CLOSE);
    assertThat(value(ease, "recall@20")).isCloseTo(0.3126, CLOSE);
    assertThat(value(ease, "ndcg@10")).isCloseTo(0.2683, CLOSE);
  }

  private static Function<Histories, Scorer> easeByFold(List<Trial> trials) {
    IdentityHashMap<Histories, Double> lambdas = new IdentityHashMap<>();
    for (int fold = 0; fold < trials.size(); fold++) {
      lambdas.put(trials.get(fold).training(), LAMBDAS[fold]);
    }
    return histories ->
        Ease.of(histories, Ease.Settings.plain(lambdas.getOrDefault(histories, 100.0)));
  }

  private static double value(Evaluation.Row row, String metric) {
    return Objects.requireNonNull(row.metrics().get(metric)).value();
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void everyProtocolRunsOnASplitOfItsOwn(Protocol protocol) throws IOException {
    Evaluation evaluation = PersonalEvaluation.run(settings(protocol, false), small(), _ -> {});

    assertThat(evaluation.rows()).extracting(Evaluation.Row::method).contains(marquee(protocol));
    assertThat(evaluation.rows())
        .allSatisfy(row -> assertThat(value(row, "ndcg@10")).isBetween(0.0, 1.0));
  }

  private static String marquee(Protocol protocol) {
    return protocol == Protocol.COLD_USERS ? "Marquee, genres only" : "Marquee";
  }

  @Test
  void sameSeedGivesTheSameFigures() throws IOException {
    assertThat(PersonalEvaluation.run(settings(Protocol.HELD_OUT, true), small(), _ -> {}))
        .isEqualTo(PersonalEvaluation.run(settings(Protocol.HELD_OUT, true), small(), _ -> {}));
  }

  @Test
  void clustersBoundWhatCanBeFound() throws IOException {
    Evaluation evaluation =
        PersonalEvaluation.clusters(
            settings(Protocol.HELD_OUT, false), new int[] {2}, new int[] {1, 2}, small(), _ -> {});

    assertThat(evaluation.rows())
        .extracting(Evaluation.Row::method)
        .contains("EASE, 1 of 2 clusters", "ceiling, 2 of 2 clusters");
    Evaluation.Row all =
        evaluation.rows().stream()
            .filter(row -> row.method().equals("ceiling, 2 of 2 clusters"))
            .findFirst()
            .orElseThrow();
    assertThat(value(all, "answers inside")).isEqualTo(1);
    assertThat(value(all, "titles left")).isEqualTo(1);
  }

  @Test
  void splitWithAnUnknownTitleNamesTheLine() throws IOException {
    Path split = folder.resolve("wrong.csv");
    Files.writeString(split, "userId,movieId,part\n1,1,train\n1,999,test\n");
    Judged data = small();

    assertThatThrownBy(() ->
            PersonalEvaluation.run(
                new PersonalEvaluation.Settings(Protocol.LAST_OUT, split, 4, false, 1),
                data,
                _ -> {}))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("line 3: the data has no title '999'");
  }

  @Test
  void lowRatingsBeforeTheMomentAreHiddenAndLaterOnesAreNot() throws IOException {
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int film = 1; film <= 12; film++) {
      films.append(film).append(",Film ").append(film).append(" (1999),Drama\n");
      for (int viewer = 1; viewer <= 4; viewer++) {
        double stars = film == 3 || film == 12 ? 1 : 5;
        ratings.append(viewer).append(',').append(film).append(',').append(stars);
        ratings.append(',').append(1_000_000_000L + 1000L * film + viewer).append('\n');
      }
    }
    Viewings viewings = new Viewings(judged(films, ratings), 8);

    Trial trial = TimedSplit.atMoment(viewings).trialKnowingLowRatings(3);

    assertThat(trial.questions())
        .hasSize(4)
        .allSatisfy(question ->
            assertThat(question.hidden())
                .contains(viewings.row("3"))
                .doesNotContain(viewings.row("12"))
                .doesNotContain(question.answers()));
    assertThat(TimedSplit.atMoment(viewings).trial(3).questions())
        .allSatisfy(question -> assertThat(question.hidden()).doesNotContain(viewings.row("3")));
  }

  private static PersonalEvaluation.Settings settings(Protocol protocol, boolean lowRatings) {
    return new PersonalEvaluation.Settings(protocol, null, 4, lowRatings, 1);
  }

  /// Forty viewers in two camps of thirty films each, of two genres.
  private Judged small() throws IOException {
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    for (int film = 1; film <= 60; film++) {
      films.append(film).append(",Film ").append(film).append(" (19").append(40 + film % 50);
      films.append("),").append(film % 2 == 0 ? "Drama" : "Comedy|Romance").append('\n');
    }
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int viewer = 1; viewer <= 40; viewer++) {
      for (int i = 0; i < 14; i++) {
        int film = 1 + (2 * ((viewer * 7 + i * i + i) % 30) + viewer % 2) % 60;
        double stars = i == 5 ? 2 : 4.5;
        ratings.append(viewer).append(',').append(film).append(',').append(stars);
        ratings.append(',').append(1_000_000_000L + 100_000L * i + viewer).append('\n');
      }
    }
    return judged(films, ratings);
  }

  private Judged judged(CharSequence films, CharSequence ratings) throws IOException {
    Path data = Files.createDirectories(folder.resolve("ml"));
    Files.writeString(data.resolve("movies.csv"), films);
    Files.writeString(data.resolve("ratings.csv"), ratings);
    return Judged.readWithoutTags(data, List.of(), Progress.NONE);
  }
}
