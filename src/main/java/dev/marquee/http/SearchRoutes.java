package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.catalog.TitleId;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Mode;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.Status;
import dev.marquee.search.Suggestion;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Searching, counting and guessing: `/v1/search`, `/v1/facets`, `/v1/suggest`.
final class SearchRoutes {
  static final String SEARCH = "/v1/search";
  static final String FACETS = "/v1/facets";
  static final String SUGGEST = "/v1/suggest";

  private static final int LONGEST_QUERY = 1_000;
  private static final int SUGGESTIONS = 8;

  private static final List<String> SEARCH_PARAMETERS =
      Parameters.withFilters("q", "facets", "sort", "limit", "offset", "explain", "mode");
  private static final List<String> FACETS_PARAMETERS = Parameters.withFilters("fields", "prefix");
  private static final List<String> SUGGEST_PARAMETERS = List.of("q", "limit");
  private static final int LONGEST_PREFIX = 100;
  private static final List<String> LISTED =
      FacetField.CLOSED.stream().map(FacetField::label).toList();
  private static final List<String> SEARCHED =
      Stream.of(FacetField.values()).map(FacetField::label).toList();
  private static final List<String> MODES = Stream.of(Mode.values()).map(Mode::label).toList();
  private static final List<String> SORTS = Stream.of(Sort.values()).map(Sort::label).toList();

  private final CatalogIndex catalog;
  private final Summaries summaries;

  SearchRoutes(CatalogIndex catalog, Summaries summaries) {
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /// A page of hits; `facets` only when asked for; `didYouMean`: the text as it was understood,
  /// when that is not how it was typed.
  record SearchAnswer(
      List<Hit> items,
      Paging page,
      SearchMeta meta,
      @Nullable String didYouMean,
      @Nullable Map<String, Facet> facets)
      implements Answers.Passing {
    /// A search that could not do all that was asked may be able to later.
    @Override
    public boolean mayChange() {
      return !meta.degraded.isEmpty();
    }
  }

  /// What stands behind a search; `degraded`: why it is less than asked.
  record SearchMeta(
      String generation, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {}

  /// A title that matched; `highlight`: by field, where words matched; `matched`: the words that
  /// did, when asked for.
  record Hit(
      @JsonUnwrapped Summary summary,
      double score,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> highlight,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SearchPage.Match> matched) {}

  /// What a viewer may be about to type; `id`: of titles only.
  record SuggestAnswer(List<Suggested> items, Meta meta) {}

  /// One guess; `highlight`: the text as HTML with what was typed in `<em>`.
  record Suggested(String kind, String text, @Nullable String id, String highlight) {}

  /// Counts alone.
  record FacetsAnswer(Map<String, Facet> facets, Meta meta) {}

  /// The values of a field, counted under the filters of all other fields (`disjunctive`).
  record Facet(boolean disjunctive, List<FacetCounts.Value> values, long other) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, SEARCH, this::search);
    answers.read(routes, FACETS, this::facets);
    answers.read(routes, SUGGEST, this::suggest);
  }

  private SearchAnswer search(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), SEARCH_PARAMETERS);
    SearchRequest request =
        new SearchRequest(
            sent.text("q", LONGEST_QUERY),
            sent.filters(),
            sent.choices("facets", SearchRoutes::listed, LISTED),
            sent.choice("sort", Sort.RELEVANCE, Sort::of, SORTS),
            sent.whole("limit", 20, 1, Paging.MOST_ITEMS),
            sent.whole("offset", 0, 0, Paging.MOST_SKIPPED),
            sent.flag("explain"),
            sent.choice("mode", Mode.TEXT, Mode::of, MODES));
    return answer(request, status);
  }

  private static Optional<FacetField> listed(String label) {
    return FacetField.of(label).filter(field -> !field.isOpen());
  }

  /// The answer to a search.
  SearchAnswer answer(SearchRequest request, Status status) {
    SearchPage page = catalog.search(request);
    return new SearchAnswer(
        page.hits().stream().map(hit -> hit(hit, status)).toList(),
        new Paging(request.limit(), request.offset(), page.total()),
        new SearchMeta(status.generation(), page.degraded()),
        page.didYouMean(),
        request.facets().isEmpty() ? null : facets(request.facets(), page.facets()));
  }

  private Hit hit(SearchPage.Hit hit, Status status) {
    // Maps of the JDK may list their entries differently in every process; bodies may not.
    Map<String, String> highlight =
        hit.highlights().size() < 2 ? hit.highlights() : new TreeMap<>(hit.highlights());
    return new Hit(summaries.of(hit.entry(), status), hit.score(), highlight, hit.matched());
  }

  private FacetsAnswer facets(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), FACETS_PARAMETERS);
    String prefix = sent.text("prefix", LONGEST_PREFIX);
    boolean isListed = prefix.isBlank();
    List<FacetField> fields =
        isListed
            ? sent.choices("fields", SearchRoutes::listed, LISTED)
            : sent.choices("fields", FacetField::of, SEARCHED);
    if (fields.isEmpty()) {
      throw new ApiFailure.BadParameter(
          "fields", "fields is needed: one or more of " + String.join(", ", LISTED));
    }
    Map<FacetField, FacetCounts> counted =
        isListed
            ? catalog.facets(sent.filters(), fields)
            : catalog.facetValues(sent.filters(), fields, prefix);
    return new FacetsAnswer(facets(fields, counted), new Meta(status.generation()));
  }

  private SuggestAnswer suggest(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), SUGGEST_PARAMETERS);
    int limit = sent.whole("limit", SUGGESTIONS, 1, Paging.MOST_ITEMS);
    List<Suggested> items =
        catalog.suggest(sent.text("q", LONGEST_QUERY), limit).stream()
            .map(SearchRoutes::suggested)
            .toList();
    return new SuggestAnswer(items, new Meta(status.generation()));
  }

  private static Suggested suggested(Suggestion suggestion) {
    TitleId id = suggestion.id();
    return new Suggested(
        suggestion.kind().label(),
        suggestion.text(),
        id == null ? null : id.value(),
        suggestion.highlight());
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
