package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.index.Nearby;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters, facets and pages against plain loops over random catalogs.
class FilterPropertyTest {
  private static final List<FacetField> ALL_FIELDS = FacetField.CLOSED;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 70, 400})
  void filtersAgreeWithThePredicate(int size) {
    Random random = new Random(size);
    try (IndexedCatalog indexed = indexed(random, size)) {
      Brute brute = new Brute(indexed);
      for (int round = 0; round < 150; round++) {
        Filters filters = RandomFilters.draw(random, 4, indexed);
        List<TitleId> expected =
            brute
                .titles()
                .filter(title -> brute.passes(title, filters))
                .sorted(Brute.BEST_KNOWN)
                .map(Title::id)
                .toList();
        assertThat(browse(indexed, filters, Sort.RELEVANCE, 100))
            .as("size %d, round %d, %s", size, round, filters)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 70, 400})
  void facetCountsAreExactAndDisjunctive(int size) {
    Random random = new Random(100 + size);
    try (IndexedCatalog indexed = indexed(random, size)) {
      Brute brute = new Brute(indexed);
      for (int round = 0; round < 100; round++) {
        Filters filters = RandomFilters.draw(random, 3, indexed);
        Map<FacetField, FacetCounts> facets = indexed.index().facets(filters, ALL_FIELDS);
        assertThat(facets.keySet()).containsExactlyElementsOf(ALL_FIELDS);
        for (FacetField field : ALL_FIELDS) {
          String where = "size %d, round %d, %s, %s".formatted(size, round, field, filters);
          FacetCounts counted = Objects.requireNonNull(facets.get(field));
          assertThat(nonZero(counted)).as(where).isEqualTo(brute.counts(field, filters));
          assertThat(counted.other()).as(where).isZero();
          assertThat(counted.values())
              .as(where)
              .isSortedAccordingTo(
                  Comparator.comparingLong(FacetCounts.Value::count)
                      .reversed()
                      .thenComparing(FacetCounts.Value::value));
          assertSelectedAreListed(field, filters, counted, where);
        }
      }
    }
  }

  private static void assertSelectedAreListed(
      FacetField field, Filters filters, FacetCounts counted, String where) {
    for (Filter filter : filters.all()) {
      if (filter instanceof Filter.Values values && values.name().equals(field.label())) {
        assertThat(
                counted.values().stream()
                    .filter(FacetCounts.Value::selected)
                    .map(FacetCounts.Value::value))
            .as(where)
            .containsExactlyInAnyOrderElementsOf(values.any());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"night", "king river", "drama", "person"})
  void facetsOfASearchCountItsHits(String query) {
    Random random = new Random(query.hashCode());
    try (IndexedCatalog indexed = indexed(random, 300)) {
      for (int round = 0; round < 12; round++) {
        Filters filters = RandomFilters.draw(random, 2, indexed);
        SearchPage page =
            indexed.index().search(new SearchRequest(query, filters, ALL_FIELDS, Sort.VOTES, 1, 0));
        for (FacetField field : ALL_FIELDS) {
          Map<String, Long> counted = nonZero(Objects.requireNonNull(page.facets().get(field)));
          for (Map.Entry<String, Long> entry : counted.entrySet()) {
            assertThat(totalWith(indexed, query, filters, field, entry.getKey()))
                .as("%s, round %d, %s=%s, %s", query, round, field, entry.getKey(), filters)
                .isEqualTo(entry.getValue());
          }
        }
      }
    }
  }

  /// The number of hits when this value alone is chosen of its field.
  private static long totalWith(
      IndexedCatalog indexed, String query, Filters filters, FacetField field, String value) {
    String name = field == FacetField.DECADE ? "year" : field.label();
    List<Filter> all =
        new ArrayList<>(filters.all().stream().filter(f -> !f.name().equals(name)).toList());
    if (field == FacetField.DECADE) {
      int first = Integer.parseInt(value);
      all.add(new Filter.Range(name, first, first + 9));
    } else if (field != FacetField.LANGUAGE) {
      all.add(new Filter.Values(name, List.of(value), List.of()));
    }
    if (field != FacetField.LANGUAGE) {
      return total(indexed, query, new Filters(all));
    }
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (int offset = 0; offset < 300; offset += 100) {
      hits.addAll(
          indexed
              .index()
              .search(
                  new SearchRequest(query, new Filters(all), List.of(), Sort.VOTES, 100, offset))
              .hits());
    }
    return hits.stream().filter(h -> h.entry().title().languages().contains(value)).count();
  }

  private static long total(IndexedCatalog indexed, String query, Filters filters) {
    return indexed
        .index()
        .search(new SearchRequest(query, filters, List.of(), Sort.VOTES, 1, 0))
        .total();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "night", "house road", "anna 3"})
  void pagesJoinToOneInEveryOrder(String query) {
    Random random = new Random(query.length());
    try (IndexedCatalog indexed = indexed(random, 90)) {
      for (Sort sort : Sort.values()) {
        SearchPage whole = page(indexed, query, sort, 100, 0);
        assertThat(whole.hits()).hasSize((int) whole.total()).isNotEmpty();
        for (int limit : new int[] {1, 7, 30}) {
          List<SearchPage.Hit> joined = new ArrayList<>();
          for (int offset = 0; offset < whole.total(); offset += limit) {
            joined.addAll(page(indexed, query, sort, limit, offset).hits());
          }
          assertThat(joined).as("%s by %s", query, sort).isEqualTo(whole.hits());
        }
      }
    }
  }

  private static SearchPage page(
      IndexedCatalog indexed, String query, Sort sort, int limit, int offset) {
    return indexed
        .index()
        .search(new SearchRequest(query, Filters.NONE, List.of(), sort, limit, offset));
  }

  private static Map<String, Long> nonZero(FacetCounts counts) {
    return counts.values().stream()
        .filter(value -> value.count() > 0)
        .collect(Collectors.toMap(FacetCounts.Value::value, FacetCounts.Value::count));
  }

  private static List<TitleId> browse(
      IndexedCatalog indexed, Filters filters, Sort sort, int limit) {
    List<TitleId> ids = new ArrayList<>();
    SearchPage page;
    do {
      page =
          indexed
              .index()
              .search(new SearchRequest(" ", filters, List.of(), sort, limit, ids.size()));
      page.hits().forEach(hit -> ids.add(hit.entry().title().id()));
    } while (ids.size() < page.total());
    return ids;
  }

  private IndexedCatalog indexed(Random random, int size) {
    return IndexedCatalog.build(folder, RandomCatalogs.draw(random, size), new Nearby(1, 1, 1));
  }
}
