package dev.marquee.encode;

import dev.marquee.encode.ExactQuery.Seed;
import dev.marquee.vector.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Several seeds as one vector: in each block `unit(sum of weight * seed)`, times the mean length
/// of the seeds that have the block: 1 in all blocks but the audience, where a seed is as long as
/// it is certain.
final class SeedSum {
  /// What rounding leaves, relative to the largest weight, where a like and an unlike cancel out.
  private static final double CANCELED = 1e-9;

  /// Floats of a unit vector sum to 1 within this.
  private static final double ALMOST_UNIT = 1 - 1e-5;

  private SeedSum() {}

  /// A block in which nothing remains is left out.
  static SparseVector of(BlockLayout layout, List<Seed> seeds) {
    SortedMap<Integer, Double> sums = sums(seeds);
    double[] norms = norms(layout, sums);
    double[] lengths = lengths(layout, seeds);
    int[] features = new int[sums.size()];
    float[] values = new float[sums.size()];
    int size = 0;
    for (Map.Entry<Integer, Double> entry : sums.entrySet()) {
      features[size] = entry.getKey();
      int block = layout.indexOfFeature(entry.getKey());
      values[size] = (float) (lengths[block] * entry.getValue() / norms[block]);
      size++;
    }
    return new SparseVector(features, values);
  }

  private static SortedMap<Integer, Double> sums(List<Seed> seeds) {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    double largest = 0;
    for (Seed seed : seeds) {
      largest = Math.max(largest, Math.abs(seed.weight()));
      for (int i = 0; i < seed.exact().size(); i++) {
        sums.merge(seed.exact().feature(i), seed.weight() * seed.exact().value(i), Double::sum);
      }
    }
    double negligible = largest * CANCELED;
    sums.values().removeIf(sum -> Math.abs(sum) <= negligible);
    return sums;
  }

  /// The mean length of the seeds in each block, by weight. Nothing is longer than 1; what is so by
  /// a rounding error only is 1.
  private static double[] lengths(BlockLayout layout, List<Seed> seeds) {
    int blocks = layout.blocks().size();
    double[] sums = new double[blocks];
    double[] weights = new double[blocks];
    for (Seed seed : seeds) {
      double[] squaredNorms = new double[blocks];
      for (int i = 0; i < seed.exact().size(); i++) {
        double value = seed.exact().value(i);
        squaredNorms[layout.indexOfFeature(seed.exact().feature(i))] += value * value;
      }
      for (int block = 0; block < blocks; block++) {
        if (squaredNorms[block] > 0) {
          sums[block] += Math.abs(seed.weight()) * Math.sqrt(squaredNorms[block]);
          weights[block] += Math.abs(seed.weight());
        }
      }
    }
    for (int block = 0; block < blocks; block++) {
      double mean = weights[block] == 0 ? 1 : sums[block] / weights[block];
      sums[block] = mean > ALMOST_UNIT ? 1 : mean;
    }
    return sums;
  }

  private static double[] norms(BlockLayout layout, SortedMap<Integer, Double> sums) {
    double[] norms = new double[layout.blocks().size()];
    sums.forEach((feature, sum) -> norms[layout.indexOfFeature(feature)] += sum * sum);
    for (int b = 0; b < norms.length; b++) {
      norms[b] = Math.sqrt(norms[b]);
    }
    return norms;
  }
}
