package dev.marquee.vector;

import java.util.Arrays;

/// Keeps the `limit` best of the rows that it is offered: a heap in primitive arrays with the worst
/// kept row on top.
///
/// Higher scores are better; equal scores go by the [Ties] rule, by default the lower row first, so
/// that what is kept does not depend on the order of the offers. Offering costs O(1) for a row
/// below the floor and O(log limit) else, and allocates nothing. Not safe from several threads.
///
/// Use: offer rows, [#sort] once, read ranks `0..size-1`; [#clear] starts anew.
public final class TopRows {

  /// Which of two distinct rows with the same score comes first.
  @FunctionalInterface
  public interface Ties {
    /// Whether `row` comes before `other`; a strict order.
    boolean isBefore(int row, int other);
  }

  private final int limit;
  private final Ties ties;
  private double[] scores;
  private int[] rows;
  private int size;
  private boolean sorted;

  /// Keeps at most `limit` rows, 0 or more; ties go to the lower row.
  public TopRows(int limit) {
    this(limit, (row, other) -> row < other);
  }

  /// Keeps at most `limit` rows, 0 or more, with an own rule for ties.
  public TopRows(int limit, Ties ties) {
    if (limit < 0) {
      throw new IllegalArgumentException("cannot keep " + limit + " rows");
    }
    this.limit = limit;
    this.ties = ties;
    // A generous limit over a small set should not cost its whole length up front.
    int room = Math.min(limit, 64);
    this.scores = new double[room];
    this.rows = new int[room];
  }

  /// Offers a row; returns whether it is among the best so far. A score that is not a number is
  /// never kept. Throws `IllegalStateException` between [#sort] and [#clear].
  public boolean offer(double score, int row) {
    if (sorted) {
      throw new IllegalStateException("rows are sorted already, clear them first");
    }
    if (size < limit) {
      return !Double.isNaN(score) && append(score, row);
    }
    if (limit == 0 || !(score >= scores[0]) || !isBetter(score, row, scores[0], rows[0])) {
      return false;
    }
    siftDown(0, size, score, row);
    return true;
  }

  private boolean append(double score, int row) {
    if (size == rows.length) {
      int room = Math.min(limit, 2 * size);
      scores = Arrays.copyOf(scores, room);
      rows = Arrays.copyOf(rows, room);
    }
    siftUp(size++, score, row);
    return true;
  }

  /// The score that a row must reach to be kept: negative infinity while there is room. Lets a scan
  /// skip rows without a call.
  public double floor() {
    if (size < limit) {
      return Double.NEGATIVE_INFINITY;
    }
    return limit == 0 ? Double.POSITIVE_INFINITY : scores[sorted ? size - 1 : 0];
  }

  /// The number of rows kept.
  public int size() {
    return size;
  }

  /// Puts the kept rows in order, best first. O(limit log limit).
  public void sort() {
    if (sorted) {
      return;
    }
    for (int end = size - 1; end > 0; end--) {
      double worstScore = scores[0];
      int worstRow = rows[0];
      siftDown(0, end, scores[end], rows[end]);
      scores[end] = worstScore;
      rows[end] = worstRow;
    }
    sorted = true;
  }

  /// The row at a rank, 0 being the best once sorted.
  public int row(int rank) {
    return rows[rank];
  }

  /// The score at a rank.
  public double score(int rank) {
    return scores[rank];
  }

  /// A copy of the rows, `[size]`, best first once sorted.
  public int[] rows() {
    return Arrays.copyOf(rows, size);
  }

  /// Forgets all rows.
  public void clear() {
    size = 0;
    sorted = false;
  }

  private boolean isBetter(double score, int row, double otherScore, int otherRow) {
    return score > otherScore || (score == otherScore && ties.isBefore(row, otherRow));
  }

  private void siftUp(int place, double score, int row) {
    int hole = place;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (!isBetter(scores[parent], rows[parent], score, row)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    scores[hole] = score;
    rows[hole] = row;
  }

  private void siftDown(int place, int end, double score, int row) {
    int hole = place;
    for (int child = 1; child < end; child = 2 * hole + 1) {
      int right = child + 1;
      if (right < end && isBetter(scores[child], rows[child], scores[right], rows[right])) {
        child = right;
      }
      if (!isBetter(score, row, scores[child], rows[child])) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    scores[hole] = score;
    rows[hole] = row;
  }

  private void move(int from, int to) {
    scores[to] = scores[from];
    rows[to] = rows[from];
  }
}
