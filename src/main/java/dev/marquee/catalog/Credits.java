package dev.marquee.catalog;

import java.util.List;

/// The people of a title in the order of billing: `directors` (for a series its creators) and
/// `cast`.
public record Credits(List<String> directors, List<String> cast) {

  /// For titles without a named person.
  public static final Credits NONE = new Credits(List.of(), List.of());

  public Credits {
    directors = List.copyOf(directors);
    cast = List.copyOf(cast);
  }

  /// Whether nobody is named.
  public boolean isEmpty() {
    return directors.isEmpty() && cast.isEmpty();
  }
}
