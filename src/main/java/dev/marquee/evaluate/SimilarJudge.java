package dev.marquee.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/// Judges lists of similar titles by a truth: nDCG over the first ten, ties averaged over random
/// orders, among the films of the pool and among all titles, of which those unjudged count 0.
final class SimilarJudge {
  static final int CUTOFF = 10;

  private final AlikeTruth truth;
  private final int[] everything;
  private final RandomOrders orders;

  SimilarJudge(AlikeTruth truth, int titles, long seed) {
    this.truth = truth;
    this.everything = IntStream.range(0, titles).toArray();
    this.orders = new RandomOrders(titles, seed);
  }

  /// The nDCG of each of these questions (places in the pool) among the pool, in their order.
  double[] amongPool(SimilarMethod method, int[] questions) {
    return judge(method, questions, truth.pool());
  }

  /// The same among all titles.
  double[] amongAll(SimilarMethod method, int[] questions) {
    return judge(method, questions, everything);
  }

  private double[] judge(SimilarMethod method, int[] questions, int[] candidates) {
    return Arrays.stream(questions)
        .parallel()
        .mapToDouble(question -> ndcg(method, question, candidates))
        .toArray();
  }

  private double ndcg(SimilarMethod method, int question, int[] candidates) {
    int queryRow = truth.pool()[question];
    Map<Integer, Integer> grades = truth.grades().get(question);
    double[] judged = grades.values().stream().mapToDouble(Integer::doubleValue).toArray();
    SimilarMethod.Question asked = method.ask(queryRow);
    double[] scores =
        Arrays.stream(candidates)
            .mapToDouble(row -> row == queryRow ? Double.NaN : asked.score(row))
            .toArray();
    double sum = 0;
    for (int order = 0; order < RandomOrders.COUNT; order++) {
      int[] best = orders.best(order, candidates, scores, CUTOFF);
      double[] gains =
          Arrays.stream(best).mapToDouble(row -> grades.getOrDefault(row, 0)).toArray();
      sum += RankMetrics.ndcg(gains, judged, CUTOFF);
    }
    return sum / RandomOrders.COUNT;
  }
}
