package dev.marquee.insights.stat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which of many ratios are above 1 for certain: so few are named that of those named, one in
/// twenty is expected to be there by chance, however many were looked at.
///
/// Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 1995, with the
/// one-sided tail of the normal distribution as the probability of each.
public final class Discoveries {
  private static final double FALSE_ONES = 0.05;

  private Discoveries() {}

  /// The least `log / error` of those that are above 1 for certain; infinity where none is. O(n log
  /// n).
  public static double least(List<LogRatio> ratios) {
    List<Double> scores =
        ratios.stream()
            .flatMap(ratio -> ratio.error() > 0 ? Stream.of(score(ratio)) : Stream.empty())
            .filter(score -> score > 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    double least = Double.POSITIVE_INFINITY;
    for (int rank = 1; rank <= scores.size(); rank++) {
      if (tail(scores.get(rank - 1)) <= FALSE_ONES * rank / ratios.size()) {
        least = scores.get(rank - 1);
      }
    }
    return least;
  }

  /// How many standard errors a ratio lies above 1.
  public static double score(LogRatio ratio) {
    return ratio.log() / ratio.error();
  }

  /// How likely a standard normal number is above `z`, 0 or more, to seven digits.
  ///
  /// Source: the Chebyshev fit of `erfc` in Numerical Recipes, section 6.2.
  static double tail(double z) {
    double x = z / Math.sqrt(2);
    double t = 1 / (1 + x / 2);
    double[] fit = {
      0.17087277,
      -0.82215223,
      1.48851587,
      -1.13520398,
      0.27886807,
      -0.18628806,
      0.09678418,
      0.37409196,
      1.00002368,
      -1.26551223
    };
    double sum = 0;
    for (double term : fit) {
      sum = sum * t + term;
    }
    return t * Math.exp(-x * x + sum) / 2;
  }
}
