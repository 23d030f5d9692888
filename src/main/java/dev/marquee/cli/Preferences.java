package dev.marquee.cli;

import dev.marquee.events.Taste;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what `--prefer` says: `genre=Horror`, `country=KR:2`, `type=series:-1`.
final class Preferences {
  private static final List<String> FIELDS = List.of("genre", "country", "type");

  private Preferences() {}

  /// The taste that the options state. Throws [RequestProblem.Invalid] for the option `prefer`.
  static Taste taste(List<String> preferences) {
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    FIELDS.forEach(field -> weights.put(field, new LinkedHashMap<>()));
    for (String preference : preferences) {
      int equals = preference.indexOf('=');
      Map<String, Double> field = weights.get(preference.substring(0, Math.max(0, equals)).strip());
      if (field == null) {
        throw invalid("'" + preference + "' is not genre=G, country=C or type=T");
      }
      add(preference.substring(0, equals).strip(), preference.substring(equals + 1), field);
    }
    return new Taste(
        of("genre", weights),
        of("country", weights),
        of("type", weights),
        Map.of(),
        Map.of(),
        List.of());
  }

  private static Map<String, Double> of(String field, Map<String, Map<String, Double>> weights) {
    return weights.getOrDefault(field, Map.of());
  }

  private static void add(String field, String text, Map<String, Double> weights) {
    int colon = text.lastIndexOf(':');
    String value = (colon < 0 ? text : text.substring(0, colon)).strip();
    if (value.startsWith("!")) {
      throw invalid("'" + value + "' is no wish; give a weight below 0 to see less of it");
    }
    try {
      Filters.parse(Map.of(field, List.of(value)));
    } catch (RequestProblem e) {
      throw invalid(e.detail());
    }
    weights.put(value, colon < 0 ? 1 : weight(text.substring(colon + 1).strip()));
  }

  private static double weight(String number) {
    try {
      double weight = Double.parseDouble(number);
      if (Math.abs(weight) <= Taste.MAX_WEIGHT) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Told below with numbers out of range.
    }
    throw invalid("a weight is a number in -10..10, not '" + number + "'");
  }

  private static RequestProblem invalid(String detail) {
    return new RequestProblem.Invalid("prefer", detail);
  }

  /// What was stated before with each of its maps replaced that is stated anew.
  static Taste over(Taste before, Taste anew) {
    return new Taste(
        anew.genres().isEmpty() ? before.genres() : anew.genres(),
        anew.countries().isEmpty() ? before.countries() : anew.countries(),
        anew.types().isEmpty() ? before.types() : anew.types(),
        before.people(),
        before.clusters(),
        before.avoid());
  }
}
