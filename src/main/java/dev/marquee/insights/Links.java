package dev.marquee.insights;

import dev.marquee.catalog.TitleId;
import dev.marquee.search.Filters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way to the titles behind a mark: the filters of the question and those of the mark, as the
/// search and its page take them. Immutable.
final class Links {
  private static final String PAGE = "/search";

  private final Map<String, List<String>> raw;

  private Links(Map<String, List<String>> raw) {
    this.raw = raw;
  }

  /// The way to the page of one title.
  static String title(TitleId id) {
    return "/title/" + encoded(id.value()).replace("/", "%2F");
  }

  /// The way to all titles that pass.
  static Links to(Filters filters) {
    return new Links(filters.raw());
  }

  /// The way to those that also pass a condition. Where the question has conditions of that name,
  /// the new one is required beside them: another alternative would let more titles pass.
  Links and(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(raw);
    List<String> values = new ArrayList<>(raw.getOrDefault(name, List.of()));
    boolean isAlternative = !value.startsWith("!") && !values.isEmpty();
    values.add(isAlternative ? "!!" + value : value);
    more.put(name, values);
    return new Links(more);
  }

  /// Those whose whole number lies in `from..to`, both inclusive.
  Links within(String name, long from, long to) {
    return and(name, from == to ? Long.toString(from) : from + ".." + to);
  }

  /// The address, such as `/search?genre=Crime&year=1990..1999`.
  String address() {
    StringBuilder address = new StringBuilder(PAGE);
    char separator = '?';
    // In the order of the filters, so that the same titles have the same address.
    for (String name : Filters.NAMES) {
      for (String value : raw.getOrDefault(name, List.of())) {
        address.append(separator).append(name).append('=').append(encoded(value));
        separator = '&';
      }
    }
    return address.toString();
  }

  /// What a URL takes as it is stays readable.
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("%21", "!")
        .replace("%3A", ":")
        .replace("%2F", "/")
        .replace("+", "%20");
  }
}
