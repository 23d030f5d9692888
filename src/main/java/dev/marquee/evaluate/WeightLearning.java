package dev.marquee.evaluate;

import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.BlockRange;
import dev.marquee.vector.SparseRows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Learns the weights of blocks from a truth: those with which the graded answers of a question
/// would most likely be drawn.
///
/// With `S(t) = sum of w_b c_b(t)` over the blocks, the loss of a question is the cross entropy
/// between its grades, scaled to sum to 1, and `softmax(S)` over the pool: smooth where nDCG jumps,
/// so that few questions suffice. `w = exp(theta)` keeps weights positive, and `PRIOR * theta^2`
/// pulls what the questions do not tell toward equal weights. Minimized by full-batch steps that
/// adapt by the signs of the slopes, so nothing is drawn at random.
///
/// Sources: Cao et al., Learning to rank: from pairwise approach to listwise approach, ICML 2007,
/// https://doi.org/10.1145/1273496.1273513; Riedmiller & Braun, RPROP, ICNN 1993.
final class WeightLearning {
  private static final double PRIOR = 0.002;
  private static final int ROUNDS = 200;
  private static final double FIRST_STEP = 0.1;
  private static final double LEAST_STEP = 1e-4;
  private static final double MOST_STEP = 0.5;
  private static final double START = 1;

  private final int blocks;
  private final AlikeTruth truth;

  /// Cosines `[question][block][place in the pool]`; the place of the question itself has none.
  private final float[][][] cosines;

  private WeightLearning(int blocks, AlikeTruth truth, float[][][] cosines) {
    this.blocks = blocks;
    this.truth = truth;
    this.cosines = cosines;
  }

  /// Prepares to learn on questions of this truth.
  static WeightLearning of(BlockLayout layout, SparseRows exact, AlikeTruth truth) {
    int[] pool = truth.pool();
    float[][][] cosines =
        IntStream.range(0, pool.length)
            .parallel()
            .mapToObj(question -> cosines(layout, exact, pool, question))
            .toArray(float[][][]::new);
    return new WeightLearning(layout.blocks().size(), truth, cosines);
  }

  private static float[][] cosines(BlockLayout layout, SparseRows exact, int[] pool, int question) {
    float[][] cosines = new float[layout.blocks().size()][pool.length];
    float[] query = new float[layout.featureCount()];
    addTo(query, exact, pool[question]);
    for (int place = 0; place < pool.length; place++) {
      int block = 0;
      for (int pair = exact.start(pool[place]); pair < exact.end(pool[place]); pair++) {
        while (exact.feature(pair) >= layout.blocks().get(block).endFeature()) {
          block++;
        }
        cosines[block][place] += query[exact.feature(pair)] * exact.value(pair);
      }
    }
    return cosines;
  }

  private static void addTo(float[] query, SparseRows exact, int row) {
    for (int pair = exact.start(row); pair < exact.end(row); pair++) {
      query[exact.feature(pair)] = exact.value(pair);
    }
  }

  /// The weights learned on these questions (places in the pool), in the order of the layout's
  /// blocks, summing to 1.
  double[] learn(int[] questions) {
    double[] theta = new double[blocks];
    Arrays.fill(theta, START);
    double[] step = new double[blocks];
    Arrays.fill(step, FIRST_STEP);
    double[] before = new double[blocks];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = slope(theta, questions);
      for (int b = 0; b < blocks; b++) {
        double turn = slope[b] * before[b];
        step[b] =
            Math.clamp(step[b] * (turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1), LEAST_STEP, MOST_STEP);
        before[b] = turn < 0 ? 0 : slope[b];
        theta[b] -= Math.signum(before[b]) * step[b];
      }
    }
    double[] weights = Arrays.stream(theta).map(StrictMath::exp).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private double[] slope(double[] theta, int[] questions) {
    double[] weights = Arrays.stream(theta).map(StrictMath::exp).toArray();
    double[][] slopes =
        Arrays.stream(questions)
            .parallel()
            .mapToObj(question -> slopeOf(question, weights))
            .toArray(double[][]::new);
    double[] slope = new double[blocks];
    for (int b = 0; b < blocks; b++) {
      double sum = 0;
      for (double[] of : slopes) {
        sum += of[b];
      }
      slope[b] = sum / questions.length * weights[b] + 2 * PRIOR * theta[b];
    }
    return slope;
  }

  /// The slope of one question's loss by the weights.
  private double[] slopeOf(int question, double[] weights) {
    float[][] of = cosines[question];
    double[] difference = softmax(of, weights, question);
    Map<Integer, Integer> grades = truth.grades().get(question);
    double total = grades.values().stream().mapToInt(grade -> grade).sum();
    grades.forEach(
        (row, grade) -> difference[Arrays.binarySearch(truth.pool(), row)] -= grade / total);
    double[] slope = new double[blocks];
    for (int b = 0; b < blocks; b++) {
      for (int place = 0; place < difference.length; place++) {
        slope[b] += difference[place] * of[b][place];
      }
    }
    return slope;
  }

  private static double[] softmax(float[][] cosines, double[] weights, int without) {
    double[] scores = new double[cosines[0].length];
    for (int b = 0; b < weights.length; b++) {
      for (int place = 0; place < scores.length; place++) {
        scores[place] += weights[b] * cosines[b][place];
      }
    }
    scores[without] = Double.NEGATIVE_INFINITY;
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int place = 0; place < scores.length; place++) {
      scores[place] = StrictMath.exp(scores[place] - most);
      sum += scores[place];
    }
    for (int place = 0; place < scores.length; place++) {
      scores[place] /= sum;
    }
    return scores;
  }

  /// The weights by the names of the parts, for people, of the parts that can tell titles apart.
  static Map<String, Double> named(BlockLayout layout, double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int b = 0; b < weights.length; b++) {
      BlockRange range = layout.blocks().get(b);
      if (range.endFeature() > range.firstFeature() + 1) {
        named.put(range.part(), weights[b]);
      }
    }
    return named;
  }
}
