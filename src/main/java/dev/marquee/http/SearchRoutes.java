package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Searching and counting: `/v1/search`, `/v1/facets`.
final class SearchRoutes {
  static final String SEARCH = "/v1/search";
  static final String FACETS = "/v1/facets";

  private static final int LONGEST_QUERY = 1_000;
  private static final List<String> SEARCH_PARAMETERS =
      Parameters.withFilters("q", "facets", "sort", "limit", "offset");
  private static final List<String> FACETS_PARAMETERS = Parameters.withFilters("fields");
  private static final List<String> FIELDS =
      Stream.of(FacetField.values()).map(FacetField::label).toList();
  private static final List<String> SORTS = Stream.of(Sort.values()).map(Sort::label).toList();

  private final CatalogIndex catalog;
  private final Summaries summaries;

  SearchRoutes(CatalogIndex catalog, Summaries summaries) {
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /// A page of hits; `facets` only when asked for.
  record SearchAnswer(
      List<Hit> items, Paging page, Meta meta, @Nullable Map<String, Facet> facets) {}

  /// A title that matched; `highlight`: by field, where words matched.
  record Hit(
      @JsonUnwrapped Summary summary,
      double score,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> highlight) {}

  /// Counts alone.
  record FacetsAnswer(Map<String, Facet> facets, Meta meta) {}

  /// The values of a field, counted under the filters of all other fields (`disjunctive`).
  record Facet(boolean disjunctive, List<FacetCounts.Value> values, long other) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, SEARCH, this::search);
    answers.read(routes, FACETS, this::facets);
  }

  private SearchAnswer search(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), SEARCH_PARAMETERS);
    SearchRequest request =
        new SearchRequest(
            sent.text("q", LONGEST_QUERY),
            sent.filters(),
            sent.choices("facets", FacetField::of, FIELDS),
            sent.choice("sort", Sort.RELEVANCE, Sort::of, SORTS),
            sent.whole("limit", 20, 1, Paging.MOST_ITEMS),
            sent.whole("offset", 0, 0, Paging.MOST_SKIPPED));
    return answer(request, status);
  }

  /// The answer to a search.
  SearchAnswer answer(SearchRequest request, Status status) {
    SearchPage page = catalog.search(request);
    return new SearchAnswer(
        page.hits().stream().map(hit -> hit(hit, status)).toList(),
        new Paging(request.limit(), request.offset(), page.total()),
        new Meta(status.generation()),
        request.facets().isEmpty() ? null : facets(request.facets(), page.facets()));
  }

  private Hit hit(SearchPage.Hit hit, Status status) {
    // Maps of the JDK may list their entries differently in every process; bodies may not.
    Map<String, String> highlight =
        hit.highlights().size() < 2 ? hit.highlights() : new TreeMap<>(hit.highlights());
    return new Hit(summaries.of(hit.entry(), status), hit.score(), highlight);
  }

  private FacetsAnswer facets(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), FACETS_PARAMETERS);
    List<FacetField> fields = sent.choices("fields", FacetField::of, FIELDS);
    if (fields.isEmpty()) {
      throw new ApiFailure.BadParameter(
          "fields", "fields is needed: one or more of " + String.join(", ", FIELDS));
    }
    return new FacetsAnswer(
        facets(fields, catalog.facets(sent.filters(), fields)), new Meta(status.generation()));
  }

  private static Map<String, Facet> facets(
      List<FacetField> asked, Map<FacetField, FacetCounts> counted) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (FacetField field : asked) {
      FacetCounts counts = counted.get(field);
      if (counts != null) {
        facets.put(field.label(), new Facet(true, counts.values(), counts.other()));
      }
    }
    return facets;
  }
}
