package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;
import dev.marquee.search.Entry;
import java.util.List;

/// The titles of one snapshot, decoded; those asked for lately are kept. Safe from any thread.
final class EntryCache {
  /// Some 60 MB of ordinary titles when full.
  private static final int MOST_KEPT = 1 << 15;

  private final DocCache<Entry> kept;

  EntryCache(Snapshot snapshot) {
    this.kept = new DocCache<>(snapshot.size(), MOST_KEPT, docIds -> read(snapshot, docIds));
  }

  private static List<Entry> read(Snapshot snapshot, int... docIds) {
    return snapshot.titles(docIds).stream()
        .map(stored -> new Entry(stored.title(), stored.clusterId()))
        .toList();
  }

  /// The title of a document.
  Entry get(int docId) {
    return kept.get(docId);
  }

  /// The titles of documents in the order asked for.
  List<Entry> get(int[] docIds) {
    return kept.get(docIds);
  }
}
