package dev.marquee.search.lucene;

import dev.marquee.encode.ExactQuery;
import dev.marquee.index.DenseScan;
import dev.marquee.index.Snapshot;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.search.DocIdSetIterator;
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
  private final FixedBitSet passing;
  private final TopRows best;
  private long scored;

  NeighborScan(CatalogView view, SimilarQuery query, int limit) {
    this.view = view;
    this.snapshot = view.snapshot();
    this.query = query.exact();
    this.passing = query.passing();
    this.best = new TopRows(limit, view.orders()::isBefore);
  }

  /// How many titles of a cluster pass.
  int passing(int ordinal) {
    return passing.cardinality(snapshot.clusterStart(ordinal), snapshot.clusterEnd(ordinal));
  }

  /// Forgets what was scored and scores every passing title of clusters by the exact form.
  void scoreAll(int[] ordinals) throws IOException {
    restart();
    int[] ascending = ordinals.clone();
    Arrays.sort(ascending);
    BinaryDocValues rows = snapshot.exactRows();
    for (int ordinal : ascending) {
      scoreRange(rows, snapshot.clusterStart(ordinal), snapshot.clusterEnd(ordinal));
    }
  }

  private void scoreRange(BinaryDocValues rows, int from, int to) throws IOException {
    for (int docId = next(from, to); docId < to; docId = next(docId + 1, to)) {
      score(rows, docId);
    }
  }

  /// The first passing document from `from` on; `to` or more when there is none before it.
  private int next(int from, int to) {
    return from >= to ? DocIdSetIterator.NO_MORE_DOCS : passing.nextSetBit(from, to);
  }

  /// Forgets what was scored, finds the `candidates` passing titles of clusters with the highest
  /// inner product of the dense forms, and scores those by the exact form.
  void scoreCandidates(int[] ordinals, float[] denseQuery, int candidates) throws IOException {
    restart();
    TopRows nearest = new TopRows(candidates, view.orders()::isBefore);
    DenseScan scan = snapshot.vectors().scan(denseQuery);
    for (int ordinal : ordinals) {
      offerRange(scan, snapshot.clusterStart(ordinal), snapshot.clusterEnd(ordinal), nearest);
    }
    int[] docIds = nearest.rows();
    Arrays.sort(docIds);
    BinaryDocValues rows = snapshot.exactRows();
    for (int docId : docIds) {
      score(rows, docId);
    }
  }

  private void offerRange(DenseScan scan, int from, int to, TopRows nearest) {
    for (int docId = next(from, to); docId < to; docId = next(docId + 1, to)) {
      float score = scan.score(docId);
      if (score >= nearest.floor()) {
        nearest.offer(score, docId);
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
  long scored() {
    return scored;
  }

  /// The best titles, sorted. Nothing can be scored afterwards.
  TopRows best() {
    best.sort();
    return best;
  }
}
