package dev.marquee.search;

/// How alike titles are to each of some that are liked, as [CatalogRows#score] says it, to the last
/// bit, for many at once. For one thread and as long as its rows.
public interface Likeness {

  /// The scores of some rows: `[rows][likes]`, row by row in one array.
  double[] of(int... rows);
}
