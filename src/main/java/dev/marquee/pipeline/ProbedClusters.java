package dev.marquee.pipeline;

import dev.marquee.index.DocumentOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Which clusters the titles of a tile probe. Immutable, so safe from any thread.
final class ProbedClusters {
  private final int[][] probed;
  private final int[][] by;
  private final int[] all;
  private final DocumentOrder order;

  /// `probed`: the clusters of each title of the tile, nearest first, of `count` there are.
  ProbedClusters(int[][] probed, int count, DocumentOrder order) {
    this.probed = probed;
    this.order = order;
    int[] sizes = new int[count];
    Arrays.stream(probed).flatMapToInt(Arrays::stream).forEach(cluster -> sizes[cluster]++);
    this.by = new int[count][];
    Arrays.setAll(by, cluster -> new int[sizes[cluster]]);
    for (int title = probed.length - 1; title >= 0; title--) {
      for (int cluster : probed[title]) {
        by[cluster][--sizes[cluster]] = title;
      }
    }
    this.all =
        IntStream.range(0, count)
            .filter(cluster -> by[cluster].length > 0)
            .boxed()
            .sorted((one, other) -> by[other].length - by[one].length)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /// The number of titles of the tile.
  int titles() {
    return probed.length;
  }

  /// All clusters that any title probes, those first that most titles do.
  int[] all() {
    return all;
  }

  /// The clusters that a title probes, nearest first.
  int[] of(int title) {
    return probed[title];
  }

  /// The titles that probe a cluster, ascending.
  int[] by(int cluster) {
    return by[cluster];
  }

  /// All titles, those next to each other that probe the same clusters first.
  int[] grouped() {
    return IntStream.range(0, probed.length)
        .boxed()
        .sorted((one, other) -> Arrays.compare(probed[one], probed[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// How many titles are in the clusters that a title probes, itself among them.
  int held(int title) {
    return held(probed[title], order);
  }

  /// How many titles are in these clusters.
  static int held(int[] clusters, DocumentOrder order) {
    int held = 0;
    for (int cluster : clusters) {
      held += order.start(cluster + 1) - order.start(cluster);
    }
    return held;
  }
}
