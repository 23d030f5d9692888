package dev.marquee.insights;

import java.util.List;
import java.util.Locale;

/// Numbers and lists in running text.
final class English {
  private English() {}

  /// A count and its noun, such as `1 title`, `1,204 titles`.
  static String count(long count, String singular, String plural) {
    return number(count) + " " + (count == 1 ? singular : plural);
  }

  /// A whole number with its thousands apart.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Titles.
  static String titles(long count) {
    return count(count, "title", "titles");
  }

  /// A share of `[0, 1]` in per cent, with a decimal where it would be lost.
  static String percent(double share) {
    double percent = 100 * share;
    boolean isSmall = percent > 0 && percent < 9.95;
    return String.format(Locale.ROOT, isSmall ? "%.1f%%" : "%.0f%%", percent);
  }

  /// How many times, such as `4.2 times`.
  static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f times" : "%.0f times", ratio);
  }

  /// A figure with two decimals.
  static String figure(double value) {
    // Adding zero turns -0 into 0.
    return String.format(Locale.ROOT, "%.2f", Math.rint(value * 100) / 100 + 0.0);
  }

  /// Words in a row: `a`, `a and b`, `a, b and c`.
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
