package dev.marquee.index;

import dev.marquee.catalog.TitleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;

/// Reads stored titles one after the other. For one thread.
final class RecordReader {
  private final StoredFields storedFields;
  private final RecordVisitor record = new RecordVisitor();

  RecordReader(IndexReader reader) {
    try {
      this.storedFields = reader.storedFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoredTitle title(int docId) {
    byte[] bytes = record(docId);
    return TitleCodec.decode(bytes, 0, bytes.length);
  }

  void forEachId(int docId, ObjIntConsumer<TitleId> visitor) {
    byte[] bytes = record(docId);
    TitleCodec.forEachId(bytes, 0, bytes.length, visitor);
  }

  private byte[] record(int docId) {
    try {
      storedFields.document(docId, record);
      return record.bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes the one stored field there is.
  private static final class RecordVisitor extends StoredFieldVisitor {
    private byte[] bytes = {};

    @Override
    public Status needsField(FieldInfo field) {
      return field.name.equals(Schema.RECORD) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      bytes = value;
    }
  }
}
