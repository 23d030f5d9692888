package dev.marquee.evaluate;

import dev.marquee.vector.TopRows;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The best rows of a list with ties, as it would be shown: ties are broken by a random order of
/// the rows, never by popularity or id, in several orders whose metrics are to be averaged.
public final class RandomOrders {
  /// How many orders.
  public static final int COUNT = 5;

  private final int[][] places = new int[COUNT][];

  /// Orders of rows `0..rows-1`.
  public RandomOrders(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Arrays.setAll(places, order -> permutation(rows, random));
  }

  /// A random permutation of `0..size-1` (Fisher & Yates).
  static int[] permutation(int size, SplittableRandom random) {
    int[] permutation = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      permutation[i] = permutation[j];
      permutation[j] = i;
    }
    return permutation;
  }

  /// The best `limit` of `candidates` in one of the orders; `scores[i]` belongs to `candidates[i]`,
  /// `Double.NaN` for one that is left out.
  public int[] best(int order, int[] candidates, double[] scores, int limit) {
    int[] place = places[order];
    TopRows top = new TopRows(limit, (row, other) -> place[row] < place[other]);
    for (int i = 0; i < candidates.length; i++) {
      top.offer(scores[i], candidates[i]);
    }
    top.sort();
    return top.rows();
  }
}
