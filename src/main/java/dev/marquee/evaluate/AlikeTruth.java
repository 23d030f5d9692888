package dev.marquee.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// For every film of a pool, which others of it are alike, in grades: 3 for the five most alike, 2
/// for the next five, 1 for the next ten.
///
/// - `pool`: rows of the catalog, ascending. `grades.get(i)`: grade by row, for `pool[i]`; empty
///   for a film of which nothing is known, which then is a candidate but no question.
@SuppressWarnings("ArrayRecordComponent") // never compared
record AlikeTruth(int[] pool, List<Map<Integer, Integer>> grades) {
  /// Films with fewer likes are not judged.
  static final int LEAST_LIKES = 30;

  /// Pairs that fewer viewers like are left out.
  private static final int LEAST_SHARED = 5;

  private static final int GRADED = 20;

  AlikeTruth {
    grades = List.copyOf(grades);
  }

  /// The places in the pool of the films that are asked for.
  int[] questions() {
    return IntStream.range(0, pool.length).filter(place -> !grades.get(place).isEmpty()).toArray();
  }

  /// What viewers like together beyond chance: `(shared likes - expected) / sqrt(variance + 1)` by
  /// the [ConfigurationModel] of the films of the pool and the viewers who like any. Ties go to the
  /// lower row.
  static AlikeTruth ofLikes(Likes likes) {
    return ofLikes(likes, likes.pool(LEAST_LIKES));
  }

  /// The same for a pool that was chosen before: rows, ascending.
  static AlikeTruth ofLikes(Likes likes, int[] pool) {
    int[][] places = likes.within(pool);
    int[][] shared = shared(places, pool.length);
    ConfigurationModel chance =
        ConfigurationModel.fit(
            Arrays.stream(places).mapToInt(of -> of.length).toArray(),
            Arrays.stream(pool).map(row -> likes.counts()[row]).toArray());
    return new AlikeTruth(
        pool,
        IntStream.range(0, pool.length)
            .mapToObj(film -> grades(film, shared[film], chance, pool))
            .toList());
  }

  private static int[][] shared(int[][] places, int films) {
    int[][] shared = new int[films][films];
    for (int[] of : places) {
      for (int one : of) {
        for (int other : of) {
          shared[one][other]++;
        }
      }
    }
    return shared;
  }

  private static Map<Integer, Integer> grades(
      int film, int[] shared, ConfigurationModel chance, int[] pool) {
    List<Integer> nearest =
        IntStream.range(0, pool.length)
            .filter(other -> other != film && shared[other] >= LEAST_SHARED)
            .boxed()
            .sorted(
                Comparator.comparingDouble(other ->
                    -(shared[other] - chance.expected(film, other))
                        / Math.sqrt(chance.variance(film, other) + 1)))
            .limit(GRADED)
            .toList();
    Map<Integer, Integer> grades = new TreeMap<>();
    for (int rank = 0; rank < nearest.size(); rank++) {
      grades.put(pool[nearest.get(rank)], rank < 5 ? 3 : rank < 10 ? 2 : 1);
    }
    return grades;
  }
}
