package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.TitleId;
import dev.marquee.index.Snapshot;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Which title is which row of a catalog.
///
/// - `size`: how many there are.
/// - `rowOf`: the row of the title that answers to an id, its own or an alias.
/// - `idOf`: the id of the title of a row.
record TitleRows(int size, Function<TitleId, OptionalInt> rowOf, IntFunction<TitleId> idOf) {

  static TitleRows of(Catalog catalog) {
    return new TitleRows(catalog.size(), catalog::rowOf, row -> catalog.title(row).id());
  }

  /// The rows of the catalog that a generation was built from, as long as it is open; `docIds`:
  /// [Snapshot#docIdsByRow].
  static TitleRows of(Snapshot snapshot, int[] docIds) {
    int[] rows = new int[docIds.length];
    for (int row = 0; row < docIds.length; row++) {
      rows[docIds[row]] = row;
    }
    return new TitleRows(
        docIds.length,
        id -> {
          OptionalInt docId = snapshot.docIdOf(id);
          return docId.isPresent() ? OptionalInt.of(rows[docId.getAsInt()]) : docId;
        },
        row -> snapshot.title(docIds[row]).title().id());
  }
}
