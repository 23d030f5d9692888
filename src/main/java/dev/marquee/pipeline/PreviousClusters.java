package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.ClusterIds;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.IndexProblem;
import dev.marquee.index.Snapshot;
import java.util.Arrays;
import java.util.OptionalInt;

/// The clusters of the generation before, seen from the titles of the next one: what cluster ids
/// are kept by.
///
/// - `idOfRow`: `[n]`, the id of the cluster that the title was in, [ClusterIds#UNKNOWN] for titles
///   that were not there.
/// - `firstFreeId`: the smallest id that was never used.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
record PreviousClusters(int[] idOfRow, int firstFreeId) {
  /// The count of the manifest that keeps the smallest id that was never used.
  static final String NEXT_FREE_ID = "nextClusterId";

  /// Reads them from the current generation; nothing is known when there is none or this version
  /// cannot read it.
  static PreviousClusters of(GenerationStore store, Catalog catalog) {
    int[] idOfRow = new int[catalog.size()];
    Arrays.fill(idOfRow, ClusterIds.UNKNOWN);
    if (isReadable(store)) {
      try (Snapshot snapshot = store.open()) {
        snapshot.forEachTitle((titleId, clusterId) -> {
          OptionalInt row = catalog.rowOf(titleId);
          if (row.isPresent()) {
            idOfRow[row.getAsInt()] = clusterId;
          }
        });
        return new PreviousClusters(idOfRow, firstFreeId(snapshot));
      }
    }
    return new PreviousClusters(idOfRow, 1);
  }

  private static int firstFreeId(Snapshot snapshot) {
    Long kept = snapshot.manifest().counts().get(NEXT_FREE_ID);
    return kept == null ? snapshot.clusters().size() + 1 : kept.intValue();
  }

  /// A generation of another version is no reason not to build: the rebuild is what mends it.
  private static boolean isReadable(GenerationStore store) {
    try {
      if (store.current().isEmpty()) {
        return false;
      }
      store.open().close();
      return true;
    } catch (IndexProblem e) {
      return false;
    }
  }
}
