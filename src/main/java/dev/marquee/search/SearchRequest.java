package dev.marquee.search;

import java.util.List;

/// A text search.
///
/// - `query`: words, at most 1,000 characters; blank browses the catalog.
/// - `limit`: hits to return, 1 to 100; `offset`: hits to pass over, 0 to 10,000.
/// - `explain`: whether each hit says which words matched where.
/// - `mode`: whether titles are also found by their meaning.
public record SearchRequest(
    String query,
    Filters filters,
    List<FacetField> facets,
    Sort sort,
    int limit,
    int offset,
    boolean explain,
    Mode mode) {
  public SearchRequest {
    facets = List.copyOf(facets);
  }

  /// A search by words.
  public SearchRequest(
      String query,
      Filters filters,
      List<FacetField> facets,
      Sort sort,
      int limit,
      int offset,
      boolean explain) {
    this(query, filters, facets, sort, limit, offset, explain, Mode.TEXT);
  }

  /// A search by words without explanations.
  public SearchRequest(
      String query, Filters filters, List<FacetField> facets, Sort sort, int limit, int offset) {
    this(query, filters, facets, sort, limit, offset, false);
  }
}
