package dev.marquee.insights.stat;

import java.util.List;

/// Pulls many ratios toward 1 by as much as chance alone would scatter them, so that the most
/// striking of hundreds is not the least certain.
///
/// Each true log ratio is taken as drawn from a normal distribution around 0 with the variance
/// `between`, and what is reported is what one should then believe of it: its posterior mean and
/// interval. Empirical Bayes: `between` is estimated from the ratios themselves by the method of
/// moments (DerSimonian and Laird, Controlled Clinical Trials 1986, with the mean known to be 0).
public record Shrinkage(double between) {

  /// The shrinkage that these ratios call for. O(n).
  public static Shrinkage of(List<LogRatio> ratios) {
    double excess = 0;
    double weights = 0;
    for (LogRatio ratio : ratios) {
      if (ratio.error() > 0) {
        double weight = 1 / (ratio.error() * ratio.error());
        excess += weight * ratio.log() * ratio.log() - 1;
        weights += weight;
      }
    }
    return new Shrinkage(weights == 0 ? 0 : Math.max(0, excess / weights));
  }

  /// A ratio after the pull.
  public LogRatio apply(LogRatio ratio) {
    double own = ratio.error() * ratio.error();
    double kept = between + own == 0 ? 1 : between / (between + own);
    return new LogRatio(kept * ratio.log(), Math.sqrt(kept * own));
  }
}
