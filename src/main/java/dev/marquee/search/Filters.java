package dev.marquee.search;

import java.util.List;
import java.util.Map;

/// Conditions that titles must pass: repeated values of one name are alternatives, different names
/// must all hold, a leading `!` excludes, and a leading `!!` requires: it excludes what lacks the
/// value.
public record Filters(List<Filter> all) {

  /// No condition.
  public static final Filters NONE = new Filters(List.of());

  public Filters {
    all = List.copyOf(all);
  }

  /// Reads filters from their names and raw values, such as `genre` with `Crime` and `!War` or
  /// `year` with `1990..1999`. Throws [RequestProblem.Invalid] naming the parameter for a value
  /// that it cannot have. Names: [#NAMES].
  ///
  /// The result does not depend on the order of the names, and a name without values is no
  /// condition. At most 100 values a name, of at most 200 characters each.
  public static Filters parse(Map<String, List<String>> raw) {
    return FilterParser.parse(raw);
  }

  /// The names and raw values that [#parse] reads as these filters, in the order of [#NAMES].
  public Map<String, List<String>> raw() {
    return RawFilters.of(all);
  }

  /// All conditions but those on fields of these names.
  public Filters without(String... names) {
    List<String> dropped = List.of(names);
    return new Filters(all.stream().filter(filter -> !dropped.contains(filter.name())).toList());
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
          "missing",
          "exclude");
}
