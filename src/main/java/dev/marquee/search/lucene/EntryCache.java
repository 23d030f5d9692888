package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;
import dev.marquee.index.StoredTitle;
import dev.marquee.search.Entry;
import java.util.Arrays;
import java.util.List;

/// The titles of one snapshot, decoded; those asked for lately are kept. Safe from any thread.
final class EntryCache {
  /// Some 60 MB of ordinary titles when full.
  private static final int MOST_KEPT = 1 << 15;

  private final Snapshot snapshot;
  private final DocCache<Entry> kept;

  EntryCache(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.kept = new DocCache<>(snapshot.size(), MOST_KEPT);
  }

  /// The title of a document.
  Entry get(int docId) {
    Entry known = kept.get(docId);
    if (known == null) {
      StoredTitle stored = snapshot.title(docId);
      known = new Entry(stored.title(), stored.clusterId());
      kept.put(docId, known);
    }
    return known;
  }

  /// The titles of documents in the order asked for.
  List<Entry> get(int[] docIds) {
    return Arrays.stream(docIds).mapToObj(this::get).toList();
  }
}
