package dev.marquee.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A catalog of MovieLens films and viewers of two tastes: even viewers like films with even
/// numbers, odd ones the others, and content does not tell the two apart.
final class Camps {
  static final int FILMS = 60;

  private Camps() {}

  /// Writes the films from number 1 to `last`; returns their folder.
  static Path films(Path folder, int last) throws IOException {
    Random random = new Random(11);
    String[] genres = {"Comedy", "Drama", "Thriller", "Western|Drama", "Romance|Comedy"};
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    for (int film = 1; film <= last; film++) {
      films.append(
          String.format(
              Locale.ROOT,
              "%d,Film %c%c (%d),%s\n",
              film,
              'A' + film / 26,
              'A' + film % 26,
              1990 + random.nextInt(30),
              genres[random.nextInt(genres.length)]));
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("movies.csv"), films);
    return folder;
  }

  /// Writes the likes of viewers as events, ten each; their names are `viewer 0` and so on.
  static Path likes(Path file, int viewers) throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int viewer = 0; viewer < viewers; viewer++) {
      for (int i = 0; i < 10; i++) {
        int film = 2 + 2 * random.nextInt(FILMS / 2 - 1) + viewer % 2;
        lines.append(
            String.format(
                Locale.ROOT,
                "{\"eventId\":\"%d-%d\",\"profile\":\"viewer %d\",\"title\":\"movielens:%d\","
                    + "\"type\":\"liked\",\"at\":\"2025-01-%02dT12:00:00Z\"}\n",
                viewer,
                i,
                viewer,
                film,
                1 + i));
      }
    }
    return Files.writeString(file, lines);
  }
}
