package dev.marquee.index;

import dev.marquee.catalog.Names;
import dev.marquee.catalog.TitleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the records of titles, fastest in ascending order of documents. For one thread.
final class RecordReader {
  private final @Nullable LeafReader leaf;
  private BinaryDocValues records;

  /// A reader of the one segment there is; `null` when there is no title.
  RecordReader(@Nullable LeafReader leaf) {
    this.leaf = leaf;
    this.records = values(leaf, Schema.RECORD);
  }

  /// Fresh values of a binary field.
  static BinaryDocValues values(@Nullable LeafReader leaf, String field) {
    try {
      return leaf == null ? DocValues.emptyBinary() : DocValues.getBinary(leaf, field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The title of a document in `[0, size)`.
  StoredTitle title(int docId) {
    BytesRef record = record(docId);
    return TitleCodec.decode(record.bytes, record.offset, record.length);
  }

  /// A copy of what is stored of a document.
  TitleRecord copy(int docId) {
    BytesRef record = record(docId);
    int end = record.offset + record.length;
    return new TitleRecord(Arrays.copyOfRange(record.bytes, record.offset, end));
  }

  /// The id of the title of a document, without reading the rest.
  TitleId id(int docId) {
    BytesRef record = record(docId);
    return TitleCodec.id(record.bytes, record.offset, record.length);
  }

  /// What the title of a document is called.
  Names names(int docId) {
    BytesRef record = record(docId);
    return TitleCodec.names(record.bytes, record.offset, record.length);
  }

  /// Calls `visitor` with each id of the title of a document and the id of its cluster.
  void forEachId(int docId, ObjIntConsumer<TitleId> visitor) {
    BytesRef record = record(docId);
    TitleCodec.forEachId(record.bytes, record.offset, record.length, visitor);
  }

  private BytesRef record(int docId) {
    try {
      if (docId < records.docID()) {
        // Doc values only go forward.
        records = values(leaf, Schema.RECORD);
      }
      if (!records.advanceExact(docId)) {
        throw new IllegalArgumentException("no title has the document number " + docId);
      }
      return records.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
