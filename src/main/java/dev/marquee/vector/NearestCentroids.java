package dev.marquee.vector;

import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Finds, for each vector, the centroid with the greatest inner product.
///
/// The centroids are packed into panels: two registers wide, one line a dimension, so that a lane
/// is a centroid. Four rows run through a panel at once, in eight accumulators. Every inner product
/// is therefore one chain of fused multiply-adds in the order of the dimensions, whatever the width
/// of the registers: the same bits on every machine and for every number of threads, and equal
/// centroids get equal scores. A dimension that is no multiple of the lanes needs no care.
///
/// Ties go to the lower centroid. Keeps a copy of the centroids; immutable, so safe from any
/// thread.
public final class NearestCentroids {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = LANES.length();
  private static final int WIDTH = 2 * STEP;
  private static final int BLOCK = 4;

  /// Rows handled by one task. Short calls let the compiler replace the loops early (one call over
  /// everything stays in code compiled in mid-run, several times slower), and a tile of rows stays
  /// in the cache while the panels pass over it.
  private static final int TILE = 512;

  private final float[] panels;
  private final int count;
  private final int dimension;

  /// Takes at least one centroid, of any length.
  public NearestCentroids(VectorSet centroids) {
    if (centroids.size() == 0) {
      throw new IllegalArgumentException("no centroids to be near to");
    }
    this.count = centroids.size();
    this.dimension = centroids.dimension();
    this.panels = pack(centroids);
  }

  private static float[] pack(VectorSet centroids) {
    int dimension = centroids.dimension();
    int panelCount = (centroids.size() + WIDTH - 1) / WIDTH;
    float[] panels = new float[Math.multiplyExact(panelCount * WIDTH, dimension)];
    for (int centroid = 0; centroid < centroids.size(); centroid++) {
      int at = centroid / WIDTH * WIDTH * dimension + centroid % WIDTH;
      for (int i = 0; i < dimension; i++) {
        panels[at + i * WIDTH] = centroids.get(centroid, i);
      }
    }
    return panels;
  }

  /// The best centroid of each row of a vector set, and its inner product with it.
  ///
  /// Read-only, so safe from any thread.
  public static final class Assignment {
    private final int[] nearest;
    private final float[] scores;

    private Assignment(int size) {
      this.nearest = new int[size];
      this.scores = new float[size];
      Arrays.fill(scores, Float.NEGATIVE_INFINITY);
    }

    /// The number of rows.
    public int size() {
      return nearest.length;
    }

    /// The best centroid of a row.
    public int nearest(int row) {
      return nearest[row];
    }

    /// The inner product of a row with its best centroid.
    public float score(int row) {
      return scores[row];
    }
  }

  /// Assigns every row of `vectors`, a set of the same dimension, on all processors.
  ///
  /// O(rows x centroids x dimension) time; a row of zeros, equally near to all, goes to centroid 0.
  public Assignment assign(VectorSet vectors) {
    requireDimension(vectors.dimension());
    Assignment assignment = new Assignment(vectors.size());
    int tiles = (vectors.size() + TILE - 1) / TILE;
    IntStream.range(0, tiles).parallel().forEach(tile -> assignTile(vectors, tile, assignment));
    return assignment;
  }

  private void assignTile(VectorSet vectors, int tile, Assignment assignment) {
    float[] scores = new float[BLOCK * WIDTH];
    int from = tile * TILE;
    int to = Math.min(from + TILE, vectors.size());
    for (int first = 0; first < count; first += WIDTH) {
      assignToPanel(vectors.values(), from, to, first, scores, assignment);
    }
  }

  private void assignToPanel(
      float[] rows, int from, int to, int first, float[] scores, Assignment assignment) {
    int panel = first * dimension;
    int row = from;
    for (; row + BLOCK <= to; row += BLOCK) {
      scoreBlock(rows, row * dimension, dimension, panels, panel, scores);
      for (int i = 0; i < BLOCK; i++) {
        keepBest(scores, i * WIDTH, first, row + i, assignment);
      }
    }
    for (; row < to; row++) {
      scoreOne(rows, row * dimension, dimension, panels, panel, scores);
      keepBest(scores, 0, first, row, assignment);
    }
  }

  /// Writes the inner products of four rows with the centroids of a panel, row by row.
  private static void scoreBlock(
      float[] rows, int row0, int dimension, float[] panels, int panel, float[] scores) {
    int row1 = row0 + dimension;
    int row2 = row1 + dimension;
    int row3 = row2 + dimension;
    FloatVector left0 = FloatVector.zero(LANES);
    FloatVector left1 = left0;
    FloatVector left2 = left0;
    FloatVector left3 = left0;
    FloatVector right0 = left0;
    FloatVector right1 = left0;
    FloatVector right2 = left0;
    FloatVector right3 = left0;
    for (int i = 0; i < dimension; i++) {
      FloatVector left = FloatVector.fromArray(LANES, panels, panel + i * WIDTH);
      FloatVector right = FloatVector.fromArray(LANES, panels, panel + i * WIDTH + STEP);
      FloatVector value0 = FloatVector.broadcast(LANES, rows[row0 + i]);
      FloatVector value1 = FloatVector.broadcast(LANES, rows[row1 + i]);
      FloatVector value2 = FloatVector.broadcast(LANES, rows[row2 + i]);
      FloatVector value3 = FloatVector.broadcast(LANES, rows[row3 + i]);
      left0 = left.fma(value0, left0);
      right0 = right.fma(value0, right0);
      left1 = left.fma(value1, left1);
      right1 = right.fma(value1, right1);
      left2 = left.fma(value2, left2);
      right2 = right.fma(value2, right2);
      left3 = left.fma(value3, left3);
      right3 = right.fma(value3, right3);
    }
    left0.intoArray(scores, 0);
    right0.intoArray(scores, STEP);
    left1.intoArray(scores, WIDTH);
    right1.intoArray(scores, WIDTH + STEP);
    left2.intoArray(scores, 2 * WIDTH);
    right2.intoArray(scores, 2 * WIDTH + STEP);
    left3.intoArray(scores, 3 * WIDTH);
    right3.intoArray(scores, 3 * WIDTH + STEP);
  }

  /// Writes the inner products of one row with the centroids of a panel: the same chains, so the
  /// same bits as in a block.
  private static void scoreOne(
      float[] rows, int row, int dimension, float[] panels, int panel, float[] scores) {
    FloatVector left = FloatVector.zero(LANES);
    FloatVector right = left;
    for (int i = 0; i < dimension; i++) {
      FloatVector value = FloatVector.broadcast(LANES, rows[row + i]);
      left = FloatVector.fromArray(LANES, panels, panel + i * WIDTH).fma(value, left);
      right = FloatVector.fromArray(LANES, panels, panel + i * WIDTH + STEP).fma(value, right);
    }
    left.intoArray(scores, 0);
    right.intoArray(scores, STEP);
  }

  private void keepBest(float[] scores, int at, int first, int row, Assignment assignment) {
    float best = assignment.scores[row];
    int lanes = Math.min(WIDTH, count - first);
    for (int lane = 0; lane < lanes; lane++) {
      if (scores[at + lane] > best) {
        best = scores[at + lane];
        assignment.nearest[row] = first + lane;
      }
    }
    assignment.scores[row] = best;
  }

  /// The `min(limit, count)` best centroids of one vector, best first; the first is the one that
  /// [#assign] would give it. O(centroids x dimension).
  public int[] nearest(float[] query, int limit) {
    requireDimension(query.length);
    TopRows best = new TopRows(Math.min(limit, count));
    float[] scores = new float[WIDTH];
    for (int first = 0; first < count; first += WIDTH) {
      scoreOne(query, 0, dimension, panels, first * dimension, scores);
      int lanes = Math.min(WIDTH, count - first);
      for (int lane = 0; lane < lanes; lane++) {
        best.offer(scores[lane], first + lane);
      }
    }
    best.sort();
    return best.rows();
  }

  private void requireDimension(int other) {
    if (other != dimension) {
      throw new IllegalArgumentException(other + " dimensions, the centroids have " + dimension);
    }
  }
}
