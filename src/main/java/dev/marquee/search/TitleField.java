package dev.marquee.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a catalog may know of a title or not, so that one can ask for the titles that lack it.
public enum TitleField {
  YEAR,
  GENRE,
  COUNTRY,
  LANGUAGE,
  /// Directors or cast.
  PERSON,
  /// Minutes of a film, seasons of a series.
  LENGTH,
  CERTIFICATE,
  KEYWORD,
  SYNOPSIS,
  COLLECTION,
  RATING,
  /// At least one vote.
  VOTES,
  /// Where it is offered.
  AVAILABLE;

  /// The name on the wire, such as `year`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field with this label, in any case of letters.
  public static Optional<TitleField> of(String label) {
    return Stream.of(values()).filter(field -> field.label().equalsIgnoreCase(label)).findFirst();
  }

  /// The labels of all fields.
  public static List<String> labels() {
    return Stream.of(values()).map(TitleField::label).toList();
  }
}
