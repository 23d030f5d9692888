package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads title ids as people write them.
public final class TitleIds {
  private static final Pattern IMDB_ID = Pattern.compile("tt[0-9]+");

  private TitleIds() {}

  /// The id that a text spells: a scheme, a colon and a local id, or an IMDb id by itself, such as
  /// `tt0133093`. Empty for anything else.
  public static Optional<TitleId> parse(String text) {
    if (IMDB_ID.matcher(text).matches()) {
      return Optional.of(TitleId.of(TitleId.IMDB, text));
    }
    int colon = text.indexOf(':');
    return colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new TitleId(text));
  }
}
