package dev.marquee.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Inner products of many rows with many others: four queries run through four rows at once, so
/// that a number fetched is used several times.
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
    if (rows.count == 0) {
      return;
    }
    float[] lanes = new float[WIDE * WIDE * STEP];
    float[] four = new float[WIDE];
    int[] numbers = atLeastWide(rows);
    int width = Math.min(WIDE, rows.count);
    for (int q = 0; q < queries.count; q += WIDE) {
      // The last queries run beside themselves to fill a tile.
      int last = queries.count - 1;
      int query0 = queries.rows[q] * querySet.dimension();
      int query1 = queries.rows[Math.min(q + 1, last)] * querySet.dimension();
      int query2 = queries.rows[Math.min(q + 2, last)] * querySet.dimension();
      int query3 = queries.rows[Math.min(q + 3, last)] * querySet.dimension();
      int tiled = Math.min(WIDE, queries.count - q);
      for (int place = 0; place < rows.count; place += WIDE) {
        // The last rows share a tile with those before them.
        int r = Math.min(place, rows.count - width);
        fourByFour(querySet.values(), query0, query1, query2, query3, set, numbers, r, lanes);
        for (int i = 0; i < tiled; i++) {
          fold(lanes, i, four);
          System.arraycopy(four, 0, scores, (q + i) * rows.count + r, width);
        }
      }
    }
    if (LANES.loopBound(set.dimension()) < set.dimension()) {
      addRest(querySet, queries, set, rows, scores);
    }
  }

  /// The rows, the last one repeated where there are too few for a tile.
  private static int[] atLeastWide(Rows rows) {
    if (rows.count >= WIDE) {
      return rows.rows;
    }
    int[] numbers = Arrays.copyOf(rows.rows, WIDE);
    Arrays.fill(numbers, rows.count, WIDE, rows.rows[rows.count - 1]);
    return numbers;
  }

  private static void fold(float[] lanes, int query, float[] four) {
    int from = query * WIDE * STEP;
    Lanes.sums(
        FloatVector.fromArray(LANES, lanes, from),
        FloatVector.fromArray(LANES, lanes, from + STEP),
        FloatVector.fromArray(LANES, lanes, from + 2 * STEP),
        FloatVector.fromArray(LANES, lanes, from + 3 * STEP),
        four,
        0);
  }

  /// Adds what does not fill a register.
  private static void addRest(
      VectorSet querySet, Rows queries, VectorSet set, Rows rows, float[] scores) {
    int dimension = set.dimension();
    int whole = LANES.loopBound(dimension);
    for (int q = 0; q < queries.count; q++) {
      int query = queries.rows[q] * querySet.dimension();
      for (int r = 0; r < rows.count; r++) {
        int at = q * rows.count + r;
        int row = rows.rows[r] * dimension;
        scores[at] =
            rest(scores[at], querySet.values(), query, set.values(), row, whole, dimension);
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
    int row = 0;
    for (; row + WIDE <= set.size(); row += WIDE) {
      four(query, set.values(), row * dimension, dimension, scores, row);
    }
    for (; row < set.size(); row++) {
      scores[row] = one(query, 0, set.values(), row * dimension, dimension);
    }
  }

  /// Writes the inner products of a query with four rows next to each other: four chains side by
  /// side hide the latency of each.
  private static void four(
      float[] query, float[] values, int row, int dimension, float[] scores, int at) {
    int row1 = row + dimension;
    int row2 = row1 + dimension;
    int row3 = row2 + dimension;
    FloatVector sum0 = FloatVector.zero(LANES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    int whole = LANES.loopBound(dimension);
    for (int i = 0; i < whole; i += STEP) {
      FloatVector asked = FloatVector.fromArray(LANES, query, i);
      sum0 = FloatVector.fromArray(LANES, values, row + i).fma(asked, sum0);
      sum1 = FloatVector.fromArray(LANES, values, row1 + i).fma(asked, sum1);
      sum2 = FloatVector.fromArray(LANES, values, row2 + i).fma(asked, sum2);
      sum3 = FloatVector.fromArray(LANES, values, row3 + i).fma(asked, sum3);
    }
    Lanes.sums(sum0, sum1, sum2, sum3, scores, at);
    for (int i = 0; whole < dimension && i < WIDE; i++) {
      scores[at + i] =
          rest(scores[at + i], query, 0, values, row + i * dimension, whole, dimension);
    }
  }

  /// Writes the lanes of the inner products of four queries with the four rows from `place` of
  /// `rows`: first those of the first query. They are summed elsewhere, since the compiler gives up
  /// on a longer method and keeps every register in memory.
  private static void fourByFour(
      float[] queries,
      int query0,
      int query1,
      int query2,
      int query3,
      VectorSet set,
      int[] rows,
      int place,
      float[] lanes) {
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
    FloatVector sum20 = sum00;
    FloatVector sum21 = sum00;
    FloatVector sum22 = sum00;
    FloatVector sum23 = sum00;
    FloatVector sum30 = sum00;
    FloatVector sum31 = sum00;
    FloatVector sum32 = sum00;
    FloatVector sum33 = sum00;
    int whole = LANES.loopBound(dimension);
    for (int i = 0; i < whole; i += STEP) {
      FloatVector right0 = FloatVector.fromArray(LANES, values, row0 + i);
      FloatVector right1 = FloatVector.fromArray(LANES, values, row1 + i);
      FloatVector right2 = FloatVector.fromArray(LANES, values, row2 + i);
      FloatVector right3 = FloatVector.fromArray(LANES, values, row3 + i);
      FloatVector left0 = FloatVector.fromArray(LANES, queries, query0 + i);
      sum00 = right0.fma(left0, sum00);
      sum01 = right1.fma(left0, sum01);
      sum02 = right2.fma(left0, sum02);
      sum03 = right3.fma(left0, sum03);
      FloatVector left1 = FloatVector.fromArray(LANES, queries, query1 + i);
      sum10 = right0.fma(left1, sum10);
      sum11 = right1.fma(left1, sum11);
      sum12 = right2.fma(left1, sum12);
      sum13 = right3.fma(left1, sum13);
      FloatVector left2 = FloatVector.fromArray(LANES, queries, query2 + i);
      sum20 = right0.fma(left2, sum20);
      sum21 = right1.fma(left2, sum21);
      sum22 = right2.fma(left2, sum22);
      sum23 = right3.fma(left2, sum23);
      FloatVector left3 = FloatVector.fromArray(LANES, queries, query3 + i);
      sum30 = right0.fma(left3, sum30);
      sum31 = right1.fma(left3, sum31);
      sum32 = right2.fma(left3, sum32);
      sum33 = right3.fma(left3, sum33);
    }
    sum00.intoArray(lanes, 0);
    sum01.intoArray(lanes, STEP);
    sum02.intoArray(lanes, 2 * STEP);
    sum03.intoArray(lanes, 3 * STEP);
    sum10.intoArray(lanes, 4 * STEP);
    sum11.intoArray(lanes, 5 * STEP);
    sum12.intoArray(lanes, 6 * STEP);
    sum13.intoArray(lanes, 7 * STEP);
    sum20.intoArray(lanes, 8 * STEP);
    sum21.intoArray(lanes, 9 * STEP);
    sum22.intoArray(lanes, 10 * STEP);
    sum23.intoArray(lanes, 11 * STEP);
    sum30.intoArray(lanes, 12 * STEP);
    sum31.intoArray(lanes, 13 * STEP);
    sum32.intoArray(lanes, 14 * STEP);
    sum33.intoArray(lanes, 15 * STEP);
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
