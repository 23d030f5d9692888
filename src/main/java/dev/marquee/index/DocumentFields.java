package dev.marquee.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// The document that is being filled: one kind of field a method. Each kind takes a name at its
/// creation and values for each title.
final class DocumentFields {
  /// In UTF-16 units: at most 3 bytes of UTF-8 each, where Lucene takes 32,766 bytes.
  private static final int LONGEST_TERM = 10_000;

  private final List<IndexableField> document = new ArrayList<>();
  private final List<FieldPool<?>> pools = new ArrayList<>();

  /// Takes the values of one field, one at a time.
  @FunctionalInterface
  interface Values<T> {
    void add(T value);

    /// Adds each of several values.
    default void addAll(Iterable<? extends T> values) {
      values.forEach(this::add);
    }

    /// Adds the value where there is one.
    default void addIfKnown(@Nullable T value) {
      if (value != null) {
        add(value);
      }
    }
  }

  /// Words with positions and norms.
  Values<String> text(String name) {
    FieldPool<TextField> pool = pool(() -> new TextField(name, "", Field.Store.NO));
    return value -> pool.next().setStringValue(value);
  }

  /// Words of which only the presence counts: no frequencies, no positions, no norms.
  Values<String> bareText(String name) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    FieldPool<Field> pool = pool(() -> new Field(name, "", type));
    return value -> pool.next().setStringValue(value);
  }

  /// Terms of which only the presence counts, beside the length of the text: no frequencies, no
  /// positions.
  Values<String> sizedText(String name) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    FieldPool<Field> pool = pool(() -> new Field(name, "", type));
    return value -> pool.next().setStringValue(value);
  }

  /// Whole values as terms. A value too long for a term is passed over: nobody types it.
  Values<String> terms(String name) {
    FieldPool<StringField> pool = pool(() -> new StringField(name, "", Field.Store.NO));
    return value -> {
      if (value.length() <= LONGEST_TERM) {
        pool.next().setStringValue(value);
      }
    };
  }

  /// Whole values as terms and as a sorted set, for filters and counts. A value too long for a term
  /// is passed over.
  Values<String> facet(String name) {
    FieldPool<KeywordField> pool = pool(() -> new KeywordField(name, "", Field.Store.NO));
    return value -> {
      if (value.length() <= LONGEST_TERM) {
        pool.next().setStringValue(value);
      }
    };
  }

  /// One whole value as sorted doc values.
  Values<String> sorted(String name) {
    FieldPool<SortedDocValuesField> pool =
        pool(() -> new SortedDocValuesField(name, new BytesRef()));
    return value -> pool.next().setBytesValue(new BytesRef(value));
  }

  /// An int as point and doc values.
  Values<Integer> intRange(String name) {
    FieldPool<IntPoint> points = pool(() -> new IntPoint(name, 0));
    Values<Long> values = number(name);
    return value -> {
      points.next().setIntValue(value);
      values.add(value.longValue());
    };
  }

  /// A long as point and doc values.
  Values<Long> longRange(String name) {
    FieldPool<LongPoint> points = pool(() -> new LongPoint(name, 0));
    Values<Long> values = number(name);
    return value -> {
      points.next().setLongValue(value);
      values.add(value);
    };
  }

  /// A double as point and, as sortable bits, as doc values.
  Values<Double> doubleRange(String name) {
    FieldPool<DoublePoint> points = pool(() -> new DoublePoint(name, 0));
    Values<Long> values = number(name);
    return value -> {
      points.next().setDoubleValue(value);
      values.add(NumericUtils.doubleToSortableLong(value));
    };
  }

  /// A number as doc values.
  Values<Long> number(String name) {
    FieldPool<NumericDocValuesField> pool = pool(() -> new NumericDocValuesField(name, 0));
    return value -> pool.next().setLongValue(value);
  }

  /// Bytes as doc values; they are copied when the document is added.
  Values<BytesRef> bytes(String name) {
    FieldPool<BinaryDocValuesField> pool =
        pool(() -> new BinaryDocValuesField(name, new BytesRef()));
    return value -> pool.next().setBytesValue(value);
  }

  /// A vector of `dimension` floats; they are copied when the document is added.
  Values<float[]> vector(String name, int dimension) {
    FieldPool<KnnFloatVectorField> pool =
        pool(() -> new KnnFloatVectorField(name, new float[dimension], Schema.SIMILARITY));
    return value -> pool.next().setVectorValue(value);
  }

  /// Forgets the values of the title before.
  void clear() {
    document.clear();
    pools.forEach(FieldPool::reset);
  }

  /// The document as filled so far.
  List<IndexableField> fields() {
    return document;
  }

  private <F extends Field> FieldPool<F> pool(Supplier<F> maker) {
    FieldPool<F> pool = new FieldPool<>(document, maker);
    pools.add(pool);
    return pool;
  }
}
