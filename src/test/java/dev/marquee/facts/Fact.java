package dev.marquee.facts;

import java.util.Arrays;
import java.util.Locale;

/// What a title can be held to.
enum Fact {
  /// A row with the same IMDb id bears quite another name: the id is wrong.
  TITLE,
  YEAR,
  TYPE,
  /// No country in common; co-producers are named differently everywhere and are only counted.
  COUNTRY,
  /// A director of a film whom the other side does not name.
  DIRECTOR,
  /// A row of the same name, year and type has another id: another work, or the id is wrong.
  IMDB_ID;

  /// The word for it in the file of explanations.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Fact of(String label) {
    return Arrays.stream(values())
        .filter(fact -> fact.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fact: '" + label + "'"));
  }
}
