package dev.marquee.evaluate.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonalMetricsTest {
  @Test
  void listOfTwoAnswersAtRanksOneAndThree() {
    Map<String, Double> values = PersonalMetrics.MANY.of(new int[] {4, 9, 2, 7}, new int[] {2, 4});

    double best = 1 + Math.log(2) / Math.log(3);
    assertThat(values.get("ndcg@10")).isCloseTo((1 + 0.5) / best, within(1e-12));
    assertThat(values.get("ndcg@100")).isEqualTo(values.get("ndcg@10"));
    assertThat(values.get("recall@20")).isEqualTo(1);
    assertThat(values.get("hr@10")).isEqualTo(1);
  }

  @Test
  void recallCountsOnlyAnswersThatFit() {
    int[] answers = IntStream.range(0, 40).toArray();

    Map<String, Double> values =
        PersonalMetrics.MANY.of(IntStream.range(30, 130).toArray(), answers);

    assertThat(values.get("recall@20")).isEqualTo(10 / 20.0);
    assertThat(values.get("recall@50")).isEqualTo(10 / 40.0);
  }

  @Test
  void oneAnswerAtRankFour() {
    Map<String, Double> values = PersonalMetrics.FEW.of(new int[] {1, 2, 3, 8, 5}, new int[] {8});

    assertThat(values.get("mrr@10")).isEqualTo(0.25);
    assertThat(values.get("ndcg@10")).isCloseTo(Math.log(2) / Math.log(5), within(1e-12));
  }

  @Test
  void areaIsTheShareOfPairsInOrder() {
    // Answers 2 and 4 among 1 2 3 4 5: above three and one of three others.
    assertThat(PersonalMetrics.FRESH.of(new int[] {2, 1, 3, 4, 5}, new int[] {2, 4}).get("auc"))
        .isCloseTo(4 / 6.0, within(1e-12));
  }

  @Test
  void giniIsZeroForAllAlikeAndNearOneForOneAlone() {
    assertThat(ListQuality.gini(new int[] {3, 3, 3, 3})).isCloseTo(0, within(1e-12));
    assertThat(ListQuality.gini(new int[] {0, 0, 0, 8})).isCloseTo(0.75, within(1e-12));
    assertThat(ListQuality.gini(new int[5])).isZero();
  }
}
