package dev.marquee.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes filters as they are typed: the way back from [FilterParser].
final class RawFilters {
  private RawFilters() {}

  static Map<String, List<String>> of(List<Filter> filters) {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    for (String name : Filters.NAMES) {
      List<String> values = new ArrayList<>();
      boolean hasAlternatives = false;
      for (Filter filter : filters) {
        if (filter.name().equals(name)) {
          List<String> any = any(filter);
          // Alternatives can be written once for a name; what else must hold is required.
          String mark = hasAlternatives ? "!!" : "";
          any.forEach(value -> values.add(mark + value));
          hasAlternatives |= !any.isEmpty();
          none(filter).forEach(value -> values.add(name.equals("exclude") ? value : "!" + value));
        }
      }
      if (!values.isEmpty()) {
        raw.put(name, List.copyOf(values));
      }
    }
    return raw;
  }

  private static List<String> any(Filter filter) {
    return switch (filter) {
      case Filter.Values values -> values.any();
      case Filter.Range range -> List.of(text(range));
      case Filter.Ranges ranges -> ranges.any().stream().map(RawFilters::text).toList();
    };
  }

  private static List<String> none(Filter filter) {
    return switch (filter) {
      case Filter.Values values -> values.none();
      case Filter.Range _ -> List.of();
      case Filter.Ranges ranges -> ranges.none().stream().map(RawFilters::text).toList();
    };
  }

  private static String text(Filter.Range range) {
    if (range.from() == range.to()) {
      return text(range.from());
    }
    return text(range.from()) + ".." + text(range.to());
  }

  /// Empty for an open end; without an exponent, which is not read.
  private static String text(double end) {
    if (Double.isInfinite(end)) {
      return "";
    }
    BigDecimal exact = BigDecimal.valueOf(end);
    return (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros()).toPlainString();
  }
}
