package dev.marquee.index;

import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactRow;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/// The encoded titles of a generation by rows of the catalog, as the rebuild had them, to the last
/// bit. Takes as much memory as it did there.
final class StoredEncoding {
  private StoredEncoding() {}

  /// Reads all titles; `docIds`: [Snapshot#docIdsByRow].
  static Encoding of(Snapshot snapshot, int[] docIds) {
    int dimension = snapshot.vectors().dimension();
    VectorSet.Builder dense = new VectorSet.Builder(docIds.length, dimension);
    for (int row = 0; row < docIds.length; row++) {
      dense.setRow(row, snapshot.vectors().vector(docIds[row]));
    }
    return new Encoding(snapshot.encoder(), exact(snapshot, docIds), dense.build());
  }

  /// Reads the exact forms of all titles.
  static SparseRows exact(Snapshot snapshot, int[] docIds) {
    try {
      SparseVector[] byDocId = exact(snapshot);
      SparseRows.Builder exact = new SparseRows.Builder();
      for (int docId : docIds) {
        exact.add(byDocId[docId]);
      }
      return exact.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In the order of documents, the only one in which they can be read.
  private static SparseVector[] exact(Snapshot snapshot) throws IOException {
    SparseVector[] exact = new SparseVector[snapshot.size()];
    BinaryDocValues rows = snapshot.exactRows();
    for (int docId = 0; docId < exact.length; docId++) {
      if (!rows.advanceExact(docId)) {
        throw new IOException("no exact form of document " + docId);
      }
      BytesRef bytes = rows.binaryValue();
      exact[docId] = ExactRow.toVector(bytes.bytes, bytes.offset, bytes.length);
    }
    return exact;
  }
}
