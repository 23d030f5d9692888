package dev.marquee.search.lucene;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Catalogs drawn from small vocabularies, so that titles share much, tie often, and lack values.
public final class RandomCatalogs {
  static final String[] GENRES = {"Drama", "Comedy", "Thriller", "Crime", "Horror", "Romance"};
  static final String[] COUNTRIES = {"US", "KR", "FR", "IN", "GB"};
  static final String[] CERTIFICATES = {"PG-13", "R", "TV-MA"};
  static final String[] KEYWORDS = {"heist", "time travel", "family", "revenge", "island", "war"};
  static final String[] WORDS = {"night", "river", "king", "last", "house", "red", "dream", "road"};
  static final int PEOPLE = 12;

  private RandomCatalogs() {}

  public static Catalog draw(Random random, int size) {
    List<Title> titles = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      titles.add(title(random, number));
    }
    return Catalog.of(titles);
  }

  private static Title title(Random random, int number) {
    String name = pick(random, WORDS) + " " + pick(random, WORDS);
    boolean isSeries = random.nextInt(4) == 0;
    TitleBuilder title = isSeries ? TitleBuilder.aSeries(name) : TitleBuilder.aFilm(name);
    title.id("test:%04d".formatted(number));
    title.genres(some(random, GENRES, 3)).countries(some(random, COUNTRIES, 2));
    title.keywords(some(random, KEYWORDS, 3));
    if (random.nextInt(10) > 0) {
      title.year(1960 + random.nextInt(65));
    }
    if (random.nextInt(3) > 0) {
      title.directors("Person " + random.nextInt(PEOPLE)).cast("Ánna " + random.nextInt(PEOPLE));
    }
    if (!isSeries && random.nextInt(5) > 0) {
      title.minutes(60 + random.nextInt(120));
    }
    if (random.nextInt(3) > 0) {
      title.certificate(pick(random, CERTIFICATES));
    }
    if (random.nextInt(4) > 0) {
      title.rating(random.nextInt(101) / 10.0, random.nextInt(6) * 100L);
    }
    return title
        .available(some(random, COUNTRIES, 3))
        .languages(some(random, LANGUAGES, 1))
        .build();
  }

  private static final String[] LANGUAGES = {"en", "ko", "fr"};

  static String pick(Random random, String[] values) {
    return values[random.nextInt(values.length)];
  }

  /// Up to `most` different values, none at times; the first ones are more frequent.
  private static String[] some(Random random, String[] values, int most) {
    List<String> picked = new ArrayList<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      String value = values[Math.min(random.nextInt(values.length), random.nextInt(values.length))];
      if (!picked.contains(value)) {
        picked.add(value);
      }
    }
    return picked.toArray(String[]::new);
  }
}
