package dev.marquee.insights;

import dev.marquee.insights.Production.Span;
import dev.marquee.search.NumberColumn;
import org.jspecify.annotations.Nullable;

/// The years of a whole catalog, and which of them still fill up.
///
/// The newest year is never complete: a catalog is made while it runs. Nor are the years right
/// before it of which the catalog holds less than half of the year before each, at most three:
/// titles announced for years to come make such a tail.
record Calendar(NumberColumn years, int lastComplete) {
  private static final int LONGEST_TAIL = 3;
  private static final int SPAN = 10;

  /// `counts`: all titles of the catalog by the ordinal of their year.
  static Calendar of(NumberColumn years, int[] counts) {
    int last = years.count() - 2;
    for (int passed = 0; passed < LONGEST_TAIL && isThin(last, counts, years); passed++) {
      last--;
    }
    return new Calendar(years, last);
  }

  private static boolean isThin(int ordinal, int[] counts, NumberColumn years) {
    return ordinal > 0
        && years.value(ordinal - 1) == years.value(ordinal) - 1
        && counts[ordinal] * 2L < counts[ordinal - 1];
  }

  /// The number of years in which there are titles.
  int count() {
    return years.count();
  }

  /// The year of an ordinal.
  int year(int ordinal) {
    return (int) years.value(ordinal);
  }

  /// Whether no more titles of a year are to be expected.
  boolean isComplete(int year) {
    return lastComplete >= 0 && year <= year(lastComplete);
  }

  /// The last ten complete years.
  @Nullable Span recent() {
    return span(0);
  }

  /// The ten years before them.
  @Nullable Span before() {
    return span(SPAN);
  }

  private @Nullable Span span(int back) {
    if (lastComplete < 0) {
      return null;
    }
    int last = year(lastComplete) - back;
    return new Span(last - SPAN + 1, last);
  }
}
