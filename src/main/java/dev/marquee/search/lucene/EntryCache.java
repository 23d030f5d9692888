package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;
import dev.marquee.search.Entry;
import java.util.List;

/// The titles of one snapshot, decoded; those asked for lately are kept. Safe from any thread.
final class EntryCache {
  /// Some 80 MB of ordinary titles when full and all of them decoded.
  private static final int MOST_KEPT = 1 << 15;

  private final DocCache<Entry> kept;

  EntryCache(Snapshot snapshot) {
    this.kept =
        new DocCache<>(
            snapshot.size(),
            MOST_KEPT,
            docIds -> snapshot.records(docIds).stream().map(Entry::of).toList());
  }

  /// The title of a document.
  Entry get(int docId) {
    return kept.get(docId);
  }

  /// The titles of documents in the order asked for; those that were not kept are now.
  List<Entry> get(int[] docIds) {
    return kept.get(docIds);
  }
}
