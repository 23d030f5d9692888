package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Metrics of one list, against values worked out by hand.
class RankMetricsTest {
  private static final double[] LIST = {0, 3, 0, 1};

  @Test
  void ndcgHasLinearGainsAndTheBestOrderAsMeasure() {
    double gained = 3 / log2(3) + 1 / log2(5);
    double best = 3 / log2(2) + 2 / log2(3) + 1 / log2(4);
    assertThat(RankMetrics.ndcg(LIST, new double[] {1, 3, 2}, 10))
        .isCloseTo(gained / best, within(1e-12));
    assertThat(RankMetrics.ndcg(LIST, new double[] {1, 3, 2}, 2))
        .isCloseTo(3 / log2(3) / (3 + 2 / log2(3)), within(1e-12));
  }

  @Test
  void bestOrderIsOne() {
    assertThat(RankMetrics.ndcg(new double[] {3, 2, 1, 0}, new double[] {2, 1, 3}, 10)).isOne();
  }

  @Test
  void nothingToFindIsZero() {
    assertThat(RankMetrics.ndcg(LIST, new double[0], 10)).isZero();
    assertThat(RankMetrics.recall(LIST, 0, 10)).isZero();
    assertThat(RankMetrics.reciprocalRank(new double[] {0, 0}, 10)).isZero();
  }

  @Test
  void firstAnswerCountsOnlyBeforeTheCutoff() {
    assertThat(RankMetrics.reciprocalRank(LIST, 10)).isEqualTo(0.5);
    assertThat(RankMetrics.reciprocalRank(LIST, 1)).isZero();
    assertThat(RankMetrics.success(LIST, 2)).isOne();
    assertThat(RankMetrics.success(LIST, 1)).isZero();
  }

  @Test
  void recallIsOutOfAsManyAsFit() {
    assertThat(RankMetrics.recall(LIST, 4, 10)).isEqualTo(0.5);
    assertThat(RankMetrics.recall(LIST, 4, 2)).isEqualTo(0.5);
    assertThat(RankMetrics.recall(LIST, 2, 4)).isOne();
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
