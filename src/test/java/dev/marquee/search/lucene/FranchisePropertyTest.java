package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.index.Nearby;
import dev.marquee.recommend.Reranking;
import dev.marquee.search.Critique;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Franchises, some with far more titles than a page holds.
class FranchisePropertyTest {
  private static final String[] GENRES = {"Drama", "Comedy", "Crime"};

  @TempDir Path folder;

  private static Catalog catalog(Random random) {
    List<Title> films = new ArrayList<>();
    for (int film = 0; film < 700; film++) {
      TitleBuilder title =
          aFilm("Film " + film)
              .genres(GENRES[random.nextInt(3)])
              .keywords("theme " + random.nextInt(5));
      if (random.nextInt(4) > 0) {
        title.year(1960 + random.nextInt(60));
      }
      int franchise = random.nextInt(10);
      // Six in ten titles belong to the first, so that capping it empties most pages.
      films.add(
          franchise < 9
              ? title.collection("Saga " + Math.max(0, franchise - 5)).build()
              : title.build());
    }
    return Catalog.of(films);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void capsHoldAndNeverShortenAPageWhileTitlesRemain(long seed) {
    Random random = new Random(seed);
    Catalog catalog = catalog(random);
    try (IndexedCatalog indexed = IndexedCatalog.build(folder, catalog, new Nearby(1, 20, 1))) {
      for (int round = 0; round < 60; round++) {
        SimilarRequest request = request(random, catalog, 1 + random.nextInt(100));
        int cap = 1 + random.nextInt(9);
        double diversity = random.nextInt(2) / 2.0;
        Reranking ranking = new Reranking(diversity, cap, Optional.empty());
        SimilarPage page = indexed.index().similar(request, ranking);
        String where = "seed %d, round %d, %s, %s".formatted(seed, round, request, ranking);
        Map<String, Long> counts =
            page.items().stream()
                .map(item -> item.entry().title())
                .filter(title -> title.collection() != null)
                .collect(Collectors.groupingBy(Title::collection, Collectors.counting()));
        assertThat(counts.values()).as(where).allMatch(count -> count <= cap);
        List<Brute.Scored> all = new Brute(indexed).similar(request, _ -> true);
        assertThat(page.items()).as(where).hasSize(Math.min(request.limit(), allowed(all, cap)));
        if (page.items().size() < request.limit()) {
          assertThat(page.degraded()).as(where).anyMatch(why -> why.contains("per collection"));
        }
      }
    }
  }

  private static int allowed(List<Brute.Scored> titles, int cap) {
    Map<String, Long> counts =
        titles.stream()
            .collect(
                Collectors.groupingBy(
                    scored -> String.valueOf(scored.title().collection()), Collectors.counting()));
    return counts.entrySet().stream()
        .mapToInt(entry ->
            (int)
                (entry.getKey().equals("null")
                    ? entry.getValue()
                    : Math.min(cap, entry.getValue())))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {3})
  void theRestOfTheFranchiseStandsBesideInOrderOfYear(long seed) {
    Random random = new Random(seed);
    Catalog catalog = catalog(random);
    try (IndexedCatalog indexed = IndexedCatalog.build(folder, catalog, new Nearby(1, 20, 1))) {
      for (int round = 0; round < 40; round++) {
        SimilarRequest request = request(random, catalog, 5);
        Title like = catalog.title(catalog.rowOf(request.like().getFirst().id()).orElseThrow());
        List<Title> expected =
            catalog.titles().stream()
                .filter(title -> like.collection() != null && !title.id().equals(like.id()))
                .filter(title -> Objects.equals(like.collection(), title.collection()))
                .sorted(
                    Comparator.comparingInt(FranchisePropertyTest::year)
                        .thenComparing(Brute.BEST_KNOWN))
                .limit(100)
                .toList();
        SimilarPage page = indexed.index().similar(request);
        assertThat(page.sameCollection())
            .as("seed %d, round %d", seed, round)
            .extracting(item -> item.entry().title())
            .isEqualTo(expected);
        assertThat(indexed.index().similar(newer(request)).sameCollection())
            .allMatch(item -> year(item.entry().title()) > year(like))
            .allMatch(item -> item.entry().title().year() != null);
      }
    }
  }

  private static int year(Title title) {
    return title.year() == null ? Integer.MAX_VALUE : title.year();
  }

  private static SimilarRequest newer(SimilarRequest request) {
    return new SimilarRequest(
        request.like(),
        request.unlike(),
        request.weights(),
        request.filters(),
        Critique.parse(List.of("newer")),
        request.scope(),
        request.limit(),
        request.explain());
  }

  private static SimilarRequest request(Random random, Catalog catalog, int limit) {
    return new SimilarRequest(
        List.of(new SimilarRequest.Seed(catalog.title(random.nextInt(catalog.size())).id(), 1)),
        List.of(),
        Map.of(),
        Filters.NONE,
        List.of(),
        random.nextBoolean() ? Scope.NEARBY : Scope.CATALOG,
        limit,
        false);
  }
}
