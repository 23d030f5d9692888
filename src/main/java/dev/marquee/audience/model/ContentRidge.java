package dev.marquee.audience.model;

import dev.marquee.vector.SparseRows;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What the content of a title lets expect of one viewer, by ridge regression of their likes on the
/// content of all titles: what they did not like tells of their taste, too, and so does how common
/// a feature is.
///
/// `score(j) = sum over examples t of a_t K(j, t)`, `(K + D) a = x`, with `K` the sum over blocks
/// of weight times cosine, `x` the profile, and `D_t = penalty * (sum of weights) * (1 + 5 / n_t)`
/// with `n_t` viewers. The examples are the titles with most viewers. The system is solved for each
/// viewer by conjugate gradients, so that nothing is trained and nothing is kept.
///
/// O(steps * features of the examples + features of all titles) a viewer. Source: Saunders,
/// Gammerman & Vovk, "Ridge regression learning algorithm in dual variables", ICML 1998.
final class ContentRidge implements Scorer {
  private static final int MOST_EXAMPLES = 5000;
  private static final int STEPS = 10;

  /// A title with so few viewers counts half: nobody knows whether it would be liked.
  private static final double SHRINKAGE = 5;

  private final SparseRows exact;
  private final BlockTaste taste;
  private final float[] weightOf;
  private final int[] examples;
  private final double[] penalties;
  private final double[] diagonal;

  /// The examples of these histories, under the weights of the blocks that `taste` has.
  ContentRidge(Histories histories, TitleContent content, BlockTaste taste, double penalty) {
    this.exact = content.exact();
    this.taste = taste;
    this.weightOf = weightOf(content, taste.weights());
    this.examples = examples(histories);
    double total = Math.max(1e-6, Arrays.stream(taste.weights()).sum());
    this.penalties = new double[examples.length];
    this.diagonal = new double[examples.length];
    for (int i = 0; i < examples.length; i++) {
      penalties[i] = penalty * total * (1 + SHRINKAGE / histories.viewersOf(examples[i]));
      diagonal[i] = penalties[i] + length(examples[i]);
    }
  }

  private static float[] weightOf(TitleContent content, double[] weights) {
    float[] weightOf = new float[content.features()];
    int from = 0;
    for (int block = 0; block < weights.length; block++) {
      Arrays.fill(weightOf, from, content.blockEnds()[block], (float) weights[block]);
      from = content.blockEnds()[block];
    }
    return weightOf;
  }

  private static int[] examples(Histories histories) {
    return IntStream.range(0, histories.titles())
        .filter(title -> histories.viewersOf(title) > 0)
        .boxed()
        .sorted(Comparator.comparingInt(title -> -histories.viewersOf(title)))
        .limit(MOST_EXAMPLES)
        .mapToInt(title -> title)
        .sorted()
        .toArray();
  }

  private double length(int row) {
    double squared = 0;
    for (int pair = exact.start(row); pair < exact.end(row); pair++) {
      squared += weightOf[exact.feature(pair)] * (double) exact.value(pair) * exact.value(pair);
    }
    return squared;
  }

  void write(DataOutput out) throws IOException {
    StoredArrays.write(taste.weights(), out);
  }

  @Override
  public void score(Profile profile, double[] scores) {
    double[] query = query(solved(likes(profile)));
    for (int row = 0; row < scores.length; row++) {
      scores[row] = dot(query, row);
    }
  }

  private double[] likes(Profile profile) {
    double[] likes = new double[examples.length];
    for (int place = 0; place < profile.size(); place++) {
      int example = Arrays.binarySearch(examples, profile.row(place));
      if (example >= 0) {
        likes[example] += profile.weight(place);
      }
    }
    return likes;
  }

  /// Conjugate gradients, each unknown scaled by its own diagonal.
  private double[] solved(double[] likes) {
    int size = examples.length;
    double[] solution = new double[size];
    double[] left = likes.clone();
    double[] direction = scaled(left);
    double before = dot(left, direction);
    for (int step = 0; step < STEPS && before > 0; step++) {
      double[] query = query(direction);
      double[] image = new double[size];
      for (int i = 0; i < size; i++) {
        image[i] = penalties[i] * direction[i] + dot(query, examples[i]);
      }
      double length = before / dot(direction, image);
      for (int i = 0; i < size; i++) {
        solution[i] += length * direction[i];
        left[i] -= length * image[i];
      }
      double[] next = scaled(left);
      double after = dot(left, next);
      for (int i = 0; i < size; i++) {
        direction[i] = next[i] + after / before * direction[i];
      }
      before = after;
    }
    return solution;
  }

  private double[] scaled(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = values[i] / diagonal[i];
    }
    return scaled;
  }

  /// The weighted sum of the content of the examples, each feature times the weight of its block.
  private double[] query(double[] weights) {
    double[] query = new double[weightOf.length];
    for (int i = 0; i < weights.length; i++) {
      int row = examples[i];
      for (int pair = exact.start(row); weights[i] != 0 && pair < exact.end(row); pair++) {
        int feature = exact.feature(pair);
        query[feature] += weights[i] * weightOf[feature] * exact.value(pair);
      }
    }
    return query;
  }

  private double dot(double[] query, int row) {
    double sum = 0;
    for (int pair = exact.start(row); pair < exact.end(row); pair++) {
      sum += query[exact.feature(pair)] * exact.value(pair);
    }
    return sum;
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
