package dev.marquee.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The fields whose values are counted beside the hits.
public enum FacetField {
  TYPE,
  GENRE,
  COUNTRY,
  LANGUAGE,
  DECADE,
  CERTIFICATE,
  CLUSTER,
  PERSON,
  KEYWORD;

  /// The fields of few values, which are counted all at once.
  public static final List<FacetField> CLOSED =
      List.of(TYPE, GENRE, COUNTRY, LANGUAGE, DECADE, CERTIFICATE, CLUSTER);

  /// Whether there are so many values that they are searched and not listed.
  public boolean isOpen() {
    return !CLOSED.contains(this);
  }

  /// The name on the wire, such as `genre`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field with this label.
  public static Optional<FacetField> of(String label) {
    for (FacetField field : values()) {
      if (field.label().equals(label)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
