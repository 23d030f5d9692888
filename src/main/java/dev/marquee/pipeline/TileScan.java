package dev.marquee.pipeline;

import dev.marquee.encode.Encoding;
import dev.marquee.index.DocumentOrder;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The dense half of a tile: which titles of the clusters probed have the largest inner products
/// with each title of the tile. For one thread and one use.
///
/// The scores of a title lie in the order of the documents of the clusters that it probes.
final class TileScan {
  /// Rows that run through the kernel at once; short calls are compiled early and stay in cache.
  private static final int CHUNK = 128;

  private final Encoding encoding;
  private final DocumentOrder order;
  private final int[][] ascending;
  private final float[][] scores;

  /// `probed`: the clusters of each title of the tile.
  TileScan(Encoding encoding, DocumentOrder order, int[][] probed) {
    this.encoding = encoding;
    this.order = order;
    this.ascending = new int[probed.length][];
    Arrays.setAll(ascending, title -> Arrays.stream(probed[title]).sorted().toArray());
    this.scores = new float[probed.length][];
    Arrays.setAll(scores, title -> new float[Arrays.stream(probed[title]).map(this::size).sum()]);
  }

  private int size(int cluster) {
    return order.start(cluster + 1) - order.start(cluster);
  }

  /// Computes all inner products of the titles from document `from` on; of a title with itself,
  /// negative infinity.
  void run(int from) {
    int[] next = new int[ascending.length];
    int[] offsets = new int[ascending.length];
    for (int cluster :
        Arrays.stream(ascending).flatMapToInt(Arrays::stream).sorted().distinct().toArray()) {
      int[] titles =
          IntStream.range(0, ascending.length)
              .filter(t -> next[t] < ascending[t].length && ascending[t][next[t]] == cluster)
              .toArray();
      score(cluster, from, titles, offsets);
      for (int title : titles) {
        next[title]++;
        offsets[title] += size(cluster);
      }
    }
  }

  private void score(int cluster, int from, int[] titles, int[] offsets) {
    RowDots.Rows queries = new RowDots.Rows(titles.length);
    Arrays.stream(titles).forEach(title -> queries.add(order.row(from + title)));
    RowDots.Rows rows = new RowDots.Rows(CHUNK);
    float[] dots = new float[CHUNK * titles.length];
    int start = order.start(cluster);
    int end = order.start(cluster + 1);
    for (int first = start; first < end; first += CHUNK) {
      rows.clear();
      IntStream.range(first, Math.min(end, first + CHUNK)).map(order::row).forEach(rows::add);
      RowDots.score(encoding.dense(), queries, encoding.dense(), rows, dots);
      for (int i = 0; i < titles.length; i++) {
        int at = offsets[titles[i]] + first - start;
        System.arraycopy(dots, i * rows.count(), scores[titles[i]], at, rows.count());
        int self = from + titles[i] - first;
        if (self >= 0 && self < rows.count()) {
          scores[titles[i]][at + self] = Float.NEGATIVE_INFINITY;
        }
      }
    }
  }

  /// The documents of the `candidates` best titles for one of the tile, by inner product, ties by
  /// the usual rule; all but itself when there are no more. Ascending within a cluster, if none is
  /// tied.
  int[] nearest(int title, int candidates) {
    float[] own = scores[title];
    int wanted = Math.min(candidates, own.length - 1);
    if (wanted == 0) {
      return new int[0];
    }
    float floor = Selection.largest(own, wanted);
    int[] nearest = new int[wanted];
    List<Integer> tied = new ArrayList<>();
    int size = 0;
    int at = 0;
    for (int cluster : ascending[title]) {
      for (int docId = order.start(cluster); docId < order.start(cluster + 1); docId++, at++) {
        if (own[at] > floor) {
          nearest[size++] = docId;
        } else if (own[at] == floor) {
          tied.add(docId);
        }
      }
    }
    if (tied.size() > wanted - size) {
      tied.sort((one, other) -> one.equals(other) ? 0 : order.isBefore(one, other) ? -1 : 1);
    }
    for (int docId : tied.subList(0, wanted - size)) {
      nearest[size++] = docId;
    }
    return nearest;
  }
}
