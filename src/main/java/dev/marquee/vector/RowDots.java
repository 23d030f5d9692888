package dev.marquee.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Inner products of many rows with many others: two queries run through four rows at once, so that
/// a number fetched is used several times.
///
/// Every inner product is one chain of fused multiply-adds over registers, whichever method it
/// comes from, so it has the same bits here, in [SegmentDot] and for any company it is computed in.
/// Pure, so safe from any thread.
public final class RowDots {
  private static final VectorSpecies<Float> LANES = Lanes.SPECIES;
  private static final int STEP = LANES.length();

  /// Rows scored at once.
  static final int WIDE = 4;

  private RowDots() {}

  /// The rows of a set by number: the first `count` of `rows`.
  ///
  /// Mutable, so that a scan can use one again; for one thread.
  public static final class Rows {
    private final int[] rows;
    private int count;

    /// Room for `most` rows.
    public Rows(int most) {
      this.rows = new int[most];
    }

    /// Adds a row.
    public void add(int row) {
      rows[count++] = row;
    }

    /// Forgets all rows.
    public void clear() {
      count = 0;
    }

    /// How many there are.
    public int count() {
      return count;
    }

    /// The row at a place.
    public int row(int place) {
      return rows[place];
    }

    /// Whether there is no room left.
    public boolean isFull() {
      return count == rows.length;
    }
  }

  /// Writes the inner product of query `q` with row `r` to place `q * rows.count() + r` of
  /// `scores`. Where the queries have more dimensions, only their first ones count. O(queries x
  /// rows x dimension).
  public static void score(
      VectorSet querySet, Rows queries, VectorSet set, Rows rows, float[] scores) {
    float[] tile = new float[2 * WIDE];
    int dimension = set.dimension();
    for (int q = 0; q < queries.count; q += 2) {
      // An odd query out runs beside itself.
      int other = Math.min(q + 1, queries.count - 1);
      int first = queries.rows[q] * querySet.dimension();
      int second = queries.rows[other] * querySet.dimension();
      int r = 0;
      for (; r + WIDE <= rows.count; r += WIDE) {
        twoByFour(querySet.values(), first, second, set, rows.rows, r, tile);
        System.arraycopy(tile, 0, scores, q * rows.count + r, WIDE);
        System.arraycopy(tile, WIDE, scores, other * rows.count + r, WIDE);
      }
      for (; r < rows.count; r++) {
        int row = rows.rows[r] * dimension;
        scores[q * rows.count + r] = one(querySet.values(), first, set.values(), row, dimension);
        scores[other * rows.count + r] =
            one(querySet.values(), second, set.values(), row, dimension);
      }
    }
  }

  /// The inner product of two vectors of the same dimension.
  public static float dot(float[] one, float[] other) {
    return one(one, 0, other, 0, one.length);
  }

  /// Writes the inner products of one query with all rows of a set.
  public static void score(float[] query, VectorSet set, float[] scores) {
    int dimension = set.dimension();
    for (int row = 0; row < set.size(); row++) {
      scores[row] = one(query, 0, set.values(), row * dimension, dimension);
    }
  }

  /// The inner products of two queries with the four rows from `place` of `rows`: first those of
  /// the first query.
  private static void twoByFour(
      float[] queries, int query0, int query1, VectorSet set, int[] rows, int place, float[] tile) {
    float[] values = set.values();
    int dimension = set.dimension();
    int row0 = rows[place] * dimension;
    int row1 = rows[place + 1] * dimension;
    int row2 = rows[place + 2] * dimension;
    int row3 = rows[place + 3] * dimension;
    FloatVector sum00 = FloatVector.zero(LANES);
    FloatVector sum01 = sum00;
    FloatVector sum02 = sum00;
    FloatVector sum03 = sum00;
    FloatVector sum10 = sum00;
    FloatVector sum11 = sum00;
    FloatVector sum12 = sum00;
    FloatVector sum13 = sum00;
    int whole = LANES.loopBound(dimension);
    for (int i = 0; i < whole; i += STEP) {
      FloatVector left0 = FloatVector.fromArray(LANES, queries, query0 + i);
      FloatVector left1 = FloatVector.fromArray(LANES, queries, query1 + i);
      FloatVector right0 = FloatVector.fromArray(LANES, values, row0 + i);
      FloatVector right1 = FloatVector.fromArray(LANES, values, row1 + i);
      FloatVector right2 = FloatVector.fromArray(LANES, values, row2 + i);
      FloatVector right3 = FloatVector.fromArray(LANES, values, row3 + i);
      sum00 = right0.fma(left0, sum00);
      sum01 = right1.fma(left0, sum01);
      sum02 = right2.fma(left0, sum02);
      sum03 = right3.fma(left0, sum03);
      sum10 = right0.fma(left1, sum10);
      sum11 = right1.fma(left1, sum11);
      sum12 = right2.fma(left1, sum12);
      sum13 = right3.fma(left1, sum13);
    }
    tile[0] = rest(Lanes.sum(sum00), queries, query0, values, row0, whole, dimension);
    tile[1] = rest(Lanes.sum(sum01), queries, query0, values, row1, whole, dimension);
    tile[2] = rest(Lanes.sum(sum02), queries, query0, values, row2, whole, dimension);
    tile[3] = rest(Lanes.sum(sum03), queries, query0, values, row3, whole, dimension);
    tile[4] = rest(Lanes.sum(sum10), queries, query1, values, row0, whole, dimension);
    tile[5] = rest(Lanes.sum(sum11), queries, query1, values, row1, whole, dimension);
    tile[6] = rest(Lanes.sum(sum12), queries, query1, values, row2, whole, dimension);
    tile[7] = rest(Lanes.sum(sum13), queries, query1, values, row3, whole, dimension);
  }

  private static float one(float[] query, int queryAt, float[] values, int row, int dimension) {
    FloatVector sum = FloatVector.zero(LANES);
    int whole = LANES.loopBound(dimension);
    for (int i = 0; i < whole; i += STEP) {
      sum =
          FloatVector.fromArray(LANES, values, row + i)
              .fma(FloatVector.fromArray(LANES, query, queryAt + i), sum);
    }
    return rest(Lanes.sum(sum), query, queryAt, values, row, whole, dimension);
  }

  /// Adds what does not fill a register.
  private static float rest(
      float sum, float[] query, int queryAt, float[] values, int row, int whole, int dimension) {
    float total = sum;
    for (int i = whole; i < dimension; i++) {
      total += values[row + i] * query[queryAt + i];
    }
    return total;
  }
}
