package dev.marquee.http;

import dev.marquee.search.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters of a URL, taken strictly: whatever is unknown, repeated, empty or out of range is
/// refused by name, with what was probably meant.
final class Parameters {
  // Longer ones are out of any range here, and parseInt would take the digits of every script.
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9](?:\\.[0-9]{1,12})?");

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /// Reads the query of a URL as it was sent, which may have these parameters and no others. Throws
  /// [ApiFailure.BadParameter].
  static Parameters of(@Nullable String rawQuery, Collection<String> known) {
    Map<String, List<String>> values = QueryString.parse(rawQuery);
    List<Fault> unknown = new ArrayList<>();
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        String meant = Wording.didYouMean(name, known);
        unknown.add(Fault.of(name, "no parameter is called " + Wording.quoted(name) + meant));
      }
    }
    if (!unknown.isEmpty()) {
      throw new ApiFailure.BadParameter(unknown);
    }
    return new Parameters(values);
  }

  /// These names and those of the filters.
  static List<String> withFilters(String... names) {
    List<String> all = new ArrayList<>(Arrays.asList(names));
    all.addAll(Filters.NAMES);
    return List.copyOf(all);
  }

  /// Free text, empty when absent; at most `longest` characters.
  String text(String name, int longest) {
    List<String> sent = values.getOrDefault(name, List.of(""));
    String text = single(name, sent);
    if (text.codePointCount(0, text.length()) > longest) {
      throw new ApiFailure.BadParameter(name, name + " has at most " + longest + " characters");
    }
    return text;
  }

  /// A whole number in `least..most`.
  int whole(String name, int fallback, int least, int most) {
    Optional<String> sent = value(name);
    if (sent.isEmpty()) {
      return fallback;
    }
    boolean isWhole = WHOLE.matcher(sent.get()).matches();
    int number = isWhole ? Integer.parseInt(sent.get()) : Integer.MIN_VALUE;
    if (number < least || number > most) {
      throw new ApiFailure.BadParameter(
          name,
          name + " is a whole number in " + least + ".." + most + ", not " + quoted(sent.get()));
    }
    return number;
  }

  /// A number in `0..1`, with a decimal point.
  double fraction(String name, double fallback) {
    Optional<String> sent = value(name);
    if (sent.isEmpty()) {
      return fallback;
    }
    double number = DECIMAL.matcher(sent.get()).matches() ? Double.parseDouble(sent.get()) : -1;
    if (!(number >= 0 && number <= 1)) {
      throw new ApiFailure.BadParameter(
          name, name + " is a number in 0..1, not " + quoted(sent.get()));
    }
    return number;
  }

  /// Text that is not blank, of at most `longest` characters; empty when absent.
  Optional<String> value(String name, int longest) {
    text(name, longest);
    return value(name);
  }

  /// `true` or `false`; false when absent.
  boolean flag(String name) {
    return flag(name, false);
  }

  /// `true` or `false`.
  boolean flag(String name, boolean fallback) {
    return choice(name, fallback, Parameters::bool, List.of("true", "false"));
  }

  private static Optional<Boolean> bool(String word) {
    return switch (word) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// A word of a closed list, read by `reader`.
  <T> T choice(String name, T fallback, Function<String, Optional<T>> reader, List<String> labels) {
    return value(name).map(word -> known(name, word, reader, labels)).orElse(fallback);
  }

  /// Words of a closed list, separated by commas, each once; empty when absent.
  <T> List<T> choices(String name, Function<String, Optional<T>> reader, List<String> labels) {
    List<T> chosen = new ArrayList<>();
    for (String word : words(name)) {
      T value = known(name, word, reader, labels);
      if (chosen.contains(value)) {
        throw new ApiFailure.BadParameter(name, name + " names " + quoted(word) + " twice");
      }
      chosen.add(value);
    }
    return chosen;
  }

  /// Multipliers of blocks, such as `genre:2,country:0`; empty when absent.
  Map<String, Double> weights(String name, List<String> blocks) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : words(name)) {
      int colon = word.indexOf(':');
      String block = colon < 0 ? word : word.substring(0, colon);
      Weights.requireBlock(block, blocks)
          .ifPresent(detail -> {
            throw new ApiFailure.BadParameter(name, detail);
          });
      String number = colon < 0 ? "" : word.substring(colon + 1);
      double multiplier =
          Weights.multiplier(number)
              .orElseThrow(() -> new ApiFailure.BadParameter(name, Weights.shape(block, number)));
      if (weights.put(block, multiplier) != null) {
        throw new ApiFailure.BadParameter(name, name + " names " + quoted(block) + " twice");
      }
    }
    return weights;
  }

  /// The conditions that titles must pass.
  Filters filters() {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    for (String name : Filters.NAMES) {
      List<String> wanted = values.get(name);
      if (wanted != null) {
        wanted.forEach(value -> requireValue(name, value));
        sent.put(name, wanted);
      }
    }
    return sent.isEmpty() ? Filters.NONE : Filters.parse(sent);
  }

  /// What stands between the commas; empty when absent.
  List<String> words(String name) {
    return value(name).map(list -> Arrays.asList(list.split(",", -1))).orElse(List.of());
  }

  private Optional<String> value(String name) {
    List<String> sent = values.get(name);
    if (sent == null) {
      return Optional.empty();
    }
    String value = single(name, sent);
    requireValue(name, value);
    return Optional.of(value);
  }

  private static String single(String name, List<String> sent) {
    if (sent.size() > 1) {
      throw new ApiFailure.BadParameter(name, name + " is given " + sent.size() + " times");
    }
    return sent.getFirst();
  }

  private static void requireValue(String name, String value) {
    if (value.isBlank()) {
      throw new ApiFailure.BadParameter(name, name + " has no value");
    }
  }

  private static <T> T known(
      String name, String word, Function<String, Optional<T>> reader, List<String> labels) {
    return reader
        .apply(word)
        .orElseThrow(() ->
            new ApiFailure.BadParameter(
                name,
                name
                    + " takes "
                    + String.join(", ", labels)
                    + ", not "
                    + quoted(word)
                    + Wording.didYouMean(word, labels)));
  }

  private static String quoted(String word) {
    return Wording.quoted(word);
  }
}
