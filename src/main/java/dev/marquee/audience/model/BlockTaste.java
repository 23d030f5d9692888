package dev.marquee.audience.model;

import dev.marquee.vector.SparseRows;
import java.util.Arrays;

/// How much titles are like those of the profile by what they tell of themselves: the sum over
/// blocks of the weight of the block times the cosine between the title and the weighted sum of the
/// profile's titles there (late fusion). A title without a block has cosine 0 in it, so a missing
/// plot costs what a plot could bring and no more.
///
/// Scoring costs one look-up a feature of every title.
public final class BlockTaste implements Scorer {
  private final TitleContent content;
  private final double[] weights;

  /// One weight a block, `[blocks]`.
  public BlockTaste(TitleContent content, double[] weights) {
    this.content = content;
    this.weights = weights.clone();
    if (weights.length != content.blocks()) {
      throw new IllegalArgumentException(weights.length + " weights");
    }
  }

  /// All blocks alike.
  public static BlockTaste even(TitleContent content) {
    double[] weights = new double[content.blocks()];
    Arrays.fill(weights, 1);
    return new BlockTaste(content, weights);
  }

  double[] weights() {
    return weights.clone();
  }

  @Override
  public void score(Profile profile, double[] scores) {
    float[] query = query(profile);
    SparseRows exact = content.exact();
    int[] ends = content.blockEnds();
    for (int row = 0; row < content.titles(); row++) {
      double sum = 0;
      double cosine = 0;
      int block = 0;
      for (int pair = exact.start(row); pair < exact.end(row); pair++) {
        while (exact.feature(pair) >= ends[block]) {
          sum += weights[block++] * cosine;
          cosine = 0;
        }
        cosine += query[exact.feature(pair)] * exact.value(pair);
      }
      scores[row] = sum + weights[block] * cosine;
    }
  }

  /// The cosine of each block of a row, `[blocks]`.
  void cosines(float[] query, int row, double[] cosines) {
    Arrays.fill(cosines, 0);
    int block = 0;
    for (int pair = content.exact().start(row); pair < content.exact().end(row); pair++) {
      int feature = content.exact().feature(pair);
      while (feature >= content.blockEnds()[block]) {
        block++;
      }
      cosines[block] += query[feature] * content.exact().value(pair);
    }
  }

  /// The weighted sum of the profile's titles, each block of length 1.
  float[] query(Profile profile) {
    float[] query = new float[content.features()];
    SparseRows exact = content.exact();
    for (int place = 0; place < profile.size(); place++) {
      int row = profile.row(place);
      for (int pair = exact.start(row); pair < exact.end(row); pair++) {
        query[exact.feature(pair)] += profile.weight(place) * exact.value(pair);
      }
    }
    int from = 0;
    for (int end : content.blockEnds()) {
      double squared = 0;
      for (int feature = from; feature < end; feature++) {
        squared += (double) query[feature] * query[feature];
      }
      float scale = squared > 0 ? (float) (1 / Math.sqrt(squared)) : 0;
      for (int feature = from; feature < end; feature++) {
        query[feature] *= scale;
      }
      from = end;
    }
    return query;
  }
}
