package dev.marquee.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The public ids of the clusters of one clustering, carried over from the clustering before it, so
/// that a link to a cluster still leads to the same titles after a rebuild.
///
/// Immutable, so safe from any thread.
public final class ClusterIds {
  /// The previous id of a row that was in no cluster before.
  public static final int UNKNOWN = -1;

  /// A shared part below this of the smaller cluster is chance, not kinship.
  private static final double LEAST_OVERLAP = 0.1;

  private final int[] ids;
  private final int nextFreeId;
  private final Drift drift;

  private ClusterIds(int[] ids, int nextFreeId, Drift drift) {
    this.ids = ids;
    this.nextFreeId = nextFreeId;
    this.drift = drift;
  }

  /// The id of the cluster with this ordinal, 1 or more.
  public int idOf(int ordinal) {
    return ids[ordinal];
  }

  /// The lowest id that no cluster has had so far, to be remembered for the next rebuild.
  public int nextFreeId() {
    return nextFreeId;
  }

  /// What changed.
  public Drift drift() {
    return drift;
  }

  /// Ids for a first clustering: 1 for ordinal 0, and so on.
  public static ClusterIds first(Clustering clustering) {
    int[] previous = new int[clustering.size()];
    Arrays.fill(previous, UNKNOWN);
    return match(previous, clustering, 1);
  }

  /// Carries ids over. The pair of an old and a new cluster that shares most rows is matched first,
  /// then the next among those still free; ties go to the lower old id, then to the lower ordinal.
  /// A pair that shares less than a tenth of the smaller side is no match. New clusters that are
  /// left take the numbers from `firstFreeId` on.
  ///
  /// - `previousIdOfRow`: `[n]`, the id of the old cluster of the title that is now in this row,
  ///   [#UNKNOWN] when there is none.
  /// - `firstFreeId`: above all ids ever used, 1 or more.
  ///
  /// Throws `IllegalArgumentException` when the lengths differ or an id is not below `firstFreeId`.
  public static ClusterIds match(int[] previousIdOfRow, Clustering next, int firstFreeId) {
    if (previousIdOfRow.length != next.size()) {
      throw new IllegalArgumentException(
          previousIdOfRow.length + " previous ids for " + next.size() + " rows");
    }
    requireUsed(previousIdOfRow, firstFreeId);
    int[] ids = new int[next.count()];
    Set<Integer> taken = new HashSet<>();
    for (Overlap overlap : overlaps(previousIdOfRow, next)) {
      if (ids[overlap.ordinal] == 0 && taken.add(overlap.previousId)) {
        ids[overlap.ordinal] = overlap.previousId;
      }
    }
    int free = firstFreeId;
    for (int ordinal = 0; ordinal < ids.length; ordinal++) {
      if (ids[ordinal] == 0) {
        ids[ordinal] = free++;
      }
    }
    return new ClusterIds(ids, free, drift(previousIdOfRow, next, ids));
  }

  private static void requireUsed(int[] previousIdOfRow, int firstFreeId) {
    if (firstFreeId < 1) {
      throw new IllegalArgumentException("ids start at 1, not at " + firstFreeId);
    }
    for (int id : previousIdOfRow) {
      if (id >= firstFreeId || (id < 1 && id != UNKNOWN)) {
        throw new IllegalArgumentException(
            "previous id " + id + " with the first free id " + firstFreeId);
      }
    }
  }

  private record Pair(int previousId, int ordinal) {}

  private record Overlap(int previousId, int ordinal, int rows) {}

  /// Matches worth making, the best first.
  private static List<Overlap> overlaps(int[] previousIdOfRow, Clustering next) {
    Map<Pair, Integer> shared = new HashMap<>();
    Map<Integer, Integer> previousSizes = new HashMap<>();
    int[] knownSizes = new int[next.count()];
    for (int row = 0; row < previousIdOfRow.length; row++) {
      if (previousIdOfRow[row] != UNKNOWN) {
        shared.merge(new Pair(previousIdOfRow[row], next.clusterOf(row)), 1, Integer::sum);
        previousSizes.merge(previousIdOfRow[row], 1, Integer::sum);
        knownSizes[next.clusterOf(row)]++;
      }
    }
    List<Overlap> overlaps = new ArrayList<>();
    shared.forEach((pair, rows) -> {
      int smaller =
          Math.min(previousSizes.getOrDefault(pair.previousId, 0), knownSizes[pair.ordinal]);
      if (rows >= LEAST_OVERLAP * smaller) {
        overlaps.add(new Overlap(pair.previousId, pair.ordinal, rows));
      }
    });
    overlaps.sort(
        Comparator.comparingInt((Overlap overlap) -> -overlap.rows)
            .thenComparingInt(Overlap::previousId)
            .thenComparingInt(Overlap::ordinal));
    return overlaps;
  }

  private static Drift drift(int[] previousIdOfRow, Clustering next, int[] ids) {
    int compared = 0;
    int moved = 0;
    Set<Integer> previous = new TreeSet<>();
    for (int row = 0; row < previousIdOfRow.length; row++) {
      if (previousIdOfRow[row] != UNKNOWN) {
        previous.add(previousIdOfRow[row]);
        compared++;
        moved += ids[next.clusterOf(row)] == previousIdOfRow[row] ? 0 : 1;
      }
    }
    List<Integer> current = Arrays.stream(ids).sorted().boxed().toList();
    Set<Integer> currentSet = new HashSet<>(current);
    return new Drift(
        compared,
        compared == 0 ? 0 : (double) moved / compared,
        current.stream().filter(previous::contains).toList(),
        current.stream().filter(id -> !previous.contains(id)).toList(),
        previous.stream().filter(id -> !currentSet.contains(id)).toList());
  }
}
