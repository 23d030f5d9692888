package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Looks for weights of columns with which the answers come first: one weight at a time goes up or
/// down by ever smaller steps, and stays where the mean nDCG over the questions gains more than
/// chance would bring.
///
/// Nothing is drawn at random, and questions are summed in their order, so that the weights depend
/// on the questions alone.
final class CoordinateSearch {
  private static final double[] STEPS = {0.4, 0.2, 0.1, 0.05};

  /// A gain that a handful of questions make by luck does not change a weight.
  private static final double LEAST_GAIN = 1e-4;

  private final List<List<Candidates>> trials;
  private final List<Candidates> questions;
  private final int cutoff;
  private final double least;

  private CoordinateSearch(List<List<Candidates>> trials, int cutoff, double least) {
    this.trials = trials;
    this.questions = trials.stream().flatMap(List::stream).toList();
    this.cutoff = cutoff;
    this.least = least;
  }

  /// Over questions of one kind; below `least` no weight goes.
  static CoordinateSearch over(List<Candidates> questions, int cutoff, double least) {
    return new CoordinateSearch(List.of(questions), cutoff, least);
  }

  /// Over questions of several trials, each with a chance of its own: a weight changes only where
  /// no trial loses by it.
  static CoordinateSearch apart(List<List<Candidates>> trials, int cutoff, double least) {
    return new CoordinateSearch(trials, cutoff, least);
  }

  /// Improves weights, `[columns]`, where they stand; only those of `free` columns move. Returns
  /// the mean nDCG reached.
  double run(double[] weights, boolean[] free) {
    float[][] sums = sums(weights);
    Value best = value(sums, 0, 0);
    for (double step : STEPS) {
      boolean isBetter = true;
      for (int round = 0; isBetter && round < 2; round++) {
        isBetter = false;
        for (int column = 0; column < weights.length; column++) {
          for (double change : new double[] {step, -step}) {
            boolean isOpen = free[column] && weights[column] + change >= least;
            Value reached = isOpen ? value(sums, column, change) : best;
            if (reached.isBetterThan(best)) {
              best = reached;
              weights[column] += change;
              sums = sums(weights);
              isBetter = true;
              break;
            }
          }
        }
      }
    }
    return best.mean();
  }

  /// The mean nDCG, and that of each trial.
  private record Value(double mean, List<Double> ofTrials) {
    boolean isBetterThan(Value other) {
      boolean isHarmless = true;
      for (int trial = 0; trial < ofTrials.size(); trial++) {
        isHarmless &= ofTrials.get(trial) >= other.ofTrials.get(trial) - LEAST_GAIN;
      }
      return isHarmless && mean > other.mean + LEAST_GAIN;
    }
  }

  /// The same, also from the one column that does best alone, since the blend around it may be out
  /// of reach of one weight at a time; so no column alone does better than what is found.
  double runFromBest(double[] weights, boolean[] free) {
    double[] alone = new double[weights.length];
    alone[bestColumn(free)] = 1;
    double ofAlone = run(alone, free);
    double ofGiven = run(weights, free);
    if (ofAlone > ofGiven) {
      System.arraycopy(alone, 0, weights, 0, weights.length);
    }
    return Math.max(ofAlone, ofGiven);
  }

  private int bestColumn(boolean[] free) {
    float[][] nothing = sums(new double[free.length]);
    int best = 0;
    double most = -1;
    for (int column = 0; column < free.length; column++) {
      double reached = free[column] ? value(nothing, column, 1).mean() : -1;
      if (reached > most) {
        most = reached;
        best = column;
      }
    }
    return best;
  }

  private float[][] sums(double[] weights) {
    return questions.stream()
        .parallel()
        .map(question -> {
          float[] sum = new float[question.size()];
          for (int column = 0; column < weights.length; column++) {
            float[] of = question.columns()[column];
            for (int i = 0; weights[column] != 0 && i < of.length; i++) {
              sum[i] += (float) weights[column] * of[i];
            }
          }
          return sum;
        })
        .toArray(float[][]::new);
  }

  /// The value where one weight were changed.
  private Value value(float[][] sums, int column, double change) {
    double[] values =
        IntStream.range(0, sums.length)
            .parallel()
            .mapToDouble(i -> ndcg(questions.get(i), sums[i], column, (float) change))
            .toArray();
    List<Double> ofTrials = new ArrayList<>();
    int from = 0;
    for (List<Candidates> trial : trials) {
      int end = from + trial.size();
      ofTrials.add(Arrays.stream(values, from, end).average().orElse(0));
      from = end;
    }
    return new Value(Arrays.stream(values).average().orElse(0), ofTrials);
  }

  private double ndcg(Candidates question, float[] sum, int column, float change) {
    float[] scores = sum;
    float[] of = question.columns()[column];
    if (change != 0 && of.length > 0) {
      scores = new float[sum.length];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = sum[i] + change * of[i];
      }
    }
    double gain = 0;
    for (int answer : question.answers()) {
      gain += ListValue.discount(rank(scores, answer), cutoff);
    }
    double ideal = 0;
    int answers = question.answers().length + question.missed();
    for (int rank = 1; rank <= Math.min(cutoff, answers); rank++) {
      ideal += ListValue.discount(rank, cutoff);
    }
    return gain / ideal;
  }

  /// Ties count half.
  private static double rank(float[] scores, int place) {
    float own = scores[place];
    int above = 0;
    int equal = -1;
    for (float score : scores) {
      above += score > own ? 1 : 0;
      equal += score == own ? 1 : 0;
    }
    return 1 + above + equal / 2.0;
  }
}
