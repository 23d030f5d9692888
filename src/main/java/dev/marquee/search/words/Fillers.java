package dev.marquee.search.words;

import java.util.Set;

/// Words that a question can do without: articles, small words, and what people say around what
/// they look for (`films with`, `movies about`, `starring`).
public final class Fillers {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "and", "in", "on", "to", "for", "at", "by", "with", "from", "la",
          "le", "les", "el", "los", "las", "der", "die", "das", "il", "lo", "un", "une", "de");

  private static final Set<String> AROUND =
      Set.of(
          "about",
          "starring",
          "featuring",
          "directed",
          "film",
          "films",
          "movie",
          "movies",
          "show",
          "shows",
          "series",
          "tv",
          "where",
          "that",
          "which",
          "like",
          "is",
          "are",
          "some",
          "good",
          "best");

  private Fillers() {}

  /// Whether a question may lose the word when it has others.
  public static boolean isFiller(String word) {
    return SMALL.contains(word) || AROUND.contains(word);
  }

  /// Whether a name may lose the word and still be the same name.
  public static boolean isSmall(String word) {
    return SMALL.contains(word);
  }
}
