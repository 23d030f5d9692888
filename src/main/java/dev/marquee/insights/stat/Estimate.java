package dev.marquee.insights.stat;

/// A figure and its 95 % interval `low..high`, which contains it; rounded to six decimals, so that
/// it is written the same everywhere.
public record Estimate(double value, double low, double high) {
  private static final double DECIMALS = 1e6;

  /// How many standard errors reach the ends of a 95 % interval.
  static final double Z95 = 1.959963984540054;

  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(value + " lies outside of " + low + ".." + high);
    }
    value = rounded(value);
    low = rounded(low);
    high = rounded(high);
  }

  /// A number with six decimals.
  public static double rounded(double number) {
    // Adding zero turns -0 into 0.
    return Math.abs(number) < 1e9 ? Math.rint(number * DECIMALS) / DECIMALS + 0.0 : number;
  }

  /// Whether the whole interval lies above a number.
  public boolean isAbove(double number) {
    return low > number;
  }

  /// Whether the whole interval lies below a number.
  public boolean isBelow(double number) {
    return high < number;
  }
}
