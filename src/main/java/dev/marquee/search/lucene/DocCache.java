package dev.marquee.search.lucene;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What was derived from single documents of one snapshot lately, since the same famous titles are
/// asked for again and again.
///
/// Each document has one place, which it shares with others in a large catalog: the latest stays.
/// Safe from any thread, without locks: a place holds a whole entry or another.
final class DocCache<V> {
  private final AtomicReferenceArray<@Nullable Kept<V>> places;

  private record Kept<V>(int docId, V value) {}

  /// For a snapshot of `size` documents; keeps at most `most` of them.
  DocCache(int size, int most) {
    this.places = new AtomicReferenceArray<>(Math.min(most, size));
  }

  /// What is kept of a document; null when nothing is.
  @Nullable V get(int docId) {
    Kept<V> kept = places.get(docId % places.length());
    return kept == null || kept.docId() != docId ? null : kept.value();
  }

  void put(int docId, V value) {
    places.set(docId % places.length(), new Kept<>(docId, value));
  }
}
