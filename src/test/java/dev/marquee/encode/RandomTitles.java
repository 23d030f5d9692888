package dev.marquee.encode;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes random titles from a seed. Each value is absent in every fourth title, unless the titles
/// are asked for complete.
final class RandomTitles {
  private static final String[] COUNTRIES = {"US", "GB", "IN", "KR", "FR", "JP", "NG", "XW"};
  private static final String[] LANGUAGES = {"en", "hi", "ko", "fr", "ja"};
  private static final String[] CERTIFICATES = {"PG", "TV-MA", "FSK 16", "U/A", "NR", "12A"};
  private static final String[] SYLLABLES = {
    "ma", "tri", "ko", "lun", "ver", "sa", "pek", "don", "ri", "ghost", "bel", "no"
  };

  private final Random random;
  private final boolean complete;

  private RandomTitles(long seed, boolean complete) {
    this.random = new Random(seed);
    this.complete = complete;
  }

  /// A catalog of titles that lack values here and there.
  static Catalog catalog(long seed, int size) {
    return new RandomTitles(seed, false).make(size);
  }

  /// A catalog of titles that have every value. People, words and franchises are so few that each
  /// title has some which another one has, too.
  static Catalog completeCatalog(long seed, int size) {
    return new RandomTitles(seed, true).make(size);
  }

  private Catalog make(int size) {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      titles.add(title(i));
    }
    return Catalog.of(titles);
  }

  private Title title(int number) {
    boolean isFilm = random.nextInt(3) > 0;
    String name = words(1 + random.nextInt(3));
    TitleBuilder title = isFilm ? TitleBuilder.aFilm(name) : TitleBuilder.aSeries(name);
    title.id("test:" + number);
    addLabels(title);
    addContents(title);
    if (has()) {
      title.year(2021 - (int) Math.abs(random.nextGaussian() * 15));
    }
    if (has() && isFilm) {
      title.minutes(60 + random.nextInt(120));
    } else if (has()) {
      title.seasons(1 + random.nextInt(8));
    }
    if (has()) {
      title.rating(random.nextInt(101) / 10.0, random.nextInt(1_000_000));
    }
    return title.build();
  }

  private void addLabels(TitleBuilder title) {
    List<String> genres = Genres.all();
    if (has()) {
      title.genres(some(genres.toArray(String[]::new), 3));
    }
    if (has()) {
      title.countries(some(COUNTRIES, 2));
    }
    if (has()) {
      title.languages(some(LANGUAGES, 2));
    }
    if (has()) {
      title.certificate(CERTIFICATES[random.nextInt(complete ? 4 : CERTIFICATES.length)]);
    }
  }

  private void addContents(TitleBuilder title) {
    if (has()) {
      title.directors("Director " + random.nextInt(9)).cast(names(), "Actor " + random.nextInt(9));
    }
    if (has()) {
      title.synopsis(words(20)).keywords(words(1), words(2));
    }
    if (has()) {
      title.collection("Collection " + random.nextInt(6));
    }
  }

  private String names() {
    return "Extra " + random.nextInt(1000);
  }

  private boolean has() {
    return complete || random.nextInt(4) > 0;
  }

  private String[] some(String[] values, int most) {
    return random
        .ints(1L + random.nextInt(most), 0, values.length)
        .distinct()
        .mapToObj(i -> values[i])
        .toArray(String[]::new);
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(' ');
    }
    return words.toString().strip();
  }
}
