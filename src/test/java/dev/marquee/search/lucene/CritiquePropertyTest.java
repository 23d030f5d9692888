package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings.Kind;
import dev.marquee.index.Nearby;
import dev.marquee.search.Critique;
import dev.marquee.search.Critique.Measured;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/// Critiques against their meaning, taken from the titles themselves.
class CritiquePropertyTest {
  private static final List<String> STRICT =
      List.of(
          "newer",
          "older",
          "shorter",
          "longer",
          "better-known",
          "lesser-known",
          "higher-rated",
          "!genre:Drama",
          "!country:KR");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void strictCritiquesLeaveOutWhatTheyMeanAndNothingElse(long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalogs.draw(random, 90);
    try (IndexedCatalog indexed = IndexedCatalog.build(folder, catalog, new Nearby(2, 20, 1))) {
      for (int round = 0; round < 150; round++) {
        List<TitleId> likes = likes(random, catalog);
        List<String> but = some(random);
        Scope scope = List.of(Scope.values()).get(random.nextInt(3));
        List<SimilarPage.Item> all = answers(indexed, likes, List.of(), scope).items();
        List<SimilarPage.Item> expected =
            all.stream().filter(item -> means(catalog, likes, but, item.entry().title())).toList();
        SimilarPage page = answers(indexed, likes, but, scope);
        String where = "seed %d, %s but %s, %s".formatted(seed, likes, but, scope);
        assertThat(page.items()).as(where).isEqualTo(expected);
        assertThat(page.degraded()).as(where).isNotEmpty();
        List<String> more = Stream.concat(but.stream(), some(random).stream()).toList();
        assertThat(page.items())
            .as("%s, then %s", where, more)
            .containsAll(answers(indexed, likes, more, scope).items());
      }
    }
  }

  private static boolean means(
      Catalog catalog, List<TitleId> likes, List<String> but, Title title) {
    List<Title> seeds = likes.stream().map(id -> title(catalog, id)).toList();
    return but.stream().allMatch(word -> means(word, seeds, title));
  }

  private static boolean means(String word, List<Title> seeds, Title title) {
    return switch (word) {
      case "newer" -> isBeyond(1, seeds, title, Title::year);
      case "older" -> isBeyond(-1, seeds, title, Title::year);
      case "longer" ->
          isBeyond(1, seeds, title, Title::minutes) || isBeyond(1, seeds, title, Title::seasons);
      case "shorter" ->
          isBeyond(-1, seeds, title, Title::minutes) || isBeyond(-1, seeds, title, Title::seasons);
      case "better-known" -> isBeyond(1, seeds, title, CritiquePropertyTest::votes);
      case "lesser-known" -> isBeyond(-1, seeds, title, CritiquePropertyTest::votes);
      case "higher-rated" -> isBeyond(1, seeds, title, CritiquePropertyTest::mean);
      case "!genre:Drama" -> !title.genres().values().contains("Drama");
      case "!country:KR" -> !title.countries().values().contains("KR");
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static @Nullable Number votes(Title title) {
    return title.votes() == 0 ? null : title.votes();
  }

  private static @Nullable Number mean(Title title) {
    Rating rating = title.rating();
    return rating == null ? null : rating.mean();
  }

  private static boolean isBeyond(
      int direction, List<Title> seeds, Title title, Function<Title, @Nullable Number> value) {
    List<Double> known =
        seeds.stream().map(value).filter(Objects::nonNull).map(Number::doubleValue).toList();
    Number own = value.apply(title);
    return own != null
        && !known.isEmpty()
        && known.stream().allMatch(other -> direction * (own.doubleValue() - other) > 0);
  }

  private static List<TitleId> likes(Random random, Catalog catalog) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(_ -> catalog.title(random.nextInt(catalog.size())).id())
        .distinct()
        .toList();
  }

  private static List<String> some(Random random) {
    return IntStream.range(0, 1 + random.nextInt(2))
        .mapToObj(_ -> STRICT.get(random.nextInt(STRICT.size())))
        .distinct()
        .toList();
  }

  private static Title title(Catalog catalog, TitleId id) {
    return catalog.title(catalog.rowOf(id).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void contradictionsGiveAnEmptyPageThatSaysWhy(Scope scope) {
    Catalog catalog = RandomCatalogs.draw(new Random(4), 120);
    try (IndexedCatalog indexed = IndexedCatalog.build(folder, catalog, new Nearby(1, 5, 1))) {
      TitleId like = dated(catalog).id();
      SimilarPage page = answers(indexed, List.of(like), List.of("newer", "older"), scope);
      assertThat(page.items()).isEmpty();
      assertThat(page.degraded())
          .contains("no title is newer and older")
          .anyMatch(why -> why.endsWith(" fit the critiques"));
      assertThat(page.exact()).isTrue();
    }
  }

  private static Title dated(Catalog catalog) {
    return catalog.titles().stream()
        .filter(title -> title.year() != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsUnknownOfEveryLikeIsSaid() {
    Title bare = aFilm("Bare").genres("Drama").build();
    Title dated = aFilm("Dated").genres("Drama").year(2000).build();
    try (IndexedCatalog indexed =
        IndexedCatalog.build(folder, Catalog.of(List.of(bare, dated)), new Nearby(1, 5, 1))) {
      SimilarPage page = answers(indexed, List.of(bare.id()), List.of("newer"), Scope.NEARBY);
      assertThat(page.items()).isEmpty();
      assertThat(page.degraded())
          .containsExactly(
              "'newer' has nothing to compare with: the year of the titles to be like is unknown");
    }
  }

  @Test
  void filmsAreComparedWithFilmsAndSeriesWithSeries() {
    Title film = aFilm("Film").genres("Drama").minutes(100).build();
    Title brief = aFilm("Brief").genres("Drama").minutes(80).build();
    Title series = aSeries("Series").genres("Drama").seasons(2).build();
    try (IndexedCatalog indexed =
        IndexedCatalog.build(
            folder, Catalog.of(List.of(film, brief, series)), new Nearby(1, 5, 1))) {
      assertThat(titles(answers(indexed, List.of(film.id()), List.of("shorter"), Scope.CATALOG)))
          .containsExactly("Brief");
    }
  }

  private static List<String> titles(SimilarPage page) {
    return page.items().stream().map(item -> item.entry().title().title()).toList();
  }

  @Test
  void moodsBendTheOrderAndSaySo() {
    List<Title> films = new ArrayList<>();
    Title like = aFilm("Like").genres("Drama").keywords("small town").certificate("PG-13").build();
    films.add(like);
    for (int i = 0; i < 20; i++) {
      films.add(
          aFilm("Dark " + i)
              .genres("Drama", "Horror")
              .keywords("small town", "murder")
              .certificate("R")
              .build());
      films.add(
          aFilm("Light " + i)
              .genres("Drama", "Comedy")
              .keywords("small town", "wedding")
              .certificate("PG")
              .build());
    }
    try (IndexedCatalog indexed = IndexedCatalog.build(folder, Catalog.of(films), Kind.RICH)) {
      for (String mood : List.of("dark", "light")) {
        SimilarPage page =
            explained(indexed, List.of(like.id()), List.of(mood + "er"), Scope.CATALOG, 20);
        assertThat(titles(page)).allMatch(title -> title.toLowerCase(Locale.ROOT).startsWith(mood));
        SimilarPage.Item first = page.items().getFirst();
        assertThat(first.whyText()).endsWith("but this one is " + mood + "er.");
        assertThat(first.why())
            .filteredOn(reason -> reason.block().equals("genre"))
            .extracting(SimilarPage.Reason::note)
            .containsExactly("bent to the " + mood);
        for (SimilarPage.Item item : page.items()) {
          assertThat(item.why().stream().mapToDouble(SimilarPage.Reason::contribution).sum())
              .isCloseTo(item.score(), within(1e-5));
        }
      }
      assertThat(
              answers(indexed, List.of(like.id()), List.of("darker", "lighter"), Scope.NEARBY)
                  .degraded())
          .contains("'lighter' and 'darker' cancel each other out");
    }
  }

  @Test
  void theSentenceTellsTheDifferencesAskedFor() {
    Title like = aFilm("Old").genres("Crime").countries("US").year(1972).minutes(175).build();
    Title other = aFilm("New").genres("Crime").countries("KR").year(2013).minutes(90).build();
    try (IndexedCatalog indexed =
        IndexedCatalog.build(folder, Catalog.of(List.of(like, other)), new Nearby(1, 5, 1))) {
      SimilarPage page =
          explained(
              indexed,
              List.of(like.id()),
              List.of("newer", "shorter", "!country:US"),
              Scope.NEARBY,
              10);
      assertThat(page.items().getFirst().whyText())
          .isEqualTo(
              "Both are crime films, but this one is newer (2013), shorter (90 min) and not"
                  + " American.");
    }
  }

  private static SimilarPage answers(
      IndexedCatalog indexed, List<TitleId> likes, List<String> but, Scope scope) {
    return indexed.index().similar(request(likes, but, scope, 100, false));
  }

  private static SimilarPage explained(
      IndexedCatalog indexed, List<TitleId> likes, List<String> but, Scope scope, int limit) {
    return indexed.index().similar(request(likes, but, scope, limit, true));
  }

  private static SimilarRequest request(
      List<TitleId> likes, List<String> but, Scope scope, int limit, boolean explain) {
    return new SimilarRequest(
        likes.stream().map(id -> new SimilarRequest.Seed(id, 1)).toList(),
        List.of(),
        Map.of(),
        Filters.NONE,
        Critique.parse(but),
        scope,
        limit,
        explain);
  }

  @ParameterizedTest
  @EnumSource(Measured.class)
  void everyCritiqueIsReadAsItIsWritten(Measured critique) {
    assertThat(Critique.parse(critique.label())).isEqualTo(critique);
  }
}
