package dev.marquee.encode;

import dev.marquee.vector.SparseVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The definition of the exact score, written down naively: maps, cosines by their formula.
final class Scores {
  private Scores() {}

  /// The score of DESIGN's formula for likes (positive) and unlikes (negative weights).
  static double score(
      BlockLayout layout,
      List<ExactQuery.Seed> seeds,
      SparseVector title,
      Map<Block, Double> multipliers) {
    double sum = 0;
    double total = 0;
    for (BlockRange range : layout.blocks()) {
      double weight = range.weight() * multipliers.getOrDefault(range.block(), 1.0);
      Map<Integer, Double> query = combination(range, seeds);
      if (norm(query) > 1e-7) {
        total += weight;
        sum += weight * cosine(query, part(range, title));
      }
    }
    return total == 0 ? 0 : sum / total;
  }

  private static Map<Integer, Double> combination(BlockRange range, List<ExactQuery.Seed> seeds) {
    Map<Integer, Double> sum = new HashMap<>();
    for (ExactQuery.Seed seed : seeds) {
      part(range, seed.exact())
          .forEach((feature, value) -> sum.merge(feature, seed.weight() * value, Double::sum));
    }
    return sum;
  }

  private static Map<Integer, Double> part(BlockRange range, SparseVector vector) {
    Map<Integer, Double> part = new HashMap<>();
    for (int i = 0; i < vector.size(); i++) {
      if (vector.feature(i) >= range.firstFeature() && vector.feature(i) < range.endFeature()) {
        part.put(vector.feature(i), (double) vector.value(i));
      }
    }
    return part;
  }

  private static double cosine(Map<Integer, Double> a, Map<Integer, Double> b) {
    double dot = 0;
    for (Map.Entry<Integer, Double> entry : a.entrySet()) {
      dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    return dot == 0 ? 0 : dot / (norm(a) * norm(b));
  }

  private static double norm(Map<Integer, Double> vector) {
    return Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
  }
}
