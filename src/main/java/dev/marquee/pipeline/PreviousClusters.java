package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.ClusterIds;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.IndexProblem;
import dev.marquee.index.Snapshot;
import java.util.Arrays;

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

  /// Reads them from the current generation. Nothing is known when there is none or this version
  /// cannot read it, which is no reason not to build: the rebuild is what mends it.
  static PreviousClusters of(GenerationStore store, Catalog catalog) {
    int[] idOfRow = new int[catalog.size()];
    Arrays.fill(idOfRow, ClusterIds.UNKNOWN);
    try (Snapshot snapshot = store.open()) {
      snapshot.forEachTitle((titleId, clusterId) ->
          catalog.rowOf(titleId).ifPresent(row -> idOfRow[row] = clusterId));
      return new PreviousClusters(idOfRow, firstFreeId(snapshot));
    } catch (IndexProblem e) {
      return new PreviousClusters(idOfRow, 1);
    }
  }

  private static int firstFreeId(Snapshot snapshot) {
    Long kept = snapshot.manifest().counts().get(NEXT_FREE_ID);
    return kept == null
        ? snapshot.clusters().stream().mapToInt(ClusterProfile::id).max().orElse(0) + 1
        : kept.intValue();
  }
}
