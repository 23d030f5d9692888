package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlendTest {
  private static final Blend BLEND =
      new Blend(
          Map.of(Member.POPULAR, new double[] {1, 0.8, 0.6, 0.4, 0.2, 0}),
          Map.of(Member.CONTENT, 2.0),
          Map.of(Member.LIKE_MINDED, 3.0));

  @Test
  void lengthsWithWeightsOfTheirOwnHaveThem() {
    assertThat(popular(0)).isEqualTo(1);
    assertThat(popular(5)).isEqualTo(0.4);
    assertThat(popular(30)).isZero();
  }

  @Test
  void longerHistoriesHaveTheLastWeights() {
    assertThat(popular(5000)).isZero();
  }

  @Test
  void betweenThemTheLogarithmCounts() {
    double share = Math.log(3.0 / 2) / Math.log(2);

    assertThat(popular(2)).isCloseTo(0.8 - 0.2 * share, within(1e-12));
  }

  @Test
  void whatWasSaidFadesWithWhatWasDone() {
    double[] fresh = BLEND.weights(0, true);
    assertThat(fresh[Member.LIKE_MINDED.place()]).isEqualTo(3);
    assertThat(fresh[Member.POPULAR.place()]).isZero();

    double[] later = BLEND.weights(3, true);
    assertThat(later[Member.LIKE_MINDED.place()]).isEqualTo(1.5);
    assertThat(later[Member.POPULAR.place()]).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void searchFindsTheColumnThatTellsTheAnswers() {
    float[][] columns = new float[2][];
    columns[0] = new float[] {0.3f, 0.2f, 0.1f, 0};
    columns[1] = new float[] {0, 1, 0, 2};
    double[] weights = {1, 0};

    double reached =
        CoordinateSearch.over(List.of(new Candidates(columns, new int[] {3}, 0)), 10, 0)
            .run(weights, new boolean[] {true, true});

    assertThat(reached).isEqualTo(1);
    assertThat(2 * weights[1]).isGreaterThan(0.3 * weights[0]);
  }

  @Test
  void noColumnAloneDoesBetterThanWhatIsFound() {
    // From the first column no single step of the second one reaches the answer.
    float[][] columns = {{9, 8, 7, 0}, {0, 0, 0, 1}};
    double[] weights = {1, 0};

    double reached =
        CoordinateSearch.over(List.of(new Candidates(columns, new int[] {3}, 0)), 10, 0)
            .runFromBest(weights, new boolean[] {true, true});

    assertThat(reached).isEqualTo(1);
    assertThat(weights[1]).isGreaterThan(9 * weights[0]);
  }

  @Test
  void weightThatDoesHarmInOneTrialStays() {
    // What leads to the answers of the first two leads away from that of the third.
    float[][] leads = {{0.1f, 0}, {0, 1}};
    float[][] misleads = {{0.1f, 0}, {0, 1}};
    List<Candidates> first =
        List.of(new Candidates(leads, new int[] {1}, 0), new Candidates(leads, new int[] {1}, 0));
    List<Candidates> second = List.of(new Candidates(misleads, new int[] {0}, 0));
    double[] together = {1, 0};
    double[] apart = {1, 0};

    CoordinateSearch.over(Stream.of(first, second).flatMap(List::stream).toList(), 10, 0)
        .run(together, new boolean[] {false, true});
    CoordinateSearch.apart(List.of(first, second), 10, 0).run(apart, new boolean[] {false, true});

    assertThat(together[1]).isPositive();
    assertThat(apart[1]).isZero();
  }

  @Test
  void answersOutOfReachLowerTheValue() {
    float[][] columns = {{1, 0}};

    double reached =
        CoordinateSearch.over(List.of(new Candidates(columns, new int[] {0}, 1)), 10, 0)
            .run(new double[] {1}, new boolean[] {false});

    assertThat(reached).isCloseTo(1 / (1 + Math.log(2) / Math.log(3)), within(1e-12));
  }

  private static double popular(int length) {
    return BLEND.weights(length, false)[Member.POPULAR.place()];
  }
}
