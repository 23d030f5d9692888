package dev.marquee.search;

import java.util.List;
import java.util.Map;

/// Conditions that titles must pass: repeated values of one name are alternatives, different names
/// must all hold, and a leading `!` excludes.
public record Filters(List<Filter> all) {

  /// No condition.
  public static final Filters NONE = new Filters(List.of());

  public Filters {
    all = List.copyOf(all);
  }

  /// Reads filters from their names and raw values. Throws [RequestProblem.Invalid] naming the
  /// parameter for a value that it cannot have. Names: [#NAMES].
  public static Filters parse(Map<String, List<String>> raw) {
    if (!raw.isEmpty()) {
      throw new RequestProblem.Invalid(raw.keySet().iterator().next(), "to be written");
    }
    return NONE;
  }

  /// The names that [#parse] takes.
  public static final List<String> NAMES =
      List.of(
          "type",
          "genre",
          "country",
          "year",
          "rating",
          "votes",
          "runtime",
          "certificate",
          "person",
          "keyword",
          "available",
          "cluster",
          "exclude");
}
