package dev.marquee.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a title is called: `title` as it is shown, `original` in its own language where that
/// differs, and any other names it is known by, none of them repeated.
public record Names(String title, @Nullable String original, List<String> alternatives) {
  public Names {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a title has a name");
    }
    alternatives = List.copyOf(alternatives);
  }

  /// A title with one name.
  public static Names of(String title) {
    return new Names(title, null, List.of());
  }
}
