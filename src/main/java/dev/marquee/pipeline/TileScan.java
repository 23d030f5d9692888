package dev.marquee.pipeline;

import dev.marquee.encode.Encoding;
import dev.marquee.index.DocumentOrder;
import dev.marquee.vector.LargestScores;
import dev.marquee.vector.RowDots;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The dense half of a tile: which titles of the cells probed have the largest inner products with
/// each title of the tile. For one thread and one use.
final class TileScan {
  /// Rows that run through the kernel at once: so few that they stay in the nearest cache while all
  /// titles of the tile pass by.
  private static final int CHUNK = 32;

  private final Encoding encoding;
  private final DocumentOrder order;
  private final ProbedCells probed;
  private final LargestScores[] nearest;

  /// `candidates`: how many titles are wanted for each of the tile.
  TileScan(Encoding encoding, DocumentOrder order, ProbedCells probed, int candidates) {
    this.encoding = encoding;
    this.order = order;
    this.probed = probed;
    this.nearest = new LargestScores[probed.titles()];
    Arrays.setAll(nearest, title -> new LargestScores(candidates, held(title), order::isBefore));
  }

  private int held(int title) {
    return order.ranges().held(probed.of(title));
  }

  /// The documents of the best titles for each of the tile, which are the documents `docIds`: by
  /// inner product, ties by the usual rule, itself left out; cell after cell in the order of
  /// [ProbedCells#all], ascending within one.
  int[][] run(int[] docIds) {
    for (int cell : probed.all()) {
      score(cell, docIds, probed.by(cell));
    }
    return Arrays.stream(nearest).map(LargestScores::rows).toArray(int[][]::new);
  }

  private void score(int cell, int[] docIds, int[] titles) {
    RowDots.Rows queries = new RowDots.Rows(titles.length);
    Arrays.stream(titles).forEach(title -> queries.add(order.row(docIds[title])));
    RowDots.Rows rows = new RowDots.Rows(CHUNK);
    float[] dots = new float[CHUNK * titles.length];
    int end = order.ranges().end(cell);
    for (int first = order.ranges().start(cell); first < end; first += CHUNK) {
      rows.clear();
      IntStream.range(first, Math.min(end, first + CHUNK)).map(order::row).forEach(rows::add);
      RowDots.score(encoding.dense(), queries, encoding.dense(), rows, dots);
      for (int i = 0; i < titles.length; i++) {
        offer(titles[i], dots, i * rows.count(), rows.count(), first, docIds[titles[i]]);
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
