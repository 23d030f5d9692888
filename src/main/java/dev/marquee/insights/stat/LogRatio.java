package dev.marquee.insights.stat;

/// The logarithm of how many times one rate is another, with its standard error.
///
/// Counts have half a case added (Haldane, Anscombe), so that empty cells have a ratio, too.
public record LogRatio(double log, double error) {
  private static final double HALF = 0.5;

  public LogRatio {
    if (!Double.isFinite(log) || !(error >= 0)) {
      throw new IllegalArgumentException("a ratio of e^" + log + " with an error of " + error);
    }
  }

  /// Of two counts, each of its own independent kind: `log((a + .5) / (b + .5))`, as of two Poisson
  /// variables.
  public static LogRatio ofCounts(long a, long b) {
    double one = a + HALF;
    double other = b + HALF;
    return new LogRatio(Math.log(one / other), Math.sqrt(1 / one + 1 / other));
  }

  /// Of the share `a / n` to the share `b / m` of two groups that have no member in common.
  ///
  /// Source: the ratio of risks, Katz et al., Biometrics 1978, with half a case added (Pettigrew et
  /// al., Biometrika 1986).
  public static LogRatio ofShares(long a, long n, long b, long m) {
    if (a > n || b > m || a < 0 || b < 0) {
      throw new IllegalArgumentException(a + " of " + n + " and " + b + " of " + m);
    }
    double log = Math.log((a + HALF) / (n + HALF)) - Math.log((b + HALF) / (m + HALF));
    double variance = 1 / (a + HALF) - 1 / (n + HALF) + 1 / (b + HALF) - 1 / (m + HALF);
    return new LogRatio(log, Math.sqrt(Math.max(0, variance)));
  }

  /// Of how often `a` and `b` are there together to how often they would be by chance: `both` of
  /// `all` cases have both, `a` and `b` count those that have one, `both` included.
  ///
  /// The error is by the delta method over the four cells of the table, half a case added to each.
  public static LogRatio ofTogether(long both, long a, long b, long all) {
    if (both > Math.min(a, b) || a + b - both > all || both < 0) {
      throw new IllegalArgumentException(both + " of " + a + " and " + b + " of " + all);
    }
    double together = both + HALF;
    double onlyA = a - both + HALF;
    double onlyB = b - both + HALF;
    double neither = all - a - b + both + HALF;
    double cases = together + onlyA + onlyB + neither;
    double shareA = (together + onlyA) / cases;
    double shareB = (together + onlyB) / cases;
    double log = Math.log(together / cases) - Math.log(shareA) - Math.log(shareB);
    double slopeBoth = cases / together - 1 / shareA - 1 / shareB;
    // The weighted mean of the slopes is -1 whatever the table, hence the last term.
    double variance =
        (together * slopeBoth * slopeBoth + onlyA / (shareA * shareA) + onlyB / (shareB * shareB))
                / cases
            - 1;
    return new LogRatio(log, Math.sqrt(Math.max(0, variance) / cases));
  }

  /// The ratio itself with its interval.
  public Estimate ratio() {
    double reach = Estimate.Z95 * error;
    return new Estimate(Math.exp(log), Math.exp(log - reach), Math.exp(log + reach));
  }
}
