package dev.marquee.ingest.merge;

import java.util.Arrays;

/// Which title each row became part of, both by their places in lists. Immutable once handed out.
public final class TitleOfRow {
  private static final int NONE = -1;

  private final int[] titles;

  /// No row is in any title yet.
  TitleOfRow(int rows) {
    titles = new int[rows];
    Arrays.fill(titles, NONE);
  }

  void put(int row, int title) {
    titles[row] = title;
  }

  void putIfAbsent(int row, int title) {
    titles[row] = titles[row] == NONE ? title : titles[row];
  }

  /// The place of the row's title, negative when it is in none.
  public int titleOf(int row) {
    return titles[row];
  }
}
