package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.TitleId;
import dev.marquee.index.Nearby;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Similar titles against the exact score of every title.
class SimilarPropertyTest {
  private static final String[] BLOCKS = {"genre", "type", "country", "era", "people", "text"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40, 300})
  void catalogScopeIsTheExactOrderOfAllTitles(int size) {
    Random random = new Random(size);
    try (IndexedCatalog indexed = indexed(random, size, new Nearby(1, 1, 1))) {
      Brute brute = new Brute(indexed);
      for (int round = 0; round < 100; round++) {
        SimilarRequest request = request(random, indexed, Scope.CATALOG, 1 + random.nextInt(100));
        SimilarPage page = indexed.index().similar(request);
        assertSame(page, brute.similar(request, _ -> true), request, round);
        assertThat(page.clusters()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 300})
  void clusterScopeIsTheExactOrderOfTheLikesClusters(int size) {
    Random random = new Random(200 + size);
    try (IndexedCatalog indexed = indexed(random, size, new Nearby(1, 1, 1))) {
      Brute brute = new Brute(indexed);
      for (int round = 0; round < 100; round++) {
        SimilarRequest request = request(random, indexed, Scope.CLUSTER, 1 + random.nextInt(100));
        Set<Integer> own = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        for (SimilarRequest.Seed seed : request.like()) {
          int row = indexed.catalog().rowOf(seed.id()).orElseThrow();
          own.add(indexed.clustering().clusterOf(row));
          ids.add(indexed.clusterId(row));
        }
        SimilarPage page = indexed.index().similar(request);
        assertSame(page, brute.similar(request, own::contains), request, round);
        if (page.candidates() > 0) {
          assertThat(page.clusters()).containsExactlyInAnyOrderElementsOf(ids);
        }
      }
    }
  }

  private static void assertSame(
      SimilarPage page, List<Brute.Scored> truth, SimilarRequest request, int round) {
    String where = "round %d, %s".formatted(round, request);
    List<Brute.Scored> expected = truth.subList(0, Math.min(request.limit(), truth.size()));
    assertThat(ids(page))
        .as(where)
        .isEqualTo(expected.stream().map(scored -> scored.title().id()).toList());
    for (int place = 0; place < expected.size(); place++) {
      assertThat(page.items().get(place).score())
          .as(where)
          .isCloseTo(expected.get(place).score(), within(1e-9));
    }
    assertThat(page.exact()).as(where).isTrue();
    assertThat(page.degraded().isEmpty()).as(where).isEqualTo(expected.size() == request.limit());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 130", "2, 20", "3, 500", "99, 100"})
  void nearbyPagesAreNestedAndNeverShortWhileMatchesRemain(int probes, int candidates) {
    Random random = new Random(probes * 1000L + candidates);
    try (IndexedCatalog indexed = indexed(random, 600, new Nearby(probes, candidates, 1))) {
      Brute brute = new Brute(indexed);
      for (int round = 0; round < 60; round++) {
        SimilarRequest longest = request(random, indexed, Scope.NEARBY, 100);
        SimilarPage page = indexed.index().similar(longest);
        String where = "round %d, %s".formatted(round, longest);
        List<Brute.Scored> truth = brute.similar(longest, _ -> true);
        assertThat(page.items()).as(where).hasSize(Math.min(100, truth.size()));
        assertThat(page.items())
            .as(where)
            .allMatch(item -> brute.passes(item.entry().title(), longest.filters()));
        assertScoresAreTrue(page, truth, where);
        int limit = 1 + random.nextInt(60);
        SimilarPage shorter = indexed.index().similar(withLimit(longest, limit));
        assertThat(shorter.items())
            .as(where)
            .isEqualTo(page.items().subList(0, Math.min(limit, page.items().size())));
        assertExactMeansAllOfTheProbedClusters(indexed, brute, longest, page, where);
      }
    }
  }

  private static void assertScoresAreTrue(
      SimilarPage page, List<Brute.Scored> truth, String where) {
    Map<TitleId, Double> scores = new HashMap<>();
    truth.forEach(scored -> scores.put(scored.title().id(), scored.score()));
    List<TitleId> inTrueOrder =
        truth.stream().map(s -> s.title().id()).filter(ids(page)::contains).toList();
    assertThat(ids(page)).as(where).isEqualTo(inTrueOrder);
    for (SimilarPage.Item item : page.items()) {
      assertThat(item.score()).isEqualTo(scores.get(item.entry().title().id()));
    }
  }

  private static void assertExactMeansAllOfTheProbedClusters(
      IndexedCatalog indexed, Brute brute, SimilarRequest request, SimilarPage page, String where) {
    if (page.exact() && page.candidates() > 0) {
      List<Brute.Scored> inProbed =
          brute.similar(request, ordinal -> page.clusters().contains(ordinal + 10));
      assertThat(ids(page))
          .as(where)
          .isEqualTo(inProbed.stream().limit(100).map(s -> s.title().id()).toList());
    }
    assertThat(page.clusters()).as(where).doesNotHaveDuplicates();
    assertThat(page.clusters().size()).isLessThanOrEqualTo(indexed.clustering().count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void reasonsSumToTheScore(long seed) {
    Random random = new Random(seed);
    try (IndexedCatalog indexed = indexed(random, 200, new Nearby(2, 50, 1))) {
      for (int round = 0; round < 40; round++) {
        SimilarRequest plain = request(random, indexed, Scope.NEARBY, 30);
        SimilarPage page = indexed.index().similar(explained(plain));
        assertThat(ids(page)).isEqualTo(ids(indexed.index().similar(plain)));
        for (SimilarPage.Item item : page.items()) {
          double sum = item.why().stream().mapToDouble(SimilarPage.Reason::contribution).sum();
          assertThat(sum).as("seed %d, %s", seed, item).isCloseTo(item.score(), within(1e-5));
          assertThat(item.why()).extracting(SimilarPage.Reason::block).isSubsetOf(BLOCKS);
          assertThat(item.why()).allMatch(reason -> reason.shared().size() <= 8);
          assertThat(item.whyText()).contains("oth are ").endsWith(".");
        }
      }
    }
  }

  /// Up to three likes and two unlikes, at times with weights and filters.
  private static SimilarRequest request(
      Random random, IndexedCatalog indexed, Scope scope, int limit) {
    Map<String, Double> weights = new HashMap<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      weights.put(RandomCatalogs.pick(random, BLOCKS), random.nextInt(5) / 2.0);
    }
    return new SimilarRequest(
        seeds(random, indexed, 1 + random.nextInt(3)),
        seeds(random, indexed, Math.max(0, random.nextInt(5) - 2)),
        weights,
        RandomFilters.draw(random, random.nextInt(3), indexed),
        List.of(),
        scope,
        limit,
        false);
  }

  private static List<SimilarRequest.Seed> seeds(Random random, IndexedCatalog indexed, int count) {
    List<SimilarRequest.Seed> seeds = new ArrayList<>();
    Set<Integer> rows = new HashSet<>();
    for (int left = count; left > 0; left--) {
      int row = random.nextInt(indexed.catalog().size());
      if (rows.add(row)) {
        TitleId id = indexed.catalog().title(row).id();
        seeds.add(new SimilarRequest.Seed(id, 0.5 + random.nextInt(3)));
      }
    }
    return seeds;
  }

  private static SimilarRequest withLimit(SimilarRequest request, int limit) {
    return new SimilarRequest(
        request.like(),
        request.unlike(),
        request.weights(),
        request.filters(),
        List.of(),
        request.scope(),
        limit,
        false);
  }

  private static SimilarRequest explained(SimilarRequest request) {
    return new SimilarRequest(
        request.like(),
        request.unlike(),
        request.weights(),
        request.filters(),
        List.of(),
        request.scope(),
        request.limit(),
        true);
  }

  private static List<TitleId> ids(SimilarPage page) {
    return page.items().stream().map(item -> item.entry().title().id()).toList();
  }

  private IndexedCatalog indexed(Random random, int size, Nearby nearby) {
    return IndexedCatalog.build(folder, RandomCatalogs.draw(random, size), nearby);
  }
}
