package dev.marquee.insights;

import dev.marquee.search.NumberColumn;
import dev.marquee.search.ValueColumn;
import java.util.Arrays;

/// Titles by value and year, and without a year behind the last. Only added to by who makes them.
final class YearCounts {
  private final ValueColumn column;
  private final int width;
  private final int[] cells;

  private YearCounts(ValueColumn column, int width, int[] cells) {
    this.column = column;
    this.width = width;
    this.cells = cells;
  }

  /// Nothing counted yet.
  static YearCounts none(ValueColumn column, NumberColumn years) {
    int width = years.count() + 1;
    return new YearCounts(column, width, new int[column.count() * width]);
  }

  /// These without those of some of the same titles.
  YearCounts without(YearCounts others) {
    return new YearCounts(column, width, Sums.without(cells, others.cells));
  }

  ValueColumn column() {
    return column;
  }

  /// Counts a title under each of its values; `year`: the ordinal of its year, or behind the last.
  void add(int place, int year) {
    int end = column.end(place);
    for (int at = column.start(place); at < end; at++) {
      cells[column.ordinal(at) * width + year]++;
    }
  }

  /// The titles of a value in one year; 0 for the value -1, which no title has.
  int count(int ordinal, int year) {
    return ordinal < 0 ? 0 : cells[ordinal * width + year];
  }

  /// The titles of a value by the ordinal of their year, those without one last.
  int[] of(int ordinal) {
    return Arrays.copyOfRange(cells, ordinal * width, (ordinal + 1) * width);
  }

  /// All titles of a value.
  long total(int ordinal) {
    return Arrays.stream(cells, ordinal * width, (ordinal + 1) * width).asLongStream().sum();
  }
}
