package dev.marquee.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The one vocabulary of genres that all sources are translated into.
///
/// What is a format or an audience in the sources (stand-up, talk show, children) is a genre here,
/// because viewers look for it as one. What is only a place of origin or a shelf ("International
/// Movies", "TV Shows") is none.
public final class Genres {
  /// Every genre, ascending, with the adjective that a cluster's label uses for it.
  private static final Map<String, String> ADJECTIVES =
      Map.ofEntries(
          Map.entry("Action", "action"),
          Map.entry("Adventure", "adventure"),
          Map.entry("Animation", "animated"),
          Map.entry("Anime", "anime"),
          Map.entry("Biography", "biographical"),
          Map.entry("Children", "children's"),
          Map.entry("Comedy", "comedy"),
          Map.entry("Crime", "crime"),
          Map.entry("Cult", "cult"),
          Map.entry("Documentary", "documentary"),
          Map.entry("Drama", "drama"),
          Map.entry("Faith", "faith"),
          Map.entry("Family", "family"),
          Map.entry("Fantasy", "fantasy"),
          Map.entry("Film Noir", "noir"),
          Map.entry("Food", "food"),
          Map.entry("Game Show", "game-show"),
          Map.entry("History", "historical"),
          Map.entry("Horror", "horror"),
          Map.entry("LGBTQ", "LGBTQ"),
          Map.entry("Lifestyle", "lifestyle"),
          Map.entry("Music", "music"),
          Map.entry("Musical", "musical"),
          Map.entry("Mystery", "mystery"),
          Map.entry("Nature", "nature"),
          Map.entry("News", "news"),
          Map.entry("Politics", "political"),
          Map.entry("Reality", "reality"),
          Map.entry("Romance", "romantic"),
          Map.entry("Science", "science"),
          Map.entry("Science Fiction", "science-fiction"),
          Map.entry("Short", "short"),
          Map.entry("Soap", "soap"),
          Map.entry("Sport", "sports"),
          Map.entry("Spy", "spy"),
          Map.entry("Stand-up", "stand-up"),
          Map.entry("Superhero", "superhero"),
          Map.entry("Talk Show", "talk-show"),
          Map.entry("Teen", "teen"),
          Map.entry("Thriller", "thriller"),
          Map.entry("Travel", "travel"),
          Map.entry("Variety", "variety"),
          Map.entry("War", "war"),
          Map.entry("Western", "western"));

  private static final Map<String, String> BY_ANY_CASE =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    for (String genre : ADJECTIVES.keySet()) {
      BY_ANY_CASE.put(genre, genre);
    }
  }

  private Genres() {}

  /// Every genre, ascending.
  public static List<String> all() {
    return List.copyOf(BY_ANY_CASE.values());
  }

  /// The genre of this name, in any case of letters.
  public static Optional<String> of(String name) {
    return Optional.ofNullable(BY_ANY_CASE.get(name));
  }

  /// The adjective for a genre of ours in running text, such as `romantic` for `Romance`.
  public static String adjective(String genre) {
    String adjective = ADJECTIVES.get(genre);
    if (adjective == null) {
      throw new IllegalArgumentException("no genre of ours: '" + genre + "'");
    }
    return adjective;
  }
}
