package dev.marquee.evaluate;

import dev.marquee.catalog.Interactions;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Who likes what: for each viewer the liked rows, ascending. A like is a rating of at least some
/// value.
///
/// - `counts`: likes by row, `[titles]`.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package and is never compared
record Likes(int[][] rowsOfViewer, int[] counts) {

  /// The likes among the interactions of a catalog of so many titles; `positive` in `[0, 10]`.
  static Likes of(Interactions interactions, int titles, double positive) {
    IntStream.Builder[] rows = new IntStream.Builder[interactions.viewers()];
    Arrays.setAll(rows, viewer -> IntStream.builder());
    int[] counts = new int[titles];
    for (int i = 0; i < interactions.size(); i++) {
      if (interactions.rating(i) >= positive) {
        rows[interactions.viewer(i)].add(interactions.row(i));
        counts[interactions.row(i)]++;
      }
    }
    return new Likes(
        Arrays.stream(rows).map(of -> of.build().sorted().toArray()).toArray(int[][]::new), counts);
  }

  /// The rows with at least so many likes, ascending.
  int[] pool(int least) {
    return IntStream.range(0, counts.length).filter(row -> counts[row] >= least).toArray();
  }

  /// The likes of these rows only, numbered by their place in `pool`; viewers without any are left
  /// out.
  int[][] within(int[] pool) {
    return Arrays.stream(rowsOfViewer)
        .map(rows ->
            Arrays.stream(rows)
                .map(row -> Arrays.binarySearch(pool, row))
                .filter(place -> place >= 0)
                .toArray())
        .filter(places -> places.length > 0)
        .toArray(int[][]::new);
  }
}
