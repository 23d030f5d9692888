package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelTrainingTest {
  private static final int TITLES = 60;

  /// The last two titles are liked by nobody.
  private static final Histories HISTORIES = withFreshTitles();

  private static final Profile EVEN = Likings.likes(2, 8, 14, 20);

  @Test
  void viewerGetsWhatTheirCampLikes() {
    AudienceScores scores = model(Validation.Style.HELD_OUT).scores(EVEN);

    int[] best =
        IntStream.range(0, TITLES - 2)
            .filter(row -> row != 2 && row != 8 && row != 14 && row != 20)
            .boxed()
            .sorted((a, b) -> Double.compare(scores.score(b), scores.score(a)))
            .limit(10)
            .mapToInt(row -> row)
            .toArray();
    assertThat(IntStream.of(best)).allMatch(row -> row % 2 == 0);
  }

  @Test
  void titleNobodyLikedRanksByItsContent() {
    AudienceScores scores = model(Validation.Style.HELD_OUT).scores(EVEN);

    assertThat(scores.score(58)).isGreaterThan(scores.score(59));
  }

  @Test
  void partsSumToTheScore() {
    AudienceScores scores = model(Validation.Style.LAST_OUT).scores(EVEN);

    for (int row = 0; row < TITLES; row++) {
      double sum = 0;
      for (Member.Part part : Member.Part.values()) {
        sum += scores.share(row, part);
      }
      assertThat(sum).isCloseTo(scores.score(row), within(1e-12));
    }
  }

  @Test
  void becauseNamesRowsOfTheProfile() {
    AudienceScores scores = model(Validation.Style.HELD_OUT).scores(EVEN);

    assertThat(scores.because(4, 2))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(2)
        .allMatch(of -> of.contribution() > 0)
        .allMatch(of -> IntStream.of(2, 8, 14, 20).anyMatch(row -> row == of.row()));
  }

  @Test
  void sameHistoriesGiveTheSameBits() {
    assertThat(bits(model(Validation.Style.TIME))).isEqualTo(bits(model(Validation.Style.TIME)));
  }

  @Test
  void modelReadBackScoresTheSameBits() throws IOException {
    AudienceModel model = model(Validation.Style.LAST_OUT);
    byte[] bytes = written(model);

    AudienceModel read =
        AudienceModel.read(new DataInputStream(new ByteArrayInputStream(bytes)), content());

    assertThat(bits(read)).isEqualTo(bits(model));
  }

  @Test
  void otherFilesAreRefused() {
    assertThatThrownBy(() ->
            AudienceModel.read(
                new DataInputStream(new ByteArrayInputStream(new byte[64])), content()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("train again");
  }

  @Test
  void modelOfContentIsNotReadWithoutIt() throws IOException {
    byte[] bytes = written(model(Validation.Style.HELD_OUT));

    assertThatThrownBy(
            () -> AudienceModel.read(new DataInputStream(new ByteArrayInputStream(bytes)), null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("needs the content");
  }

  @Test
  void withoutContentViewersAreEnough() {
    Tuning tuning = new Tuning(HISTORIES, Validation.Style.HELD_OUT, 1);

    AudienceModel model = new ModelTraining(tuning, null, _ -> {}).run();

    assertThat(model.scores(EVEN).score(4)).isGreaterThan(model.scores(EVEN).score(5));
  }

  private static AudienceModel model(Validation.Style style) {
    return new ModelTraining(new Tuning(HISTORIES, style, 1), content(), _ -> {}).run();
  }

  private static byte[] written(AudienceModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static double[] bits(AudienceModel model) {
    double[] scores = new double[2 * TITLES];
    AudienceScores told = model.scores(EVEN);
    AudienceScores short1 = model.scores(Likings.likes(7));
    for (int row = 0; row < TITLES; row++) {
      scores[row] = told.score(row);
      scores[TITLES + row] = short1.score(row);
    }
    return scores;
  }

  private static Histories withFreshTitles() {
    Histories camps = Likings.twoCamps(60, TITLES - 2, 7);
    Histories.Builder wider = new Histories.Builder(TITLES);
    for (int viewer = 0; viewer < camps.viewers(); viewer++) {
      Profile of = camps.profile(viewer);
      for (int place = 0; place < of.size(); place++) {
        wider.add(of.row(place), 1, 1000L * place);
      }
      wider.endViewer();
    }
    return wider.build();
  }

  /// One block of genres, which tell the camp; and one in which all titles are the same.
  private static TitleContent content() {
    SparseRows.Builder exact = new SparseRows.Builder();
    VectorSet.Builder dense = new VectorSet.Builder(TITLES, 2);
    for (int row = 0; row < TITLES; row++) {
      exact.add(new SparseVector(new int[] {row % 2, 2}, new float[] {1, 1}));
      dense.setRow(row, row % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1});
    }
    return new TitleContent(exact.build(), new int[] {2, 3}, dense.build(), 0);
  }
}
