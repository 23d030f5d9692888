package dev.marquee;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/// Writes streaming catalogs of any size with the statistics of real ones: words, people, genres
/// and countries by Zipf's law, and *scenes* (a country, a few genres, a circle of people, a stock
/// of words), so that there is something to cluster.
///
/// The same size and seed give the same file. As a program of its own:
///
/// ```
/// java src/test/java/dev/marquee/SyntheticCatalog.java 1000000 million.csv
/// ```
public final class SyntheticCatalog {
  private static final String[] GENRES = {
    "Dramas",
    "Comedies",
    "Documentaries",
    "Action & Adventure",
    "Romantic Movies",
    "Thrillers",
    "Horror Movies",
    "Children & Family Movies",
    "Crime TV Shows",
    "Sci-Fi & Fantasy",
    "Music & Musicals",
    "Sports Movies",
    "Stand-Up Comedy",
    "Anime Features",
    "Reality TV",
    "Docuseries",
    "Classic Movies",
    "Cult Movies",
    "TV Mysteries",
    "Faith & Spirituality"
  };
  private static final String[] COUNTRIES = {
    "United States", "India", "United Kingdom", "Japan", "South Korea", "Canada", "Spain", "France",
        "Mexico", "Egypt",
    "Turkey", "Nigeria", "Australia", "Taiwan", "Indonesia", "Brazil", "Philippines", "Germany",
        "China", "Thailand",
    "Argentina", "Hong Kong", "Italy", "Colombia", "Poland", "Sweden", "Denmark", "Norway",
        "Belgium", "Netherlands"
  };
  private static final String[] CERTIFICATES = {
    "TV-MA", "TV-14", "R", "PG-13", "TV-PG", "PG", "TV-Y7", "TV-G"
  };
  private static final String[] SYLLABLES = {
    "ka", "ro", "mi", "ten", "sol", "ar", "vel", "in", "do", "ru", "esh", "lo", "ny", "tar", "ba",
    "qui", "mor", "el", "fa", "gre"
  };
  private static final int SCENES = 600;
  private static final int WORDS = 60_000;

  private final Random random;
  private final int people;

  private SyntheticCatalog(int titles, long seed) {
    this.random = new Random(seed);
    this.people = Math.max(200, titles / 2);
  }

  /// Writes `titles` rows to `file`. For example: `1000000 million.csv [seed]`.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: SyntheticCatalog TITLES FILE [SEED]");
    }
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 42;
    write(Integer.parseInt(arguments[0]), seed, Path.of(arguments[1]));
  }

  /// Writes `titles` rows in the streaming catalog dialect to `file`.
  public static void write(int titles, long seed, Path file) throws IOException {
    SyntheticCatalog catalog = new SyntheticCatalog(titles, seed);
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(
          "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description\n");
      for (int number = 1; number <= titles; number++) {
        catalog.writeRow(number, writer);
      }
    }
  }

  private void writeRow(int number, Writer writer) throws IOException {
    int scene = zipf(SCENES);
    boolean isSeries = random.nextInt(10) < 3;
    int year = 2024 - Math.min(100, (int) (-Math.log(1 - random.nextDouble()) * 11));
    writer.write("s" + number + ',' + (isSeries ? "TV Show" : "Movie") + ',');
    writer.write(
        capitalized(words(1 + random.nextInt(4), scene))
            + ' '
            + Integer.toString(number, 36)
            + ',');
    writer.write(
        quoted(names(isSeries ? 0 : 1, scene))
            + ','
            + quoted(names(2 + random.nextInt(6), scene))
            + ',');
    writer.write(quoted(countries(scene)) + ",\"March 1, 2024\"," + year + ',');
    writer.write(CERTIFICATES[(scene + zipf(4)) % CERTIFICATES.length] + ',');
    writer.write(isSeries ? 1 + zipf(8) + " Seasons," : 70 + random.nextInt(80) + " min,");
    writer.write(
        quoted(genres(scene)) + ',' + capitalized(words(18 + random.nextInt(10), scene)) + ".\n");
  }

  /// A number in `[0, size)`, rank r with a probability of about 1 / r.
  private int zipf(int size) {
    return (int)
        Math.min(size - 1L, (long) Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
  }

  private String genres(int scene) {
    Set<String> genres = new LinkedHashSet<>();
    genres.add(GENRES[scene * 7 % GENRES.length]);
    while (genres.size() < 1 + scene % 3) {
      genres.add(
          GENRES[
              random.nextInt(4) == 0
                  ? zipf(GENRES.length)
                  : (scene * 7 + genres.size() * 3) % GENRES.length]);
    }
    return String.join(", ", genres);
  }

  private String countries(int scene) {
    if (random.nextInt(12) == 0) {
      return "";
    }
    String country = COUNTRIES[scene % 5 == 0 ? zipf(COUNTRIES.length) : scene % COUNTRIES.length];
    String other = COUNTRIES[zipf(COUNTRIES.length)];
    return random.nextInt(6) == 0 && !other.equals(country) ? country + ", " + other : country;
  }

  private String names(int count, int scene) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      int circle = Math.max(1, people / SCENES);
      int person = random.nextInt(3) > 0 ? scene * circle + zipf(circle) : zipf(people);
      names.add(capitalized(word(person % 997)) + ' ' + capitalized(word(person + 1000)));
    }
    return String.join(", ", names);
  }

  private String words(int count, int scene) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int word = random.nextInt(4) == 0 ? scene * 90 + zipf(90) : zipf(WORDS);
      text.append(i == 0 ? "" : " ").append(word(word));
    }
    return text.toString();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder(SYLLABLES[number % 20]);
    for (int rest = number / 20; rest > 0; rest /= 20) {
      word.append(SYLLABLES[rest % 20]);
    }
    return word.length() < 3 ? word + "n" : word.toString();
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }
}
