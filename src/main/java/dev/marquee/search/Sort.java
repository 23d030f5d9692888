package dev.marquee.search;

import java.util.Locale;
import java.util.Optional;

/// The orders of search hits; ties fall to more votes, then to the smaller id, so that pages are
/// stable.
public enum Sort {
  RELEVANCE,
  /// The vote-shrunken mean rating, highest first, unrated last.
  RATING,
  /// Most votes first.
  VOTES,
  /// Newest first, unknown years last.
  YEAR,
  /// By folded title, A first.
  TITLE;

  /// The name on the wire, such as `relevance`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The sort with this label.
  public static Optional<Sort> of(String label) {
    for (Sort sort : values()) {
      if (sort.label().equals(label)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
