package dev.marquee.recommend.personal;

import dev.marquee.catalog.Rating;
import dev.marquee.search.CatalogRows;
import dev.marquee.vector.TopRows;
import java.util.Arrays;
import java.util.BitSet;

/// How well known and well liked the titles of one generation are, in `[0, 1]`: what to expect a
/// viewer to like of whom nothing is known.
///
/// Two equal parts: the logarithm of the votes, and the mean rating pulled toward the mean of all
/// titles by as many votes as the average title has; each from 0 for the least of the catalog to 1
/// for the most. Unrated titles stand at the bottom of both.
///
/// Some eight bytes a title; immutable, so safe from any thread.
final class Acclaim {
  /// How many of the best are kept in their order, for lists to begin with.
  private static final int KEPT = 20_000;

  private final double[] acclaim;
  private final int[] best;

  private Acclaim(double[] acclaim, TopRows best) {
    this.acclaim = acclaim;
    best.sort();
    this.best = best.rows();
  }

  static Acclaim of(CatalogRows rows) {
    int size = rows.size();
    double[] fame = new double[size];
    double votes = 0;
    double ratings = 0;
    int rated = 0;
    for (int row = 0; row < size; row++) {
      fame[row] = Math.log1p(rows.votes(row));
      if (!Double.isNaN(rows.rating(row))) {
        votes += rows.votes(row);
        ratings += rows.rating(row);
        rated++;
      }
    }
    double prior = rated == 0 ? 0 : ratings / rated;
    double weight = rated == 0 ? 1 : Math.max(1, votes / rated);
    double[] merit = new double[size];
    for (int row = 0; row < size; row++) {
      merit[row] = merit(rows, row, prior, weight);
    }
    stretch(fame);
    stretch(merit);
    for (int row = 0; row < size; row++) {
      fame[row] = 0.5 * fame[row] + 0.5 * merit[row];
    }
    TopRows best = new TopRows(KEPT);
    for (int row = 0; row < size; row++) {
      best.offer(fame[row], row);
    }
    return new Acclaim(fame, best);
  }

  /// The shrunken mean; `NaN` where there is none.
  private static double merit(CatalogRows rows, int row, double prior, double weight) {
    double rating = rows.rating(row);
    return Double.isNaN(rating)
        ? Double.NaN
        : new Rating(rating, (long) Math.max(1, rows.votes(row))).shrunkenMean(prior, weight);
  }

  /// Maps the known values to `0..1`; unknown ones become 0, and so do all when they are one.
  private static void stretch(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    for (int i = 0; i < values.length; i++) {
      boolean isKnown = !Double.isNaN(values[i]) && most > least;
      values[i] = isKnown ? (values[i] - least) / (most - least) : 0;
    }
  }

  /// The acclaim of a title, in `[0, 1]`.
  double of(int row) {
    return acclaim[row];
  }

  /// The best among some titles, `most` of them, if there are as many; of equals the lower rows.
  BitSet first(BitSet among, int most) {
    BitSet first = new BitSet();
    int found = 0;
    for (int place = 0; place < best.length && found < most; place++) {
      if (among.get(best[place])) {
        first.set(best[place]);
        found++;
      }
    }
    if (found < most && best.length < acclaim.length) {
      TopRows rest = new TopRows(most);
      among.stream().forEach(row -> rest.offer(acclaim[row], row));
      Arrays.stream(rest.rows()).forEach(first::set);
    }
    return first;
  }
}
