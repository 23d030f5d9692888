package dev.marquee.search;

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
  CLUSTER;

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
