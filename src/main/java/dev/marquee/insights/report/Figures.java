package dev.marquee.insights.report;

import dev.marquee.insights.Production.Trend;
import dev.marquee.insights.stat.Estimate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Figures as cells show them.
final class Figures {
  private Figures() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String interval(@Nullable Estimate estimate) {
    return estimate == null ? "-" : decimal(estimate.low()) + " to " + decimal(estimate.high());
  }

  static String value(@Nullable Estimate estimate) {
    return estimate == null ? "-" : decimal(estimate.value());
  }

  static @Nullable Estimate change(@Nullable Trend trend) {
    return trend == null ? null : trend.change();
  }

  static String direction(@Nullable Trend trend) {
    return trend == null ? "too few" : trend.direction();
  }

  /// Numbers `from..to`, both inclusive.
  static String span(long from, long to) {
    return from == to ? count(from) : count(from) + " to " + count(to);
  }

  /// Years `from..to`, both inclusive.
  static String years(int from, int to) {
    return from == to ? Integer.toString(from) : from + " to " + to;
  }
}
