package dev.marquee.recommend.personal;

import dev.marquee.recommend.Reranking;
import dev.marquee.search.Filters;
import java.util.Optional;

/// Which part of all titles is shown, and in which order.
///
/// - `filters`: what titles must pass; `limit`: 1 to 100; `offset`: 0 to [#MOST_SKIPPED].
/// - `order`: diversity, cap on franchises, rotation.
/// - `calibrate`: 0 for the order of scores, to 1 for the viewer's own mix of genres at any price.
/// - `explain`: whether each title comes with its reasons.
public record Listing(
    Filters filters, int limit, int offset, Reranking order, double calibrate, boolean explain) {
  /// The longest page.
  public static final int LONGEST_PAGE = 100;

  /// The largest offset.
  public static final int MOST_SKIPPED = 1_000;

  /// The order of a list that nobody asked to be in another: a little varied, at most two titles of
  /// one franchise.
  public static final Reranking USUAL_ORDER = new Reranking(0.1, 2, Optional.empty());

  /// Throws `IllegalArgumentException` for a number out of range.
  public Listing {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("limit lies in 1..100, not " + limit);
    }
    if (offset < 0 || offset > MOST_SKIPPED) {
      throw new IllegalArgumentException("offset lies in 0..1000, not " + offset);
    }
    if (!(calibrate >= 0 && calibrate <= 1)) {
      throw new IllegalArgumentException("calibrate lies in 0..1, not " + calibrate);
    }
  }

  /// The best titles, with their reasons.
  public static Listing best(int limit) {
    return new Listing(Filters.NONE, limit, 0, USUAL_ORDER, 0, true);
  }

  /// The same of the titles that pass other filters.
  public Listing of(Filters other) {
    return new Listing(other, limit, offset, order, calibrate, explain);
  }
}
