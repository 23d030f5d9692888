package dev.marquee.evaluate;

import java.util.Arrays;

/// Metrics of one ranked list, each in `[0, 1]`. Ranks count from 1; `gains[r]` belongs to the item
/// at rank `r + 1` and is 0 for an item that does not answer the question. Pure.
public final class RankMetrics {
  private RankMetrics() {}

  /// Normalized discounted cumulative gain with linear gains: `sum of gain / log2(rank + 1)` over
  /// the first `cutoff`, divided by that of the best order. `judged` holds the gains of all the
  /// answers there are, in any order; 0 when there are none.
  ///
  /// Source: Järvelin & Kekäläinen, TOIS 20(4), 2002.
  public static double ndcg(double[] gains, double[] judged, int cutoff) {
    double[] ideal = judged.clone();
    Arrays.sort(ideal);
    for (int low = 0, high = ideal.length - 1; low < high; low++, high--) {
      double swapped = ideal[low];
      ideal[low] = ideal[high];
      ideal[high] = swapped;
    }
    double best = discounted(ideal, cutoff);
    return best == 0 ? 0 : discounted(gains, cutoff) / best;
  }

  private static double discounted(double[] gains, int cutoff) {
    double sum = 0;
    for (int rank = 1; rank <= Math.min(cutoff, gains.length); rank++) {
      sum += gains[rank - 1] / (Math.log(rank + 1) / Math.log(2));
    }
    return sum;
  }

  /// 1 when an answer is among the first `cutoff`, else 0.
  public static double success(double[] gains, int cutoff) {
    return reciprocalRank(gains, cutoff) > 0 ? 1 : 0;
  }

  /// One over the rank of the first answer, 0 when it comes after `cutoff`. Its mean over the
  /// questions is the MRR.
  public static double reciprocalRank(double[] gains, int cutoff) {
    for (int rank = 1; rank <= Math.min(cutoff, gains.length); rank++) {
      if (gains[rank - 1] > 0) {
        return 1.0 / rank;
      }
    }
    return 0;
  }

  /// The share of `answers` that is among the first `cutoff`, out of as many as fit there.
  /// `answers` is the number of all answers there are; 0 when there are none.
  public static double recall(double[] gains, int answers, int cutoff) {
    int found = 0;
    for (int rank = 1; rank <= Math.min(cutoff, gains.length); rank++) {
      found += gains[rank - 1] > 0 ? 1 : 0;
    }
    int possible = Math.min(cutoff, answers);
    return possible == 0 ? 0 : (double) found / possible;
  }
}
