package dev.marquee.catalog;

import java.util.Locale;
import java.util.Optional;

/// A film or a series: the one distinction that every source makes.
public enum TitleType {
  MOVIE,
  SERIES;

  /// The name on the wire and in files: `movie` or `series`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type with this label, in any case of letters.
  public static Optional<TitleType> of(String label) {
    for (TitleType type : values()) {
      if (type.label().equalsIgnoreCase(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
