package dev.marquee.search.lucene;

import dev.marquee.encode.ExactQuery;
import dev.marquee.index.DenseScan;
import dev.marquee.index.Snapshot;
import dev.marquee.vector.SegmentDot;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Scores the titles of clusters for one query; allocates nothing a title. For one thread.
///
/// Clusters are named by ordinal and lie in ranges of docIds. Only titles with a positive score are
/// kept, at most `limit` of them.
final class NeighborScan {
  private final CatalogView view;
  private final Snapshot snapshot;
  private final ExactQuery query;
  private final Passing passing;
  private final int[] four = new int[SegmentDot.WIDE];
  private final float[] scores = new float[SegmentDot.WIDE];
  private final TopRows best;
  private int scored;

  NeighborScan(CatalogView view, SimilarQuery query, int limit) throws IOException {
    this.view = view;
    this.snapshot = view.snapshot();
    this.query = query.exact();
    this.passing = query.passing();
    this.best = new TopRows(limit, view.orders()::isBefore);
  }

  /// Forgets what was scored and scores every passing title of clusters by the exact form.
  void scoreAll(int[] ordinals) throws IOException {
    restart();
    int[] ascending = ordinals.clone();
    Arrays.sort(ascending);
    BinaryDocValues rows = snapshot.exactRows();
    for (int ordinal : ascending) {
      FixedBitSet titles = passing.in(ordinal);
      int end = snapshot.clusterEnd(ordinal);
      for (int docId = Passing.next(titles, snapshot.clusterStart(ordinal), end);
          docId < end;
          docId = Passing.next(titles, docId + 1, end)) {
        score(rows, docId);
      }
    }
  }

  /// Forgets what was scored, finds the `candidates` passing titles of clusters with the highest
  /// inner product of the dense forms, and scores those by the exact form.
  void scoreCandidates(int[] ordinals, float[] denseQuery, int candidates) throws IOException {
    restart();
    int[] docIds = nearest(ordinals, denseQuery, candidates);
    Arrays.sort(docIds);
    BinaryDocValues rows = snapshot.exactRows();
    for (int docId : docIds) {
      score(rows, docId);
    }
  }

  /// The `candidates` passing titles of clusters with the highest inner product of the dense forms,
  /// in any order.
  int[] nearest(int[] ordinals, float[] denseQuery, int candidates) throws IOException {
    TopRows nearest = new TopRows(candidates, view.orders()::isBefore);
    DenseScan scan = snapshot.vectors().scan(denseQuery);
    for (int ordinal : ordinals) {
      offerRange(scan, passing.in(ordinal), ordinal, nearest);
    }
    return nearest.rows();
  }

  /// Passing titles run through the kernel four at a time, wherever they are.
  private void offerRange(DenseScan scan, FixedBitSet titles, int ordinal, TopRows nearest) {
    int end = snapshot.clusterEnd(ordinal);
    int waiting = 0;
    for (int docId = Passing.next(titles, snapshot.clusterStart(ordinal), end);
        docId < end;
        docId = Passing.next(titles, docId + 1, end)) {
      four[waiting++] = docId;
      if (waiting == four.length) {
        scan.four(four, scores);
        offer(waiting, nearest);
        waiting = 0;
      }
    }
    for (int i = 0; i < waiting; i++) {
      scores[i] = scan.score(four[i]);
    }
    offer(waiting, nearest);
  }

  private void offer(int count, TopRows nearest) {
    for (int i = 0; i < count; i++) {
      if (scores[i] >= nearest.floor()) {
        nearest.offer(scores[i], four[i]);
      }
    }
  }

  private void score(BinaryDocValues rows, int docId) throws IOException {
    if (rows.advanceExact(docId)) {
      BytesRef bytes = rows.binaryValue();
      double score = query.score(bytes.bytes, bytes.offset, bytes.length);
      if (score > 0) {
        best.offer(score, docId);
      }
    }
    scored++;
  }

  private void restart() {
    best.clear();
    scored = 0;
  }

  /// How many titles have a positive score, at most the limit.
  int found() {
    return best.size();
  }

  /// How many titles were scored by the exact form.
  int scored() {
    return scored;
  }

  /// The best titles, sorted. Nothing can be scored afterwards.
  TopRows best() {
    best.sort();
    return best;
  }
}
