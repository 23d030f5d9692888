package dev.marquee.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Keeps the `limit` rows with the largest scores out of many, in the order in which they came.
///
/// For limits of hundreds and more, where the heap of [TopRows] is slow: rows above the floor are
/// appended, and when there is no more room, a selection drops all but the best. O(1) a row on
/// average. Ties as in [TopRows], so that what is kept does not depend on the order of the offers.
///
/// For one thread. No score is `NaN`.
public final class LargestScores {
  private static final VectorSpecies<Float> LANES = Lanes.SPECIES;

  /// Rows above the limit that are gathered before the worst are dropped, at least.
  private static final int SLACK = 512;

  private final int limit;
  private final TopRows.Ties ties;
  private final float[] scores;
  private final int[] rows;
  private int size;
  private float floor = Float.NEGATIVE_INFINITY;

  /// Keeps at most `limit` rows, 1 or more; at most `offers` will be offered.
  public LargestScores(int limit, int offers, TopRows.Ties ties) {
    if (limit < 1) {
      throw new IllegalArgumentException("cannot keep " + limit + " rows");
    }
    this.limit = limit;
    this.ties = ties;
    int room = (int) Math.min(offers, limit + (long) Math.max(limit, SLACK));
    this.scores = new float[room];
    this.rows = new int[room];
  }

  /// Offers the rows `first`, `first + 1` and so on with the `count` scores from `offset`.
  public void offer(float[] offered, int offset, int count, int first) {
    int whole = LANES.loopBound(count);
    for (int i = 0; i < whole; i += LANES.length()) {
      long high =
          FloatVector.fromArray(LANES, offered, offset + i)
              .compare(VectorOperators.GE, floor)
              .toLong();
      for (; high != 0; high &= high - 1) {
        int place = i + Long.numberOfTrailingZeros(high);
        keep(offered[offset + place], first + place);
      }
    }
    for (int i = whole; i < count; i++) {
      keep(offered[offset + i], first + i);
    }
  }

  /// Offers the first `count` of `offered`, the scores of the first `count` of `offeredRows`.
  public void offer(float[] offered, int[] offeredRows, int count) {
    int whole = LANES.loopBound(count);
    for (int i = 0; i < whole; i += LANES.length()) {
      long high =
          FloatVector.fromArray(LANES, offered, i).compare(VectorOperators.GE, floor).toLong();
      for (; high != 0; high &= high - 1) {
        int place = i + Long.numberOfTrailingZeros(high);
        keep(offered[place], offeredRows[place]);
      }
    }
    for (int i = whole; i < count; i++) {
      keep(offered[i], offeredRows[i]);
    }
  }

  private void keep(float score, int row) {
    if (size == rows.length) {
      dropWorst();
    }
    if (score < floor) {
      return;
    }
    scores[size] = score;
    rows[size] = row;
    size++;
  }

  /// The rows kept; the earlier offered come first.
  public int[] rows() {
    if (size > limit) {
      dropWorst();
    }
    return Arrays.copyOf(rows, size);
  }

  private void dropWorst() {
    floor = Selection.largest(scores, size, limit);
    keepOnly(floor, Integer.MIN_VALUE);
    if (size > limit) {
      keepOnly(floor, lastTied());
    }
  }

  /// Drops what scores less than `least`, and of what scores the same, what comes after `last`
  /// where that is a row.
  private void keepOnly(float least, int last) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      scores[kept] = scores[i];
      rows[kept] = rows[i];
      boolean isKept =
          last < 0
              ? scores[i] >= least
              : scores[i] > least || rows[i] == last || ties.isBefore(rows[i], last);
      kept += isKept ? 1 : 0;
    }
    size = kept;
  }

  /// The last row that is kept of those whose score is the floor.
  private int lastTied() {
    int above = 0;
    for (int i = 0; i < size; i++) {
      above += scores[i] > floor ? 1 : 0;
    }
    TopRows first = new TopRows(limit - above, ties);
    for (int i = 0; i < size; i++) {
      if (scores[i] == floor) {
        first.offer(0, rows[i]);
      }
    }
    first.sort();
    return first.row(first.size() - 1);
  }
}
