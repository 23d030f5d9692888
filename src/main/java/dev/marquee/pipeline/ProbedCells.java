package dev.marquee.pipeline;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which cells the titles of a tile probe. Immutable, so safe from any thread.
final class ProbedCells {
  private final int[][] probed;
  private final int[][] by;
  private final int[] all;

  /// `probed`: the cells of each title of the tile, nearest first, of `count` there are.
  ProbedCells(int[][] probed, int count) {
    this.probed = probed;
    int[] sizes = new int[count];
    Arrays.stream(probed).flatMapToInt(Arrays::stream).forEach(cell -> sizes[cell]++);
    this.by = new int[count][];
    Arrays.setAll(by, cell -> new int[sizes[cell]]);
    for (int title = probed.length - 1; title >= 0; title--) {
      for (int cell : probed[title]) {
        by[cell][--sizes[cell]] = title;
      }
    }
    this.all =
        IntStream.range(0, count)
            .filter(cell -> by[cell].length > 0)
            .boxed()
            .sorted((one, other) -> by[other].length - by[one].length)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /// The number of titles of the tile.
  int titles() {
    return probed.length;
  }

  /// All cells that any title probes, those first that most titles do.
  int[] all() {
    return all;
  }

  /// The cells that a title probes, nearest first.
  int[] of(int title) {
    return probed[title];
  }

  /// The titles that probe a cell, ascending.
  int[] by(int cell) {
    return by[cell];
  }

  /// All titles, those next to each other that probe the same cells first.
  int[] grouped() {
    return IntStream.range(0, probed.length)
        .boxed()
        .sorted((one, other) -> Arrays.compare(probed[one], probed[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
