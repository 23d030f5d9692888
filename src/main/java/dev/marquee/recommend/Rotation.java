package dev.marquee.recommend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A change of scene: the best candidates in an order drawn at random, good ones more likely first.
///
/// The order is drawn as Plackett and Luce describe: one after the other, each with a chance in
/// proportion to its weight among those left; here by an exponential race, in which candidate `i`
/// finishes at `-ln(u_i) / w_i`. The weight falls from 1 for the best to `e^-4` for the last of the
/// pool, exponentially with the score, so that neither scale nor offset of the scores matters.
///
/// The same seed and scores give the same order. Immutable, so safe from any thread.
///
/// Source: Plackett, Applied Statistics 24 (1975), https://doi.org/10.2307/2346567
record Rotation(long seed) {
  private static final double STEEPNESS = 4;

  /// The rotation of a seed that a caller chose, by a stable hash (FNV-1a) of its text.
  static Rotation of(String seed) {
    long hash = 0xcbf29ce484222325L;
    for (byte value : seed.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (value & 0xFF)) * 0x100000001b3L;
    }
    return new Rotation(hash);
  }

  /// All candidates: the first `pool` in an order drawn by their scores, the others as they are.
  ///
  /// - `scores`: `[n]`, descending.
  int[] order(double[] scores, int pool) {
    int drawn = Math.min(pool, scores.length);
    double[] finish = new double[drawn];
    double span = drawn == 0 ? 0 : scores[0] - scores[drawn - 1];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < drawn; i++) {
      double weight = span > 0 ? Math.exp(STEEPNESS * (scores[i] - scores[0]) / span) : 1;
      finish[i] = -Math.log(1 - random.nextDouble()) / weight;
    }
    int[] order = IntStream.range(0, scores.length).toArray();
    int[] first =
        Arrays.stream(order, 0, drawn)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> finish[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(first, 0, order, 0, drawn);
    return order;
  }
}
