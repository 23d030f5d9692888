package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The questions one can ask a catalog. Safe from any thread; answers are immutable.
///
/// Every method throws [RequestProblem] for a question that cannot be answered as it was asked.
public interface CatalogIndex {

  /// Titles that match words and filters, with facet counts.
  SearchPage search(SearchRequest request);

  /// What a viewer who has typed `text` may be about to type: titles, people, genres and keywords,
  /// the likeliest first, at most `limit` (1 to 100). Blank text has no suggestions.
  List<Suggestion> suggest(String text, int limit);

  /// Titles like the given ones, the most alike first.
  default SimilarPage similar(SimilarRequest request) {
    return similar(request, Ranking.BY_SCORE);
  }

  /// Titles like the given ones, in the order of a ranking.
  SimilarPage similar(SimilarRequest request, Ranking ranking);

  /// The title that answers to this id, its own or an alias.
  Optional<Entry> find(TitleId id);

  /// The id of the title that a viewer means by `idOrTitle`: an id or alias, else the best match of
  /// a title search.
  Optional<TitleId> resolve(String idOrTitle);

  /// Answers a question that looks at all titles of one generation; empty when there are none. The
  /// rows must not be kept.
  <A> Optional<A> overRows(Function<CatalogRows, A> question);

  /// Exact counts of the values of fields among the titles that pass the filters, disjunctive
  /// within a field.
  Map<FacetField, FacetCounts> facets(Filters filters, List<FacetField> fields);

  /// Exact counts of those values of fields of which a word starts with the last word of `text`,
  /// all other words being there, among the titles that pass the filters. Also of open fields
  /// ([FacetField#isOpen]), whose values are too many for [#facets].
  Map<FacetField, FacetCounts> facetValues(Filters filters, List<FacetField> fields, String text);

  /// What `count` makes of the titles that pass the filters. All that it sees is of one generation;
  /// it may not keep the selection.
  <A> A tally(Filters filters, Function<Selection, A> count);

  /// The titles that pass the filters on the map, the best known first, at most `limit` (1 to
  /// 10,000).
  List<MapPoint> map(Filters filters, int limit);

  /// All clusters, ascending by id.
  List<ClusterSummary> clusters();

  /// What is being asked: the generation and its make-up.
  Status status();
}
