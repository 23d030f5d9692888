package dev.marquee.insights;

import dev.marquee.search.NumberColumn;
import dev.marquee.search.ValueColumn;
import java.util.Arrays;

/// Titles by value and year, and without a year behind the last. For one thread.
final class YearCounts {
  private final ValueColumn column;
  private final int width;
  private final int[] cells;

  YearCounts(ValueColumn column, NumberColumn years) {
    this.column = column;
    this.width = years.count() + 1;
    this.cells = new int[column.count() * width];
  }

  ValueColumn column() {
    return column;
  }

  /// Counts a title under each of its values; `year`: the ordinal of its year, -1 if unknown.
  void add(int place, int year) {
    int inRow = year < 0 ? width - 1 : year;
    for (int at = column.start(place); at < column.end(place); at++) {
      cells[column.ordinal(at) * width + inRow]++;
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
