package dev.marquee.ingest.clean;

import dev.marquee.catalog.Genres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Translates the genre words of all sources into our vocabulary, by the table `genre-words.txt`
/// beside this class.
public final class GenreWords {
  private static final String TABLE = "genre-words.txt";
  private static final Map<String, List<String>> MEANINGS = read();

  private GenreWords() {}

  /// The genres that a word means, in any case of letters: several for `Action & Adventure`, none
  /// for a shelf such as `International Movies`; empty when the table does not know the word.
  public static Optional<List<String>> meaning(String word) {
    return Optional.ofNullable(MEANINGS.get(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> meanings = new HashMap<>();
    Genres.all().forEach(genre -> meanings.put(genre.toLowerCase(Locale.ROOT), List.of(genre)));
    try (InputStream table = GenreWords.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the table '" + TABLE + "' is missing from the build");
      }
      new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(meanings, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(meanings);
  }

  private static void add(Map<String, List<String>> meanings, String line) {
    int equals = line.indexOf('=');
    String word = line.substring(0, equals).strip();
    String genres = line.substring(equals + 1).strip();
    List<String> meaning = genres.isEmpty() ? List.of() : List.of(genres.split(" \\+ ", -1));
    for (String genre : meaning) {
      if (Genres.of(genre).isEmpty()) {
        throw new IllegalStateException(TABLE + ": '" + genre + "' is no genre of ours");
      }
    }
    meanings.put(word, meaning);
  }
}
