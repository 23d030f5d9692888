package dev.marquee.recommend.personal;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What titles of one genre, one country or both are called: `Korean thrillers`, `Horror`, `From
/// France`.
final class KindName {
  /// Genres with a plural of their own; the others name their titles as they are.
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("Biography", "biographies"),
          Map.entry("Comedy", "comedies"),
          Map.entry("Documentary", "documentaries"),
          Map.entry("Drama", "dramas"),
          Map.entry("Game Show", "game shows"),
          Map.entry("Musical", "musicals"),
          Map.entry("Mystery", "mysteries"),
          Map.entry("Short", "shorts"),
          Map.entry("Soap", "soaps"),
          Map.entry("Superhero", "superheroes"),
          Map.entry("Talk Show", "talk shows"),
          Map.entry("Thriller", "thrillers"),
          Map.entry("War", "war stories"),
          Map.entry("Western", "westerns"));

  private static final Set<String> PROPER = Set.of("LGBTQ");

  private KindName() {}

  /// The name of titles of a genre of ours, a country code, or both.
  static String of(@Nullable String genre, @Nullable String country) {
    if (genre == null) {
      return country == null ? "Everything" : "From " + Countries.name(country);
    }
    return capital(inText(genre, country));
  }

  /// The same of a genre in running text: `Korean thrillers`, `horror`.
  static String inText(String genre, @Nullable String country) {
    return country == null ? noun(genre) : Countries.adjective(country) + ' ' + noun(genre);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String noun(String genre) {
    String own = NOUNS.get(genre);
    if (own != null) {
      return own;
    }
    return PROPER.contains(genre) || Genres.of(genre).isEmpty()
        ? genre
        : genre.toLowerCase(Locale.ROOT);
  }
}
