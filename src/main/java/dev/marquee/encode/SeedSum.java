package dev.marquee.encode;

import dev.marquee.encode.ExactQuery.Seed;
import dev.marquee.vector.SparseVector;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Several seeds as one vector: in each block `unit(sum of weight * seed)`.
final class SeedSum {
  /// What rounding leaves, relative to the largest weight, where a like and an unlike cancel out.
  private static final double CANCELED = 1e-9;

  private SeedSum() {}

  /// A block in which nothing remains is left out.
  static SparseVector of(BlockLayout layout, List<Seed> seeds) {
    SortedMap<Integer, Double> sums = sums(seeds);
    double[] norms = norms(layout, sums);
    int[] features = new int[sums.size()];
    float[] values = new float[sums.size()];
    int size = 0;
    for (Map.Entry<Integer, Double> entry : sums.entrySet()) {
      features[size] = entry.getKey();
      values[size] = (float) (entry.getValue() / norms[layout.indexOfFeature(entry.getKey())]);
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

  private static double[] norms(BlockLayout layout, SortedMap<Integer, Double> sums) {
    double[] norms = new double[layout.blocks().size()];
    sums.forEach((feature, sum) -> norms[layout.indexOfFeature(feature)] += sum * sum);
    for (int b = 0; b < norms.length; b++) {
      norms[b] = Math.sqrt(norms[b]);
    }
    return norms;
  }
}
