package dev.marquee.http;

/// Which part of a list an answer holds: at most `limit` items after the first `offset` of `total`.
record Paging(int limit, int offset, long total) {
  static final int MOST_ITEMS = 100;
  static final int MOST_SKIPPED = 10_000;

  /// A list that is whole.
  static Paging all(int size) {
    return new Paging(size, 0, size);
  }
}
