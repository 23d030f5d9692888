package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that a viewer may be about to type.
///
/// - `text`: as it is shown; `id`: the title, for titles only.
/// - `highlight`: HTML-escaped `text` with what was typed in `<em>`.
public record Suggestion(Kind kind, String text, @Nullable TitleId id, String highlight) {

  /// What is suggested.
  public enum Kind {
    TITLE,
    PERSON,
    GENRE,
    KEYWORD;

    /// The name on the wire, such as `title`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
