package dev.marquee.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What was read of single documents of one snapshot lately, since the same famous titles are asked
/// for again and again.
///
/// Each document has one place, which it shares with others in a large catalog: the latest that was
/// read twice running stays. One that others pass by would not stay to be asked for again, and
/// would only grow old enough to be dear to collect. Safe from any thread, without locks: a place
/// holds a whole entry or another.
final class DocCache<V> {
  private final Reader<V> reader;
  private final AtomicReferenceArray<@Nullable Kept<V>> places;

  /// The document that was last read for each place; null where each has its own.
  private final @Nullable AtomicIntegerArray readLast;

  /// Reads documents, which ascend, as is fastest.
  @FunctionalInterface
  interface Reader<V> {
    List<V> read(int[] docIds);
  }

  private record Kept<V>(int docId, V value) {}

  /// For a snapshot of `size` documents; keeps at most `most` of them.
  DocCache(int size, int most, Reader<V> reader) {
    this.reader = reader;
    this.places = new AtomicReferenceArray<>(Math.min(most, size));
    this.readLast = size <= most ? null : new AtomicIntegerArray(most);
  }

  /// The value of a document.
  V get(int docId) {
    V known = kept(docId);
    if (known == null) {
      known = reader.read(new int[] {docId}).getFirst();
      keep(docId, known);
    }
    return known;
  }

  /// The values of documents, in the order asked for.
  List<V> get(int[] docIds) {
    List<@Nullable V> found = new ArrayList<>(docIds.length);
    // The document above, its place among those asked for below.
    long[] unknown = new long[docIds.length];
    int count = 0;
    for (int i = 0; i < docIds.length; i++) {
      V known = kept(docIds[i]);
      found.add(known);
      if (known == null) {
        unknown[count++] = ((long) docIds[i] << Integer.SIZE) | i;
      }
    }
    if (count > 0) {
      read(Arrays.copyOf(unknown, count), found);
    }
    return found.stream().map(Objects::requireNonNull).toList();
  }

  private void read(long[] unknown, List<@Nullable V> found) {
    Arrays.sort(unknown);
    int[] ascending = Arrays.stream(unknown).mapToInt(key -> (int) (key >> Integer.SIZE)).toArray();
    List<V> values = reader.read(ascending);
    for (int i = 0; i < ascending.length; i++) {
      found.set((int) unknown[i], values.get(i));
      keep(ascending[i], values.get(i));
    }
  }

  private @Nullable V kept(int docId) {
    Kept<V> kept = places.get(docId % places.length());
    return kept == null || kept.docId() != docId ? null : kept.value();
  }

  private void keep(int docId, V value) {
    int place = docId % places.length();
    if (readLast == null || readLast.getAndSet(place, docId) == docId) {
      places.set(place, new Kept<>(docId, value));
    }
  }
}
