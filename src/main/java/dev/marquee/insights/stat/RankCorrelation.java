package dev.marquee.insights.stat;

import java.util.Optional;

/// Spearman's rank correlation: whether the higher of one number goes with the higher of another,
/// in `[-1, 1]`, whatever the shape of the relation. Equal numbers share their mean rank.
///
/// Pairs are given by the ordinals of their numbers among distinct ascending values, so that
/// ranking is counting: O(n + distinct values), no sorting. For one thread.
public final class RankCorrelation {
  /// Fewer pairs say nothing.
  public static final int FEWEST = 10;

  private final int[] x;
  private final int[] y;
  private int size;

  /// Room for this many pairs.
  public RankCorrelation(int most) {
    x = new int[most];
    y = new int[most];
  }

  /// Adds a pair.
  public void add(int xOrdinal, int yOrdinal) {
    x[size] = xOrdinal;
    y[size++] = yOrdinal;
  }

  /// Forgets all pairs.
  public void clear() {
    size = 0;
  }

  /// The number of pairs.
  public int size() {
    return size;
  }

  /// The correlation with its 95 % interval: Fisher's z with the standard error `sqrt((1 + r^2 / 2)
  /// / (n - 3))` of Bonett and Wright, Psychometrika 2000. Empty for fewer than [#FEWEST] pairs and
  /// where one of the numbers never changes. `xDistinct`, `yDistinct`: one more than the greatest
  /// ordinal.
  public Optional<Estimate> estimate(int xDistinct, int yDistinct) {
    if (size < FEWEST) {
      return Optional.empty();
    }
    double r = pearson(ranks(x, xDistinct), ranks(y, yDistinct));
    if (Double.isNaN(r)) {
      return Optional.empty();
    }
    if (Math.abs(r) >= 1) {
      return Optional.of(new Estimate(Math.signum(r), Math.signum(r), Math.signum(r)));
    }
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    double reach = Estimate.Z95 * Math.sqrt((1 + r * r / 2) / (size - 3));
    return Optional.of(
        new Estimate(r, Math.min(r, Math.tanh(z - reach)), Math.max(r, Math.tanh(z + reach))));
  }

  /// By ordinal, how far twice the rank lies from its mean: whole numbers, so that sums are exact
  /// as long as doubles are.
  private double[] ranks(int[] ordinals, int distinct) {
    int[] counts = new int[distinct];
    for (int i = 0; i < size; i++) {
      counts[ordinals[i]]++;
    }
    double[] ranks = new double[distinct];
    double before = 0;
    for (int ordinal = 0; ordinal < distinct; ordinal++) {
      ranks[ordinal] = 2 * before + counts[ordinal] - size;
      before += counts[ordinal];
    }
    return ranks;
  }

  /// `NaN` where one of the two never changes.
  private double pearson(double[] xRanks, double[] yRanks) {
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < size; i++) {
      double dx = xRanks[x[i]];
      double dy = yRanks[y[i]];
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xy / (Math.sqrt(xx) * Math.sqrt(yy));
  }
}
