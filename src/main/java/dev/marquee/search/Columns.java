package dev.marquee.search;

import java.util.List;

/// What is counted of all titles of one catalog, column by column; a title is a *place* in `[0,
/// size)`, the same in every column.
///
/// - `types`: `movie` or `series`; `genres`; `countries`: codes.
/// - `years`; `ratings`: in `[0, 10]`; `votes`: unknown where nobody is known to have voted.
public record Columns(
    int size,
    ValueColumn types,
    ValueColumn genres,
    ValueColumn countries,
    NumberColumn years,
    NumberColumn ratings,
    NumberColumn votes) {

  /// The columns of a catalog without titles.
  public static final Columns NONE =
      new Columns(
          0,
          new ValueColumn.Builder(List.of(), 0).build(),
          new ValueColumn.Builder(List.of(), 0).build(),
          new ValueColumn.Builder(List.of(), 0).build(),
          NumberColumn.of(new double[0]),
          NumberColumn.of(new double[0]),
          NumberColumn.of(new double[0]));
}
