package dev.marquee.search.lucene;

import dev.marquee.index.CellRanges;
import dev.marquee.index.DenseScan;
import dev.marquee.index.NeighborList;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.Snapshot;
import dev.marquee.vector.RowDots;
import dev.marquee.vector.TopRows;
import dev.marquee.vector.VectorSet;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the titles near to one, by rows: in the list that the rebuild stored where that is long
/// enough, and else by the dense forms in the nearest cells. Nothing is re-ranked by the exact
/// form: whoever asks scores what they get.
///
/// Costs a look-up, or a scan of as many cells as scope `nearby` probes. For one thread.
final class NearRows {
  private static final int BLOCK = 256;

  private final CatalogView view;
  private final Snapshot snapshot;
  private final RowOrder order;
  private final int[] waiting = new int[BLOCK];
  private final float[] scores = new float[BLOCK];

  NearRows(CatalogView view, RowOrder order) {
    this.view = view;
    this.snapshot = view.snapshot();
    this.order = order;
  }

  int[] find(int row, BitSet among, int most) {
    int docId = order.docId(row);
    return stored(docId, among, most).orElseGet(() -> scanned(docId, among, most));
  }

  /// Empty where the list is shorter than asked for, or loses the greater part to `among`.
  private Optional<int[]> stored(int docId, BitSet among, int most) {
    return snapshot
        .neighbors(docId)
        .filter(_ -> most <= NeighborLists.LENGTH)
        .map(list -> passing(list, among).limit(most).toArray())
        .filter(rows -> 2 * rows.length >= most);
  }

  private IntStream passing(NeighborList list, BitSet among) {
    return IntStream.range(0, list.size())
        .map(place -> order.row(list.docId(place)))
        .filter(among::get);
  }

  private int[] scanned(int docId, BitSet among, int most) {
    float[] like = snapshot.vectors().vector(docId);
    DenseScan scan = snapshot.vectors().scan(like);
    int[] cells = cells(like, snapshot.ranges().cellAt(docId));
    TopRows best = new TopRows(most, view.orders()::isBefore);
    for (int place = 0; place < cells.length; place++) {
      if (place >= snapshot.nearby().probes() && best.size() == most) {
        break;
      }
      offerCell(cells[place], docId, among, scan, best);
    }
    int[] found = best.rows();
    for (int place = 0; place < found.length; place++) {
      found[place] = order.row(found[place]);
    }
    return found;
  }

  /// All cells: the title's own, then the nearest.
  private int[] cells(float[] like, int own) {
    VectorSet centroids = snapshot.cellCentroids();
    float[] alike = new float[centroids.size()];
    RowDots.score(like, centroids, alike);
    alike[own] = Float.POSITIVE_INFINITY;
    TopRows nearest = new TopRows(alike.length);
    for (int cell = 0; cell < alike.length; cell++) {
      nearest.offer(alike[cell], cell);
    }
    nearest.sort();
    return nearest.rows();
  }

  /// Titles run through the kernel several at a time, wherever they are.
  private void offerCell(int cell, int like, BitSet among, DenseScan scan, TopRows best) {
    CellRanges ranges = snapshot.ranges();
    int count = 0;
    for (int docId = ranges.start(cell); docId < ranges.end(cell); docId++) {
      if (count == BLOCK) {
        offer(count, scan, best);
        count = 0;
      }
      if (docId != like && among.get(order.row(docId))) {
        waiting[count++] = docId;
      }
    }
    offer(count, scan, best);
  }

  private void offer(int count, DenseScan scan, TopRows best) {
    scan.scores(waiting, count, scores);
    for (int i = 0; i < count; i++) {
      best.offer(scores[i], waiting[i]);
    }
  }
}
