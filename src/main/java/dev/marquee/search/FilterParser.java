package dev.marquee.search;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads [Filters] from raw values, or says what is wrong with them.
final class FilterParser {
  private static final int MAX_VALUES = 100;
  private static final int MAX_LENGTH = 200;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final String BETWEEN = "..";

  /// Excludes what lacks a value, which is to require it.
  private static final String REQUIRED = "!!";

  private FilterParser() {}

  static Filters parse(Map<String, List<String>> raw) {
    for (String name : raw.keySet()) {
      if (!Filters.NAMES.contains(name)) {
        throw Spelling.unknown(name, "filter", name, Filters.NAMES);
      }
    }
    List<Filter> filters = new ArrayList<>();
    for (String name : Filters.NAMES) {
      List<String> values = raw.getOrDefault(name, List.of());
      addAll(name, strip(name, values), filters);
    }
    return new Filters(filters);
  }

  /// One filter for the alternatives and exclusions, and one for each value that is required beside
  /// them.
  private static void addAll(String name, List<String> values, List<Filter> filters) {
    List<String> plain = values.stream().filter(value -> !value.startsWith(REQUIRED)).toList();
    if (!plain.isEmpty()) {
      filters.add(filter(name, plain));
    }
    for (String value : values) {
      if (value.startsWith(REQUIRED)) {
        filters.add(filter(name, List.of(value.substring(REQUIRED.length()).strip())));
      }
    }
  }

  private static List<String> strip(String name, List<String> values) {
    if (values.size() > MAX_VALUES) {
      throw invalid(name, "takes at most " + MAX_VALUES + " values, not " + values.size());
    }
    for (String value : values) {
      if (value.length() > MAX_LENGTH) {
        throw invalid(name, "a value has at most " + MAX_LENGTH + " characters");
      }
    }
    return values.stream().map(String::strip).distinct().toList();
  }

  private static Filter filter(String name, List<String> values) {
    return switch (name) {
      case "type" -> values(name, values, FilterParser::type);
      case "genre" -> values(name, values, FilterParser::genre);
      case "country", "available" -> values(name, values, value -> country(name, value));
      case "cluster" -> values(name, values, FilterParser::cluster);
      case "missing" -> values(name, values, FilterParser::missing);
      case "exclude" -> exclude(values);
      case "year", "votes", "runtime" -> ranges(name, values, WHOLE);
      case "rating" -> ranges(name, values, DECIMAL);
      default -> values(name, values, Function.identity());
    };
  }

  private static Filter values(String name, List<String> raw, Function<String, String> reader) {
    List<String> any = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (String value : raw) {
      String bare = withoutMark(name, value);
      (value.equals(bare) ? any : none).add(reader.apply(bare));
    }
    return new Filter.Values(
        name, any.stream().distinct().toList(), none.stream().distinct().toList());
  }

  /// The value without the leading `!` that excludes.
  private static String withoutMark(String name, String value) {
    String bare = value.startsWith("!") ? value.substring(1).strip() : value;
    if (bare.isEmpty()) {
      throw invalid(name, "has an empty value");
    }
    return bare;
  }

  private static String type(String value) {
    List<String> known = Arrays.stream(TitleType.values()).map(TitleType::label).toList();
    return TitleType.of(value)
        .map(TitleType::label)
        .orElseThrow(() -> Spelling.unknown("type", "type", value, known));
  }

  private static String missing(String value) {
    return TitleField.of(value)
        .map(TitleField::label)
        .orElseThrow(() -> Spelling.unknown("missing", "field", value, TitleField.labels()));
  }

  private static String genre(String value) {
    return Genres.of(value)
        .orElseThrow(() -> Spelling.unknown("genre", "genre", value, Genres.all()));
  }

  private static String country(String name, String value) {
    return Countries.code(value).orElseThrow(() -> unknownCountry(name, value));
  }

  private static RequestProblem unknownCountry(String name, String value) {
    List<String> names = Countries.codes().stream().map(Countries::name).toList();
    String hint =
        Spelling.nearest(value, names)
            .map(nearest -> "the nearest is '" + nearest + "'")
            .orElse("a country is an ISO 3166 alpha-2 code or an English name");
    return invalid(name, "unknown country " + Spelling.quoted(value) + "; " + hint);
  }

  private static String cluster(String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw invalid("cluster", "a cluster is a whole number, not " + Spelling.quoted(value));
    }
    return Integer.toString(Integer.parseInt(value));
  }

  private static Filter exclude(List<String> values) {
    return new Filter.Values(
        "exclude", List.of(), values.stream().map(FilterParser::id).distinct().toList());
  }

  private static String id(String value) {
    if (value.startsWith("!")) {
      throw invalid("exclude", "excludes already, without '!'");
    }
    return TitleIds.parse(value)
        .map(TitleId::value)
        .orElseThrow(() -> invalid("exclude", "not a title id: " + Spelling.quoted(value)));
  }

  private static Filter ranges(String name, List<String> raw, Pattern number) {
    List<Filter.Range> any = new ArrayList<>();
    List<Filter.Range> none = new ArrayList<>();
    for (String value : raw) {
      String bare = withoutMark(name, value);
      (value.equals(bare) ? any : none).add(range(name, bare, number));
    }
    return any.size() == 1 && none.isEmpty() ? any.getFirst() : new Filter.Ranges(name, any, none);
  }

  private static Filter.Range range(String name, String value, Pattern number) {
    int split = value.indexOf(BETWEEN);
    if (split < 0) {
      double only = number(name, value, number);
      return new Filter.Range(name, only, only);
    }
    String low = value.substring(0, split).strip();
    String high = value.substring(split + BETWEEN.length()).strip();
    if (low.isEmpty() && high.isEmpty()) {
      throw invalid(name, "a range needs at least one end, such as '5..'");
    }
    double from = low.isEmpty() ? Double.NEGATIVE_INFINITY : number(name, low, number);
    double to = high.isEmpty() ? Double.POSITIVE_INFINITY : number(name, high, number);
    if (from > to) {
      throw invalid(name, "the range " + Spelling.quoted(value) + " ends before it starts");
    }
    return new Filter.Range(name, from, to);
  }

  private static double number(String name, String value, Pattern number) {
    if (!number.matcher(value).matches()) {
      String kind = number == WHOLE ? "whole number" : "number";
      throw invalid(name, "not a " + kind + " or a range of two: " + Spelling.quoted(value));
    }
    return Double.parseDouble(value);
  }

  private static RequestProblem invalid(String parameter, String detail) {
    return new RequestProblem.Invalid(parameter, detail);
  }
}
