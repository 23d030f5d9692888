package dev.marquee.search.lucene;

import dev.marquee.encode.ExactQuery;
import dev.marquee.index.DenseScan;
import dev.marquee.index.Snapshot;
import dev.marquee.vector.LargestScores;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Scores the titles of cells for one query; allocates nothing a title. For one thread.
///
/// Only titles with a positive score are kept, at most `limit` of them.
final class NeighborScan {
  /// Titles that are gathered before they run through the kernel: so many that few of its calls are
  /// not full, and so few that their scores stay in the nearest cache.
  private static final int BLOCK = 256;

  private final CatalogView view;
  private final Snapshot snapshot;
  private final ExactQuery query;
  private final Passing passing;
  private final TopRows best;
  private int scored;

  NeighborScan(CatalogView view, SimilarQuery query, int limit) throws IOException {
    this.view = view;
    this.snapshot = view.snapshot();
    this.query = query.exact();
    this.passing = query.passing();
    this.best = new TopRows(limit, view.orders()::isBefore);
  }

  /// Forgets what was scored and scores every passing title of cells by the exact form.
  void scoreAll(int[] cells) throws IOException {
    restart();
    int[] ascending = cells.clone();
    Arrays.sort(ascending);
    BinaryDocValues rows = snapshot.exactRows();
    for (int cell : ascending) {
      FixedBitSet titles = passing.in(cell);
      int end = snapshot.ranges().end(cell);
      for (int docId = Passing.next(titles, snapshot.ranges().start(cell), end);
          docId < end;
          docId = Passing.next(titles, docId + 1, end)) {
        score(rows, docId);
      }
    }
  }

  /// Forgets what was scored, finds the `candidates` passing titles of cells with the highest inner
  /// product of the dense forms, and scores those by the exact form.
  void scoreCandidates(int[] cells, float[] denseQuery, int candidates) throws IOException {
    restart();
    int[] docIds = nearest(cells, denseQuery, candidates);
    Arrays.sort(docIds);
    BinaryDocValues rows = snapshot.exactRows();
    for (int docId : docIds) {
      score(rows, docId);
    }
  }

  /// The `candidates` passing titles of cells with the highest inner product of the dense forms, in
  /// any order.
  int[] nearest(int[] cells, float[] denseQuery, int candidates) throws IOException {
    int held = snapshot.ranges().held(cells);
    LargestScores nearest = new LargestScores(candidates, held, view.orders()::isBefore);
    DenseScan scan = snapshot.vectors().scan(denseQuery);
    int[] docIds = new int[BLOCK];
    float[] scores = new float[BLOCK];
    int waiting = 0;
    for (int cell : cells) {
      FixedBitSet titles = passing.in(cell);
      int end = snapshot.ranges().end(cell);
      for (int from = snapshot.ranges().start(cell); from < end; from += Long.SIZE) {
        if (waiting > BLOCK - Long.SIZE) {
          scan.scores(docIds, waiting, scores);
          nearest.offer(scores, docIds, waiting);
          waiting = 0;
        }
        waiting = gather(titles, from, Math.min(end, from + Long.SIZE), docIds, waiting);
      }
    }
    scan.scores(docIds, waiting, scores);
    nearest.offer(scores, docIds, waiting);
    return nearest.rows();
  }

  /// Puts the documents of a set from `from` to `to - 1`, at most 64, behind the first `count` of
  /// `docIds`, and returns how many they are then.
  private static int gather(FixedBitSet set, int from, int to, int[] docIds, int count) {
    long[] words = set.getBits();
    int word = from >> 6;
    long bits = words[word] >>> from;
    if ((from & 63) != 0 && word + 1 < words.length) {
      bits |= words[word + 1] << -from;
    }
    bits &= -1L >>> (from - to);
    int end = count;
    for (; bits != 0; bits &= bits - 1) {
      docIds[end++] = from + Long.numberOfTrailingZeros(bits);
    }
    return end;
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
