package dev.marquee.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Percentile intervals of a mean: the questions are drawn anew, with replacement, 2,000 times, and
/// the middle 95 % of the means are the interval.
///
/// The draws depend on the seed and the number of questions alone, so methods that were asked the
/// same questions are judged on the same draws. O(2,000 n) time; safe from any thread.
///
/// Source: Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
public record Bootstrap(long seed) {
  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;

  /// The mean of `values`, one a question, with its interval. Throws `IllegalArgumentException`
  /// when there is none.
  public Estimate mean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no question has a value");
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int draw = 0; draw < values.length; draw++) {
        sum += values[random.nextInt(values.length)];
      }
      means[resample] = sum / values.length;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(values).average().orElseThrow();
    return new Estimate(mean, quantile(means, TAIL), quantile(means, 1 - TAIL));
  }

  /// The quantile of ascending values, linear between neighbors.
  private static double quantile(double[] ascending, double share) {
    double place = share * (ascending.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
