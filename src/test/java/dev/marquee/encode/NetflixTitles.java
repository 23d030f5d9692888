package dev.marquee.encode;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// The real catalog of 8,807 titles, read just well enough to measure encoders on it: the product's
/// own reader stands above this package.
final class NetflixTitles {
  private static final Path FILE = Path.of("../shared/data/netflix/netflix_titles.csv");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,&']+");

  private NetflixTitles() {}

  /// The catalog; the calling test is skipped where the file is not on this machine.
  static Catalog read() throws IOException {
    Assumptions.assumeTrue(Files.exists(FILE), () -> "needs " + FILE);
    List<List<String>> rows = cells(Files.readString(FILE));
    return Catalog.of(rows.subList(1, rows.size()).stream().map(NetflixTitles::title).toList());
  }

  private static Title title(List<String> row) {
    String name = row.get(2).strip();
    boolean isFilm = row.get(1).equals("Movie");
    TitleBuilder title = isFilm ? TitleBuilder.aFilm(name) : TitleBuilder.aSeries(name);
    title
        .id("netflix_titles:" + row.get(0))
        .directors(list(row.get(3)))
        .cast(list(row.get(4)))
        .countries(countries(row.get(5)))
        .year(Integer.parseInt(row.get(7)))
        .genres(genres(row.get(10)))
        .synopsis(row.get(11));
    if (!row.get(8).isBlank() && !row.get(8).endsWith("min")) {
      title.certificate(row.get(8));
    }
    if (!row.get(9).isBlank()) {
      int count = Integer.parseInt(row.get(9).substring(0, row.get(9).indexOf(' ')));
      title = isFilm ? title.minutes(count) : title.seasons(count);
    }
    return title.build();
  }

  private static String[] list(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toArray(String[]::new);
  }

  private static String[] countries(String cell) {
    return Arrays.stream(list(cell))
        .map(Countries::code)
        .flatMap(Optional::stream)
        .distinct()
        .toArray(String[]::new);
  }

  /// The genres whose first four letters begin a word of the cell; plurals and adjectives match so.
  private static String[] genres(String cell) {
    Set<String> genres = new LinkedHashSet<>();
    for (String word : BETWEEN_WORDS.split(cell.replace("Sci-Fi", "Science Fiction"), -1)) {
      Genres.all().stream()
          .filter(genre -> word.length() >= 4 && genre.length() >= 4)
          .filter(genre -> start(genre).equals(start(word)))
          .findFirst()
          .ifPresent(genres::add);
    }
    return genres.toArray(String[]::new);
  }

  private static String start(String word) {
    return word.substring(0, 4).toLowerCase(Locale.ROOT);
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }
}
