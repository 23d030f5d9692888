package dev.marquee.evaluate.personal;

import dev.marquee.evaluate.RankMetrics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which metrics of a personal list a protocol reports, and their values for one list.
///
/// Gains are binary; the ideal list has as many answers as fit. Source of the cutoffs: Liang et
/// al., WWW 2018.
enum PersonalMetrics {
  /// Several answers a viewer.
  MANY {
    @Override
    Map<String, Double> of(int[] ranked, int[] answers) {
      double[] gains = gains(ranked, answers);
      double[] judged = new double[answers.length];
      Arrays.fill(judged, 1);
      Map<String, Double> values = new LinkedHashMap<>();
      values.put("ndcg@100", RankMetrics.ndcg(gains, judged, 100));
      values.put("recall@20", RankMetrics.recall(gains, answers.length, 20));
      values.put("recall@50", RankMetrics.recall(gains, answers.length, 50));
      values.put("ndcg@10", RankMetrics.ndcg(gains, judged, 10));
      values.put("hr@10", RankMetrics.success(gains, 10));
      return values;
    }
  },
  /// One answer a viewer, or few.
  FEW {
    @Override
    Map<String, Double> of(int[] ranked, int[] answers) {
      double[] gains = gains(ranked, answers);
      double[] judged = new double[answers.length];
      Arrays.fill(judged, 1);
      Map<String, Double> values = new LinkedHashMap<>();
      values.put("ndcg@10", RankMetrics.ndcg(gains, judged, 10));
      values.put("hr@10", RankMetrics.success(gains, 10));
      values.put("mrr@10", RankMetrics.reciprocalRank(gains, 10));
      values.put("recall@20", RankMetrics.recall(gains, answers.length, 20));
      values.put("ndcg@100", RankMetrics.ndcg(gains, judged, 100));
      return values;
    }
  },
  /// Few candidates, all of them ranked.
  FRESH {
    @Override
    Map<String, Double> of(int[] ranked, int[] answers) {
      Map<String, Double> values = FEW.of(ranked, answers);
      double above = 0;
      int found = 0;
      for (int rank = 0; rank < ranked.length; rank++) {
        if (Arrays.binarySearch(answers, ranked[rank]) >= 0) {
          above += ranked.length - answers.length - (rank - found);
          found++;
        }
      }
      int others = ranked.length - answers.length;
      values.put("auc", others == 0 ? 1 : above / ((double) others * answers.length));
      return values;
    }

    @Override
    int depth(int candidates) {
      return candidates;
    }
  };

  private static final int DEPTH = 100;

  /// How many of so many candidates a metric looks at.
  int depth(int candidates) {
    return Math.min(DEPTH, candidates);
  }

  /// The metrics of a list, best first, in the order in which they are shown. `answers` ascends.
  abstract Map<String, Double> of(int[] ranked, int[] answers);

  private static double[] gains(int[] ranked, int[] answers) {
    return Arrays.stream(ranked)
        .mapToDouble(row -> Arrays.binarySearch(answers, row) >= 0 ? 1 : 0)
        .toArray();
  }
}
