package dev.marquee.search;

import java.util.List;
import java.util.Map;

/// One page of hits out of `total`, and the facets that were asked for in the order they were asked
/// in.
public record SearchPage(List<Hit> hits, long total, Map<FacetField, FacetCounts> facets) {

  /// A title that matched. `score`: its relevance, higher is better, comparable within one page
  /// only and 0 in any other order than by relevance. `highlights`: by field name (`title`,
  /// `synopsis`, ...), HTML-escaped text with the matched words in `<em>`; only fields with a
  /// match.
  public record Hit(Entry entry, double score, Map<String, String> highlights) {}
}
