package dev.marquee.search.lucene;

import dev.marquee.catalog.Names;
import dev.marquee.index.Snapshot;
import java.util.Arrays;
import java.util.List;

/// The names of titles of one snapshot, folded; those asked for lately are kept, since reading and
/// folding them takes longer than comparing them does. Safe from any thread.
final class NameCache {
  /// Some 60 MB of ordinary names when full. A search compares a hundred names: fewer places would
  /// be overwritten before they are asked for again.
  private static final int MOST_KEPT = 1 << 17;

  private final Snapshot snapshot;
  private final DocCache<FoldedNames> kept;

  NameCache(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.kept = new DocCache<>(snapshot.size(), MOST_KEPT);
  }

  /// The names of documents in the order asked for; fastest where those ascend.
  List<FoldedNames> get(int... docIds) {
    FoldedNames[] found = new FoldedNames[docIds.length];
    int[] unknown = new int[docIds.length];
    int count = 0;
    for (int i = 0; i < docIds.length; i++) {
      FoldedNames names = kept.get(docIds[i]);
      if (names == null) {
        unknown[count++] = i;
      } else {
        found[i] = names;
      }
    }
    if (count > 0) {
      read(docIds, Arrays.copyOf(unknown, count), found);
    }
    return Arrays.asList(found);
  }

  private void read(int[] docIds, int[] places, FoldedNames[] found) {
    int[] wanted = Arrays.stream(places).map(place -> docIds[place]).toArray();
    List<Names> names = snapshot.names(wanted);
    for (int i = 0; i < places.length; i++) {
      FoldedNames folded = FoldedNames.of(names.get(i));
      found[places[i]] = folded;
      kept.put(wanted[i], folded);
    }
  }
}
