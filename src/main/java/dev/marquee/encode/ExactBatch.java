package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import java.util.Arrays;

/// Many plain questions at once: each of `size` titles asks which titles are like it, all blocks at
/// their default weights.
///
/// The queries are kept by feature, so scoring a row touches only the pairs that it shares with
/// some query: about a tenth of what as many [ExactQuery]s cost. Scores are theirs, but summed pair
/// by pair instead of block by block: equal within 1e-6, the last rounding.
///
/// Immutable, so safe from any thread.
public final class ExactBatch {
  private final int[] starts;
  private final int[] queries;
  private final double[] weights;
  private final int size;

  private ExactBatch(int[] starts, int[] queries, double[] weights, int size) {
    this.starts = starts;
    this.queries = queries;
    this.weights = weights;
    this.size = size;
  }

  /// Questions of the titles `queryRows` of `rows`, which this layout describes.
  public static ExactBatch of(BlockLayout layout, SparseRows rows, int[] queryRows) {
    int[] starts = starts(layout, rows, queryRows);
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    int[] queries = new int[starts[starts.length - 1]];
    double[] weights = new double[queries.length];
    for (int query = 0; query < queryRows.length; query++) {
      double total = totalWeight(layout, rows, queryRows[query]);
      for (int pair = rows.start(queryRows[query]); pair < rows.end(queryRows[query]); pair++) {
        int feature = rows.feature(pair);
        int place = next[feature]++;
        queries[place] = query;
        weights[place] =
            layout.blocks().get(layout.indexOfFeature(feature)).weight() / total * rows.value(pair);
      }
    }
    return new ExactBatch(starts, queries, weights, queryRows.length);
  }

  /// Where the queries of each feature begin, `[featureCount + 1]`.
  private static int[] starts(BlockLayout layout, SparseRows rows, int[] queryRows) {
    int[] starts = new int[layout.featureCount() + 1];
    for (int row : queryRows) {
      for (int pair = rows.start(row); pair < rows.end(row); pair++) {
        starts[rows.feature(pair) + 1]++;
      }
    }
    for (int feature = 1; feature < starts.length; feature++) {
      starts[feature] += starts[feature - 1];
    }
    return starts;
  }

  /// The default weights of the blocks that a row has.
  private static double totalWeight(BlockLayout layout, SparseRows rows, int row) {
    double total = 0;
    int last = -1;
    for (int pair = rows.start(row); pair < rows.end(row); pair++) {
      int block = layout.indexOfFeature(rows.feature(pair));
      if (block != last) {
        total += layout.blocks().get(block).weight();
        last = block;
      }
    }
    return total;
  }

  /// The number of questions.
  public int size() {
    return size;
  }

  /// Writes the score of a row to each question into the first `size` places of `scores`.
  public void score(SparseRows rows, int row, double[] scores) {
    Arrays.fill(scores, 0, size, 0);
    for (int pair = rows.start(row); pair < rows.end(row); pair++) {
      double value = rows.value(pair);
      int feature = rows.feature(pair);
      for (int at = starts[feature]; at < starts[feature + 1]; at++) {
        scores[queries[at]] += weights[at] * value;
      }
    }
    for (int query = 0; query < size; query++) {
      scores[query] = Math.rint(scores[query] * 1e6) / 1e6;
    }
  }
}
