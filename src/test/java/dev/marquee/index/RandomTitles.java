package dev.marquee.index;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Credits;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Labels;
import dev.marquee.catalog.Length;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Years;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Titles drawn at random, each part present or absent, with text of many scripts.
public final class RandomTitles {
  private static final String[] ALPHABETS = {
    "abcdefghijklmnopqrstuvwxyz",
    "ABC XYZ 0189",
    "éüßøłçÆİ",
    "αβγδΣς",
    "жщёЙ",
    "日本語映画",
    "한국영화",
    "दंगल",
    "がｶﾞん",
    "&'’.-!¿:/",
    "\u0301\u0327",
    "🎬🏴",
    "\n\t\u00a0"
  };

  private final Random random;
  private int made;

  public RandomTitles(long seed) {
    this.random = new Random(seed);
  }

  /// `count` titles with different ids.
  public List<Title> titles(int count) {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      titles.add(title());
    }
    return titles;
  }

  /// One title with an id of its own.
  public Title title() {
    made++;
    boolean film = random.nextBoolean();
    Integer first = maybe(() -> 1880 + random.nextInt(160));
    Integer last = first == null || film ? null : maybe(() -> first + random.nextInt(30));
    return new Title(
        TitleId.of("random", "t" + made),
        random.nextInt(3) == 0 ? List.of(TitleId.of("other", "a" + made)) : List.of(),
        film ? TitleType.MOVIE : TitleType.SERIES,
        new Names(name(), maybe(this::name), texts(3)),
        new Years(first, last),
        labels(Genres.all()),
        labels(Countries.codes()),
        random.nextBoolean() ? List.of("en", "fr") : List.of(),
        new Credits(texts(3), texts(12)),
        maybe(() ->
            film
                ? new Length.Minutes(1 + random.nextInt(300))
                : new Length.Seasons(1 + random.nextInt(30))),
        maybe(this::name),
        texts(5),
        maybe(this::name),
        maybe(() -> text(300)),
        maybe(
            () -> new Rating(random.nextDouble() * 10, random.nextLong(1L << random.nextInt(40)))),
        random.nextBoolean() ? List.of("DE", "US") : List.of());
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private Labels labels(List<String> vocabulary) {
    LinkedHashSet<String> values = new LinkedHashSet<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      values.add(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    return random.nextBoolean()
        ? Labels.of(values.toArray(String[]::new))
        : new Labels(List.copyOf(values), texts(3));
  }

  private List<String> texts(int most) {
    LinkedHashSet<String> texts = new LinkedHashSet<>();
    for (int count = random.nextInt(most + 1); count > 0; count--) {
      texts.add(name());
    }
    return List.copyOf(texts);
  }

  private String name() {
    return "n" + text(20);
  }

  /// Up to `most` characters out of one alphabet a word.
  public String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(1 + most / 4); words > 0; words--) {
      int[] alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
      for (int letters = 1 + random.nextInt(6); letters > 0; letters--) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      text.append(' ');
    }
    return text.toString();
  }
}
