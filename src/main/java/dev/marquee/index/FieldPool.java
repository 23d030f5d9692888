package dev.marquee.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;

/// Field objects of one kind and name, made once and filled again for each document: a title has
/// some fifty, whose garbage would cost more than the indexing of its short texts. For one thread.
final class FieldPool<F extends Field> {
  private final List<IndexableField> document;
  private final Supplier<F> maker;
  private final List<F> made = new ArrayList<>();
  private int used;

  /// Fields that go into `document` as they are taken.
  FieldPool(List<IndexableField> document, Supplier<F> maker) {
    this.document = document;
    this.maker = maker;
  }

  /// One more field of the current document, to be filled by the caller.
  F next() {
    if (used == made.size()) {
      made.add(maker.get());
    }
    F field = made.get(used++);
    document.add(field);
    return field;
  }

  /// Makes all fields free for the next document.
  void reset() {
    used = 0;
  }
}
