package dev.marquee.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes titles for tests: `aFilm("Heat").year(1995).genres("Crime").build()`.
public final class TitleBuilder {
  private final TitleType type;
  private final String title;
  private TitleId id;
  private final List<TitleId> aliases = new ArrayList<>();
  private @Nullable String original;
  private List<String> alternatives = List.of();
  private @Nullable Integer year;
  private Labels genres = Labels.NONE;
  private Labels countries = Labels.NONE;
  private List<String> languages = List.of();
  private List<String> directors = List.of();
  private List<String> cast = List.of();
  private @Nullable Length length;
  private @Nullable String certificate;
  private List<String> keywords = List.of();
  private @Nullable String collection;
  private @Nullable String synopsis;
  private @Nullable Rating rating;
  private List<String> availableCountries = List.of();

  private TitleBuilder(TitleType type, String title) {
    this.type = type;
    this.title = title;
    this.id = TitleId.of("test", title.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  public static TitleBuilder aFilm(String title) {
    return new TitleBuilder(TitleType.MOVIE, title);
  }

  public static TitleBuilder aSeries(String title) {
    return new TitleBuilder(TitleType.SERIES, title);
  }

  public TitleBuilder id(String id) {
    this.id = new TitleId(id);
    return this;
  }

  public TitleBuilder alias(String alias) {
    aliases.add(new TitleId(alias));
    return this;
  }

  public TitleBuilder original(String name) {
    original = name;
    return this;
  }

  public TitleBuilder alternatives(String... names) {
    alternatives = List.of(names);
    return this;
  }

  public TitleBuilder year(int value) {
    year = value;
    return this;
  }

  public TitleBuilder genres(String... values) {
    genres = Labels.of(values);
    return this;
  }

  public TitleBuilder countries(String... codes) {
    countries = Labels.of(codes);
    return this;
  }

  public TitleBuilder languages(String... codes) {
    languages = List.of(codes);
    return this;
  }

  public TitleBuilder directors(String... names) {
    directors = List.of(names);
    return this;
  }

  public TitleBuilder cast(String... names) {
    cast = List.of(names);
    return this;
  }

  public TitleBuilder minutes(int count) {
    length = new Length.Minutes(count);
    return this;
  }

  public TitleBuilder seasons(int count) {
    length = new Length.Seasons(count);
    return this;
  }

  public TitleBuilder certificate(String value) {
    certificate = value;
    return this;
  }

  public TitleBuilder keywords(String... values) {
    keywords = List.of(values);
    return this;
  }

  public TitleBuilder collection(String name) {
    collection = name;
    return this;
  }

  public TitleBuilder synopsis(String text) {
    synopsis = text;
    return this;
  }

  public TitleBuilder rating(double mean, long votes) {
    rating = new Rating(mean, votes);
    return this;
  }

  public TitleBuilder available(String... codes) {
    availableCountries = List.of(codes);
    return this;
  }

  public Title build() {
    return new Title(
        id,
        aliases.stream().sorted().toList(),
        type,
        new Names(title, original, alternatives),
        year == null ? Years.UNKNOWN : Years.of(year),
        genres,
        countries,
        languages,
        new Credits(directors, cast),
        length,
        certificate,
        keywords,
        collection,
        synopsis,
        rating,
        availableCountries);
  }
}
