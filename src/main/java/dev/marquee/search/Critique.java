package dev.marquee.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What shall be different about the titles wanted: "like this, but newer".
public sealed interface Critique {

  /// As it is typed, such as `newer` or `!genre:Horror`.
  String label();

  /// A strict comparison with the extreme of all titles to be like; a title whose value is unknown
  /// does not pass.
  enum Measured implements Critique {
    /// The year is after that of each title to be like.
    NEWER,
    OLDER,
    /// Fewer minutes than each film to be like, or fewer seasons than each series.
    SHORTER,
    LONGER,
    /// More votes than each title to be like.
    BETTER_KNOWN,
    LESSER_KNOWN,
    /// A higher mean rating than each title to be like.
    HIGHER_RATED;

    @Override
    public String label() {
      return labelOf(this);
    }
  }

  /// A pull on the question, and no filter: titles of this mood rank higher.
  enum Mood implements Critique {
    LIGHTER,
    DARKER;

    @Override
    public String label() {
      return labelOf(this);
    }
  }

  /// No title that has the one value of this filter, which excludes.
  record Without(Filter.Values filter) implements Critique {
    @Override
    public String label() {
      return '!' + filter.name() + ':' + filter.none().getFirst();
    }
  }

  /// Reads critiques as they are typed; one named twice counts once. Throws
  /// [RequestProblem.Invalid] for the parameter `but`.
  static List<Critique> parse(List<String> words) {
    return words.stream().map(Critique::parse).distinct().toList();
  }

  /// Reads one critique. Throws [RequestProblem.Invalid] for the parameter `but`, with the nearest
  /// that there is.
  static Critique parse(String word) {
    String asked = word.strip();
    return asked.startsWith("!")
        ? without(asked)
        : named(asked).orElseThrow(() -> Spelling.unknown("but", "critique", asked, labels()));
  }

  private static Optional<Critique> named(String asked) {
    return Stream.<Critique>concat(Arrays.stream(Measured.values()), Arrays.stream(Mood.values()))
        .filter(critique -> critique.label().equals(asked))
        .findFirst();
  }

  /// Every critique, as a caller may type it.
  static List<String> labels() {
    List<String> labels = new ArrayList<>();
    Arrays.stream(Measured.values()).map(Measured::label).forEach(labels::add);
    Arrays.stream(Mood.values()).map(Mood::label).forEach(labels::add);
    labels.addAll(List.of("!genre:X", "!country:X"));
    return labels;
  }

  private static Critique without(String asked) {
    int colon = asked.indexOf(':');
    String name = colon < 0 ? asked.substring(1) : asked.substring(1, colon);
    if (colon < 0 || !(name.equals("genre") || name.equals("country"))) {
      String hint =
          Spelling.nearest('!' + name + ":X", labels())
              .map(nearest -> "the nearest is '" + nearest + "'")
              .orElse("known are " + String.join(", ", labels()));
      throw new RequestProblem.Invalid(
          "but", "unknown critique " + Spelling.quoted(asked) + "; " + hint);
    }
    try {
      String value = '!' + asked.substring(colon + 1).strip();
      Filters filters = Filters.parse(Map.of(name, List.of(value)));
      return new Without((Filter.Values) filters.all().getFirst());
    } catch (RequestProblem.Invalid e) {
      throw new RequestProblem.Invalid(
          "but", "critique " + Spelling.quoted(asked) + ": " + e.detail());
    }
  }

  private static String labelOf(Enum<?> critique) {
    return critique.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
