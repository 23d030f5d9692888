package dev.marquee.index;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The places of a catalog's titles in the orders that hits can be sorted by, `[n]` by row, 0 the
/// first. Ties fall to more votes, then to the smaller id, so that each order is total.
final class TitleOrders {
  private final int[] rank;
  private final int[] rating;
  private final int[] name;

  private TitleOrders(int[] rank, int[] rating, int[] name) {
    this.rank = rank;
    this.rating = rating;
    this.name = name;
  }

  /// O(n log n); the folded names of all titles are in memory meanwhile.
  static TitleOrders of(Catalog catalog) {
    int[] rank = ranks(catalog);
    Comparator<Integer> byRank = Comparator.comparingInt(row -> rank[row]);
    double[] merits = merits(catalog);
    String[] names =
        catalog.titles().stream().map(title -> Folding.fold(title.title())).toArray(String[]::new);
    return new TitleOrders(
        rank,
        places(
            catalog,
            Comparator.<Integer>comparingDouble(row -> -merits[row]).thenComparing(byRank)),
        places(
            catalog,
            Comparator.<Integer, String>comparing(row -> names[row]).thenComparing(byRank)));
  }

  /// The place of each row in the order votes descending, id ascending.
  static int[] ranks(Catalog catalog) {
    // Rows ascend by id, and the sort is stable.
    return places(catalog, Comparator.comparingLong(row -> -catalog.title(row).votes()));
  }

  private static int[] places(Catalog catalog, Comparator<Integer> order) {
    int[] rows =
        IntStream.range(0, catalog.size()).boxed().sorted(order).mapToInt(row -> row).toArray();
    int[] places = new int[rows.length];
    for (int place = 0; place < rows.length; place++) {
      places[rows[place]] = place;
    }
    return places;
  }

  /// The mean rating pulled toward the mean of all titles by as many votes as the median title has;
  /// negative infinity where there is none. A mean without a count of votes stands as one vote.
  private static double[] merits(Catalog catalog) {
    Rating[] known =
        catalog.titles().stream().map(Title::rating).filter(r -> r != null).toArray(Rating[]::new);
    double prior = Arrays.stream(known).mapToDouble(Rating::mean).average().orElse(0);
    long[] votes = Arrays.stream(known).mapToLong(Rating::votes).sorted().toArray();
    double weight = votes.length == 0 ? 1 : Math.max(1, votes[(votes.length - 1) / 2]);
    return catalog.titles().stream()
        .mapToDouble(title -> merit(title.rating(), prior, weight))
        .toArray();
  }

  private static double merit(@Nullable Rating rating, double prior, double weight) {
    return rating == null
        ? Double.NEGATIVE_INFINITY
        : new Rating(rating.mean(), Math.max(1, rating.votes())).shrunkenMean(prior, weight);
  }

  /// The place in the order votes descending, id ascending.
  int rank(int row) {
    return rank[row];
  }

  /// The place in the order of the vote-shrunken mean, highest first, unrated last.
  int rating(int row) {
    return rating[row];
  }

  /// The place in the order of the folded names.
  int name(int row) {
    return name[row];
  }
}
