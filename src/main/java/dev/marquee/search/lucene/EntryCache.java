package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;
import dev.marquee.index.StoredTitle;
import dev.marquee.search.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The titles of one snapshot, decoded; those asked for lately are kept, since the same famous
/// titles are on most pages.
///
/// Each title has one place, which it shares with others in a large catalog: the latest stays. Safe
/// from any thread, without locks: a place holds a whole, immutable entry or another.
final class EntryCache {
  /// Some 30 MB of ordinary titles when full.
  private static final int MOST_KEPT = 1 << 14;

  private final Snapshot snapshot;
  private final AtomicReferenceArray<@Nullable Kept> places;

  private record Kept(int docId, Entry entry) {}

  EntryCache(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.places = new AtomicReferenceArray<>(Math.min(MOST_KEPT, snapshot.size()));
  }

  /// The title of a document.
  Entry get(int docId) {
    int place = docId % places.length();
    Kept kept = places.get(place);
    if (kept == null || kept.docId() != docId) {
      StoredTitle stored = snapshot.title(docId);
      kept = new Kept(docId, new Entry(stored.title(), stored.clusterId()));
      places.set(place, kept);
    }
    return kept.entry();
  }

  /// The titles of documents in the order asked for.
  List<Entry> get(int[] docIds) {
    return Arrays.stream(docIds).mapToObj(this::get).toList();
  }
}
