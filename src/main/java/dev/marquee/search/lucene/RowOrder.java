package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;

/// Which document of one snapshot is which row of the catalog it was built from: documents lie by
/// cluster, rows ascend by id. Eight bytes a title; immutable, so safe from any thread.
final class RowOrder {
  private final int[] docIds;
  private final int[] rows;

  private RowOrder(int[] docIds, int[] rows) {
    this.docIds = docIds;
    this.rows = rows;
  }

  /// Reads the ids of all titles.
  static RowOrder of(Snapshot snapshot) {
    int[] docIds = snapshot.docIdsByRow();
    int[] rows = new int[docIds.length];
    for (int row = 0; row < docIds.length; row++) {
      rows[docIds[row]] = row;
    }
    return new RowOrder(docIds, rows);
  }

  int docId(int row) {
    return docIds[row];
  }

  int row(int docId) {
    return rows[docId];
  }
}
