package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Title;
import dev.marquee.index.Folding;
import dev.marquee.index.Nearby;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Pages of one search fit together, and the values of open facets are counted exactly, on random
/// catalogs.
class SearchPropertyTest {
  private static final int TITLES = 400;

  @TempDir Path folder;

  @RepeatedTest(2)
  void pagesHoldEveryHitOnceInOneOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    try (IndexedCatalog indexed = indexed(random)) {
      for (int round = 0; round < 12; round++) {
        Title title = any(indexed, random);
        String query = text(title, random);
        Filters filters = round % 3 == 0 ? RandomFilters.draw(random, 3, indexed) : Filters.NONE;
        for (Sort sort : Sort.values()) {
          String where =
              "seed %d, '%s', %s, %s"
                  .formatted(repetition.getCurrentRepetition(), query, sort, filters);
          pagesFit(indexed, new SearchRequest(query, filters, List.of(), sort, 100, 0), where);
        }
      }
    }
  }

  private static void pagesFit(IndexedCatalog indexed, SearchRequest request, String where) {
    List<SearchPage.Hit> together = new ArrayList<>();
    SearchPage page = page(indexed, request, 7, 0);
    long total = page.total();
    while (!page.hits().isEmpty()) {
      together.addAll(page.hits());
      page = page(indexed, request, 7, together.size());
      assertThat(page.total()).as(where).isEqualTo(total);
    }
    assertThat(together).as(where).hasSize((int) total);
    Set<Object> ids = new HashSet<>();
    together.forEach(hit -> ids.add(hit.entry().title().id()));
    assertThat(ids).as(where).hasSameSizeAs(together);
    assertThat(page(indexed, request, 100, 0).hits())
        .as(where)
        .isEqualTo(together.subList(0, (int) Math.min(100, total)));
    if (request.sort() == Sort.RELEVANCE) {
      assertThat(together.stream().map(hit -> -hit.score()).toList()).as(where).isSorted();
    }
  }

  private static SearchPage page(
      IndexedCatalog indexed, SearchRequest request, int limit, int offset) {
    return indexed
        .index()
        .search(
            new SearchRequest(
                request.query(), request.filters(), List.of(), request.sort(), limit, offset));
  }

  @RepeatedTest(2)
  void valuesOfOpenFacetsAreCountedExactly(RepetitionInfo repetition) {
    Random random = new Random(100L + repetition.getCurrentRepetition());
    try (IndexedCatalog indexed = indexed(random)) {
      Brute brute = new Brute(indexed);
      List<FacetField> fields = List.of(FacetField.PERSON, FacetField.KEYWORD, FacetField.GENRE);
      for (int round = 0; round < 20; round++) {
        Filters filters = RandomFilters.draw(random, 3, indexed);
        String start = String.valueOf((char) ('a' + random.nextInt(26)));
        var found = indexed.index().facetValues(filters, fields, start);
        for (FacetField field : fields) {
          Map<String, Long> truth = truth(brute, field, filters, start);
          FacetCounts counts = found.getOrDefault(field, new FacetCounts(List.of(), -1));
          String where =
              "seed %d, %s, %s".formatted(100 + repetition.getCurrentRepetition(), field, filters);
          Map<String, Long> listed =
              counts.values().stream()
                  .collect(Collectors.toMap(FacetCounts.Value::value, FacetCounts.Value::count));
          assertThat(truth).as(where).containsAllEntriesOf(listed);
          long sum = truth.values().stream().mapToLong(Long::longValue).sum();
          long listedSum = listed.values().stream().mapToLong(Long::longValue).sum();
          assertThat(listedSum + counts.other()).as(where).isEqualTo(sum);
        }
      }
    }
  }

  private static Map<String, Long> truth(
      Brute brute, FacetField field, Filters filters, String start) {
    Map<String, Long> truth = new TreeMap<>(brute.counts(field, filters));
    truth.keySet().removeIf(value -> !(" " + Folding.fold(value)).contains(" " + start));
    return truth;
  }

  private IndexedCatalog indexed(Random random) {
    return IndexedCatalog.build(folder, RandomCatalogs.draw(random, TITLES), new Nearby(1, 1, 1));
  }

  private static Title any(IndexedCatalog indexed, Random random) {
    return indexed.catalog().title(random.nextInt(indexed.catalog().size()));
  }

  /// A word of a title, its beginning, or it with a letter missing, so that all readings occur.
  private static String text(Title title, Random random) {
    String[] words = Folding.fold(title.title()).split(" ", -1);
    String word = words[random.nextInt(words.length)];
    return switch (random.nextInt(4)) {
      case 0 -> word;
      case 1 -> word.substring(0, Math.min(word.length(), 1 + random.nextInt(3)));
      case 2 -> Folding.fold(title.title());
      default -> word.length() < 4 ? word : word.charAt(0) + word.substring(2);
    };
  }
}
