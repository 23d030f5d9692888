package dev.marquee.insights.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// The statistics against their definitions.
class StatisticsPropertyTest {

  @RepeatedTest(40)
  void rankCorrelationIsPearsonOfMeanRanks(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 10 + random.nextInt(60);
    int distinct = 2 + random.nextInt(20);
    double[] x = new double[size];
    double[] y = new double[size];
    RankCorrelation correlation = new RankCorrelation(size);
    for (int i = 0; i < size; i++) {
      int drawn = random.nextInt(distinct);
      int other = random.nextBoolean() ? drawn : random.nextInt(distinct);
      x[i] = drawn;
      y[i] = other;
      correlation.add(drawn, other);
    }
    double expected = pearson(ranks(x), ranks(y));

    correlation
        .estimate(distinct, distinct)
        .ifPresentOrElse(
            estimate -> {
              assertThat(estimate.value()).isCloseTo(expected, within(1e-6));
              assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
              assertThat(estimate.low()).isGreaterThanOrEqualTo(-1);
              assertThat(estimate.high()).isLessThanOrEqualTo(1);
            },
            () -> assertThat(expected).isNaN());
  }

  /// One more than the smaller ones, and half of the other equal ones.
  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (double other : values) {
        ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
      }
    }
    return ranks;
  }

  private static double pearson(double[] x, double[] y) {
    double xMean = mean(x);
    double yMean = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - xMean) * (x[i] - xMean);
      yy += (y[i] - yMean) * (y[i] - yMean);
      xy += (x[i] - xMean) * (y[i] - yMean);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Test
  void tooFewPairsHaveNoCorrelation() {
    RankCorrelation correlation = new RankCorrelation(20);
    for (int i = 0; i < RankCorrelation.FEWEST - 1; i++) {
      correlation.add(i, i);
    }
    assertThat(correlation.estimate(20, 20)).isEmpty();
    correlation.add(15, 15);
    assertThat(correlation.estimate(20, 20)).contains(new Estimate(1, 1, 1));
  }

  @Test
  void aNumberThatNeverChangesHasNoCorrelation() {
    RankCorrelation correlation = new RankCorrelation(20);
    for (int i = 0; i < 20; i++) {
      correlation.add(i, 0);
    }
    assertThat(correlation.estimate(20, 1)).isEmpty();
  }

  /// Bonett and Wright: z = 0.5493, standard error sqrt((1 + .125) / 97) = 0.1077 for r = .5, n =
  /// 100.
  @Test
  void intervalOfACorrelationIsThatOfThePaper() {
    Random random = new Random(5);
    RankCorrelation correlation = new RankCorrelation(100);
    for (int i = 0; i < 100; i++) {
      correlation.add(i, random.nextInt(100));
    }
    Estimate estimate = correlation.estimate(100, 100).orElseThrow();
    double z = Math.log((1 + estimate.value()) / (1 - estimate.value())) / 2;
    double error = Math.sqrt((1 + estimate.value() * estimate.value() / 2) / 97);

    assertThat(estimate.low()).isCloseTo(Math.tanh(z - 1.96 * error), within(1e-4));
    assertThat(estimate.high()).isCloseTo(Math.tanh(z + 1.96 * error), within(1e-4));
  }

  @RepeatedTest(30)
  void intervalsContainTheRatioAndSwapWithTheGroups(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    long n = 1L + random.nextInt(1000);
    long m = 1L + random.nextInt(1000);
    long a = random.nextLong(n + 1);
    long b = random.nextLong(m + 1);
    Estimate ratio = LogRatio.ofShares(a, n, b, m).ratio();
    LogRatio swapped = LogRatio.ofShares(b, m, a, n);

    assertThat(ratio.value()).isBetween(ratio.low(), ratio.high()).isPositive();
    assertThat(swapped.log()).isCloseTo(-LogRatio.ofShares(a, n, b, m).log(), within(1e-12));
    Estimate counts = LogRatio.ofCounts(a, b).ratio();
    assertThat(counts.value()).isBetween(counts.low(), counts.high());
  }

  /// 40 of 100 against 20 of 100: twice as many, 95 % interval 1.26 to 3.17 without the halves.
  @Test
  void ratioOfSharesIsNearTheTextbook() {
    Estimate ratio = LogRatio.ofShares(40, 100, 20, 100).ratio();

    assertThat(ratio.value()).isCloseTo(2, within(0.05));
    assertThat(ratio.low()).isCloseTo(1.26, within(0.05));
    assertThat(ratio.high()).isCloseTo(3.17, within(0.1));
  }

  @Test
  void togetherByChanceHasARatioOfOne() {
    assertThat(LogRatio.ofTogether(100, 1000, 1000, 10_000).ratio().value())
        .isCloseTo(1, within(0.01));
    assertThat(LogRatio.ofTogether(200, 1000, 1000, 10_000).ratio().isAbove(1)).isTrue();
    assertThat(LogRatio.ofTogether(30, 1000, 1000, 10_000).ratio().isBelow(1)).isTrue();
  }

  /// The spread of many tables drawn at random is what the standard error says.
  @Test
  void errorOfTogetherIsTheSpreadOfRepeatedDraws() {
    Random random = new Random(11);
    List<Double> logs = new ArrayList<>();
    double error = 0;
    for (int draw = 0; draw < 600; draw++) {
      int both = 0;
      int a = 0;
      int b = 0;
      for (int i = 0; i < 2000; i++) {
        boolean isA = random.nextInt(4) == 0;
        boolean isB = random.nextInt(isA ? 2 : 5) == 0;
        a += isA ? 1 : 0;
        b += isB ? 1 : 0;
        both += isA && isB ? 1 : 0;
      }
      LogRatio ratio = LogRatio.ofTogether(both, a, b, 2000);
      logs.add(ratio.log());
      error += ratio.error() / 600;
    }
    double mean = logs.stream().mapToDouble(log -> log).average().orElseThrow();
    double variance =
        logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).average().orElseThrow();

    assertThat(Math.sqrt(variance)).isCloseTo(error, within(0.1 * error));
  }

  @Test
  void shrinkagePullsTheUncertainFarther() {
    List<LogRatio> ratios =
        List.of(new LogRatio(1, 0.1), new LogRatio(1, 1), new LogRatio(-0.8, 0.2));
    Shrinkage shrinkage = Shrinkage.of(ratios);

    assertThat(shrinkage.apply(ratios.get(0)).log()).isBetween(0.9, 1.0);
    assertThat(shrinkage.apply(ratios.get(1)).log()).isBetween(0.1, 0.6);
    assertThat(shrinkage.apply(ratios.get(1)).error()).isLessThan(1);
  }

  @Test
  void whatChanceExplainsIsPulledToOne() {
    Shrinkage shrinkage = Shrinkage.of(List.of(new LogRatio(0.1, 1), new LogRatio(-0.2, 1)));

    assertThat(shrinkage.between()).isZero();
    assertThat(shrinkage.apply(new LogRatio(3, 1)).log()).isZero();
  }
}
