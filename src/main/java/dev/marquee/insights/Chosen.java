package dev.marquee.insights;

import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import java.util.List;

/// The values that the filters of one name choose, where they choose what is shown.
record Chosen(List<Filter.Values> filters) {

  Chosen(Filters all, String name) {
    this(
        all.all().stream()
            .filter(filter -> filter.name().equals(name))
            .filter(Filter.Values.class::isInstance)
            .map(Filter.Values.class::cast)
            .toList());
  }

  /// Whether a value is shown: it is one of those asked for, if any are, and none of those left
  /// out.
  boolean isChosen(String value) {
    List<String> wanted = filters.stream().flatMap(filter -> filter.any().stream()).toList();
    return (wanted.isEmpty() || wanted.contains(value))
        && filters.stream().noneMatch(filter -> filter.none().contains(value));
  }
}
