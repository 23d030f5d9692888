package dev.marquee.recommend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Keeps a franchise from filling a page: of each at most so many titles, the first ones.
final class CollectionCap {
  private CollectionCap() {}

  /// The first `most` candidates of an order that the cap lets through, in that order.
  ///
  /// - `collectionOf`: the franchise of a candidate, negative when it belongs to none.
  /// - `cap`: 1 or more; 0 lets everything through.
  static int[] apply(int[] order, IntUnaryOperator collectionOf, int cap, int most) {
    if (cap == 0) {
      return order;
    }
    Map<Integer, Integer> taken = new HashMap<>();
    int[] passing = new int[order.length];
    int count = 0;
    for (int place = 0; place < order.length && count < most; place++) {
      int candidate = order[place];
      int collection = collectionOf.applyAsInt(candidate);
      if (collection < 0 || taken.merge(collection, 1, Integer::sum) <= cap) {
        passing[count++] = candidate;
      }
    }
    return Arrays.copyOf(passing, count);
  }
}
