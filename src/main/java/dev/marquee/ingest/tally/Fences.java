package dev.marquee.ingest.tally;

import org.jspecify.annotations.Nullable;

/// What is usual among numbers: from three interquartile ranges below the first quartile to three
/// above the third, the outer fences of Tukey's box plot. They do not move however wild the few
/// values outside are, up to a quarter of all.
///
/// Counts such as votes spread over many orders of magnitude, so they are fenced on the logarithmic
/// scale. Without any spread between the quartiles there are no fences.
///
/// Source: Tukey, Exploratory Data Analysis, 1977, chapter 2.
public record Fences(double median, @Nullable Double low, @Nullable Double high) {
  private static final double OUTER = 3;
  private static final int FEWEST = 8;

  /// The fences of numbers in ascending order, at least one. With fewer than eight there are none.
  public static Fences of(double[] ascending, boolean logarithmic) {
    double median = quantile(ascending, 0.5);
    double first = scaled(quantile(ascending, 0.25), logarithmic);
    double third = scaled(quantile(ascending, 0.75), logarithmic);
    double range = third - first;
    if (range <= 0 || ascending.length < FEWEST) {
      return new Fences(median, null, null);
    }
    return new Fences(
        median,
        plain(first - OUTER * range, logarithmic),
        plain(third + OUTER * range, logarithmic));
  }

  private static double quantile(double[] ascending, double share) {
    double place = share * (ascending.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }

  private static double scaled(double value, boolean logarithmic) {
    return logarithmic ? Math.log1p(value) : value;
  }

  private static double plain(double value, boolean logarithmic) {
    return logarithmic ? Math.expm1(value) : value;
  }

  /// Whether a number lies outside.
  public boolean isOutside(double value) {
    return (low != null && value < low) || (high != null && value > high);
  }
}
