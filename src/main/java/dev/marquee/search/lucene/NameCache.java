package dev.marquee.search.lucene;

import dev.marquee.index.Snapshot;
import java.util.List;

/// The names of titles of one snapshot, folded; those asked for lately are kept, since reading and
/// folding them takes longer than comparing them does. Safe from any thread.
final class NameCache {
  /// Some 60 MB of ordinary names when full. A search compares a hundred names: fewer places would
  /// be overwritten before they are asked for again.
  private static final int MOST_KEPT = 1 << 19;

  /// As [FoldedNames] writes them.
  private final DocCache<String> kept;

  NameCache(Snapshot snapshot) {
    this.kept = new DocCache<>(snapshot.size(), MOST_KEPT, docIds -> read(snapshot, docIds));
  }

  private static List<String> read(Snapshot snapshot, int... docIds) {
    return snapshot.names(docIds).stream().map(FoldedNames::write).toList();
  }

  /// The names of documents in the order asked for.
  List<FoldedNames> get(int... docIds) {
    return kept.get(docIds).stream().map(FoldedNames::parse).toList();
  }
}
