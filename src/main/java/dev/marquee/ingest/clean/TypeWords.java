package dev.marquee.ingest.clean;

import dev.marquee.catalog.TitleType;
import java.util.Locale;
import java.util.Optional;

/// The words by which sources tell films from series.
public final class TypeWords {
  private TypeWords() {}

  /// Whether a word means what is never a title of its own: an episode, a pilot, a game.
  public static boolean isPartOrGame(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "tvepisode", "episode", "tvpilot", "videogame", "video game" -> true;
      default -> false;
    };
  }

  /// The type a word means, in any case of letters; empty for episodes, games and unknown words.
  public static Optional<TitleType> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "movie",
          "movies",
          "film",
          "films",
          "feature",
          "short",
          "video",
          "tvmovie",
          "tv movie",
          "tvshort",
          "tvspecial",
          "tv special",
          "special" ->
          Optional.of(TitleType.MOVIE);
      case "series",
          "tv",
          "tv show",
          "tv shows",
          "show",
          "tv series",
          "tvseries",
          "tvminiseries",
          "tv mini series",
          "tv mini-series",
          "miniseries",
          "mini-series" ->
          Optional.of(TitleType.SERIES);
      default -> Optional.empty();
    };
  }
}
