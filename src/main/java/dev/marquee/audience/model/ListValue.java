package dev.marquee.audience.model;

/// How good one method's list for one question is.
final class ListValue {
  /// Discounts by twice the rank, as two that tie share the ranks between them.
  private static final double[] DISCOUNTS = discounts();

  private ListValue() {}

  private static double[] discounts() {
    double[] discounts = new double[2 * 128];
    for (int twice = 2; twice < discounts.length; twice++) {
      discounts[twice] = StrictMath.log(2) / StrictMath.log1p(twice / 2.0);
    }
    return discounts;
  }

  /// nDCG with binary gains; ties count half. O(titles * answers).
  static double ndcg(Scorer scorer, Question question, int titles, int cutoff) {
    double[] scores = new double[titles];
    scorer.score(question.profile(), scores);
    for (int row : question.hidden()) {
      scores[row] = Double.NEGATIVE_INFINITY;
    }
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < question.answers().length; i++) {
      gain += discount(rank(scores, question.answers()[i]), cutoff);
      ideal += discount(i + 1, cutoff);
    }
    return gain / ideal;
  }

  private static double rank(double[] scores, int row) {
    double own = scores[row];
    int above = 0;
    int equal = -1;
    for (double score : scores) {
      above += score > own ? 1 : 0;
      equal += score == own ? 1 : 0;
    }
    return 1 + above + equal / 2.0;
  }

  static double discount(double rank, int cutoff) {
    return rank > cutoff ? 0 : DISCOUNTS[(int) (2 * rank)];
  }
}
