package dev.marquee.recommend;

import java.util.Arrays;

/// Maximal marginal relevance: each pick is as relevant as possible while unlike the picks before
/// it.
///
/// Source: Carbonell & Goldstein, SIGIR 1998, https://doi.org/10.1145/290941.291025
final class Mmr {
  private Mmr() {}

  /// How alike two candidates are.
  interface Similarity {
    double of(int one, int other);
  }

  /// Picks `min(k, n)` distinct candidates, best first; a tie goes to the lower one.
  ///
  /// - `relevance`: `[n]`, in `[0, 1]`; `similarity`: symmetric, in `[0, 1]`, asked for O(k n)
  ///   pairs.
  /// - `lambda`: the weight of relevance, in `[0, 1]`; 1 is the plain order of relevance.
  ///
  /// O(k n) time, O(n) space. Pure, so safe from any thread.
  static int[] rerank(double[] relevance, Similarity similarity, int k, double lambda) {
    int[] picks = new int[Math.min(k, relevance.length)];
    double[] nearest = new double[relevance.length];
    boolean[] picked = new boolean[relevance.length];
    for (int rank = 0; rank < picks.length; rank++) {
      int best = best(relevance, nearest, picked, lambda);
      picks[rank] = best;
      picked[best] = true;
      for (int candidate = 0; candidate < nearest.length; candidate++) {
        if (!picked[candidate]) {
          nearest[candidate] = Math.max(nearest[candidate], similarity.of(best, candidate));
        }
      }
    }
    return picks;
  }

  private static int best(double[] relevance, double[] nearest, boolean[] picked, double lambda) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int candidate = 0; candidate < relevance.length; candidate++) {
      double margin = lambda * relevance[candidate] - (1 - lambda) * nearest[candidate];
      if (!picked[candidate] && margin > most) {
        most = margin;
        best = candidate;
      }
    }
    assert best >= 0 : Arrays.toString(relevance);
    return best;
  }
}
