package dev.marquee.recommend.personal;

import java.util.Arrays;

/// Numbers of some rows, in two arrays in the order of rows: next to nothing a row, where a list
/// looks at a few thousand of a million. Not safe from several threads.
final class RowValues {
  private int[] rows = {};
  private double[] values = {};

  /// Whether a row has a number.
  boolean has(int row) {
    return Arrays.binarySearch(rows, row) >= 0;
  }

  /// The number of a row that has one. O(log n).
  double of(int row) {
    return values[Arrays.binarySearch(rows, row)];
  }

  /// Adds rows that have none yet, ascending, with their numbers. O(n).
  void add(int[] fresh, double[] ofFresh) {
    int[] allRows = new int[rows.length + fresh.length];
    double[] allValues = new double[allRows.length];
    int old = 0;
    int added = 0;
    for (int place = 0; place < allRows.length; place++) {
      boolean isOld = added == fresh.length || (old < rows.length && rows[old] < fresh[added]);
      allRows[place] = isOld ? rows[old] : fresh[added];
      allValues[place] = isOld ? values[old++] : ofFresh[added++];
    }
    rows = allRows;
    values = allValues;
  }
}
