package dev.marquee.pipeline;

import dev.marquee.encode.Encoding;
import dev.marquee.index.DocumentOrder;
import dev.marquee.vector.LargestScores;
import dev.marquee.vector.RowDots;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The dense half of a tile: which titles of the clusters probed have the largest inner products
/// with each title of the tile. For one thread and one use.
final class TileScan {
  /// Rows that run through the kernel at once: so few that they stay in the nearest cache while all
  /// titles of the tile pass by.
  private static final int CHUNK = 32;

  private final Encoding encoding;
  private final DocumentOrder order;
  private final ProbedClusters probed;
  private final LargestScores[] nearest;

  /// `candidates`: how many titles are wanted for each of the tile.
  TileScan(Encoding encoding, DocumentOrder order, ProbedClusters probed, int candidates) {
    this.encoding = encoding;
    this.order = order;
    this.probed = probed;
    this.nearest = new LargestScores[probed.titles()];
    Arrays.setAll(
        nearest, title -> new LargestScores(candidates, probed.held(title), order::isBefore));
  }

  /// The documents of the best titles for each of the tile, from document `from` on: by inner
  /// product, ties by the usual rule, itself left out; cluster after cluster in the order of
  /// [ProbedClusters#all], ascending within one.
  int[][] run(int from) {
    for (int cluster : probed.all()) {
      score(cluster, from, probed.by(cluster));
    }
    return Arrays.stream(nearest).map(LargestScores::rows).toArray(int[][]::new);
  }

  private void score(int cluster, int from, int[] titles) {
    RowDots.Rows queries = new RowDots.Rows(titles.length);
    Arrays.stream(titles).forEach(title -> queries.add(order.row(from + title)));
    RowDots.Rows rows = new RowDots.Rows(CHUNK);
    float[] dots = new float[CHUNK * titles.length];
    int end = order.start(cluster + 1);
    for (int first = order.start(cluster); first < end; first += CHUNK) {
      rows.clear();
      IntStream.range(first, Math.min(end, first + CHUNK)).map(order::row).forEach(rows::add);
      RowDots.score(encoding.dense(), queries, encoding.dense(), rows, dots);
      for (int i = 0; i < titles.length; i++) {
        offer(titles[i], dots, i * rows.count(), rows.count(), first, from + titles[i]);
      }
    }
  }

  private void offer(int title, float[] dots, int offset, int count, int first, int self) {
    int before = self - first;
    if (before < 0 || before >= count) {
      nearest[title].offer(dots, offset, count, first);
    } else {
      nearest[title].offer(dots, offset, before, first);
      nearest[title].offer(dots, offset + before + 1, count - before - 1, self + 1);
    }
  }
}
