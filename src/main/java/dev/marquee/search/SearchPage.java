package dev.marquee.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of hits out of `total`, and the facets that were asked for in the order they were asked
/// in. `didYouMean`: the text as it was understood, when that is not how it was typed. `degraded`:
/// why it is less than asked; empty when it is not.
public record SearchPage(
    List<Hit> hits,
    long total,
    Map<FacetField, FacetCounts> facets,
    @Nullable String didYouMean,
    List<String> degraded) {
  public SearchPage {
    degraded = List.copyOf(degraded);
  }

  /// A page that is all that was asked.
  public SearchPage(
      List<Hit> hits,
      long total,
      Map<FacetField, FacetCounts> facets,
      @Nullable String didYouMean) {
    this(hits, total, facets, didYouMean, List.of());
  }

  /// The same page as an answer to more than it is.
  public SearchPage degradedBy(List<String> reasons) {
    return new SearchPage(hits, total, facets, didYouMean, reasons);
  }

  /// A page of what was typed.
  public SearchPage(List<Hit> hits, long total, Map<FacetField, FacetCounts> facets) {
    this(hits, total, facets, null);
  }

  /// A title that matched. `score`: its relevance, higher is better, comparable within one page
  /// only and 0 in any other order than by relevance. `highlights`: by field name (`title`,
  /// `synopsis`, ...), HTML-escaped text with the matched words in `<em>`; only fields with a
  /// match. `matched`: where words matched; empty unless asked for.
  public record Hit(
      Entry entry, double score, Map<String, String> highlights, List<Match> matched) {

    /// A hit that says no more than its highlights.
    public Hit(Entry entry, double score, Map<String, String> highlights) {
      this(entry, score, highlights, List.of());
    }
  }

  /// The words of a field of a title that matched, folded, each once: `title`, `names`, `people`,
  /// `keywords`, `genres` (with countries), `synopsis`, `type`, `year`; under `meaning`, instead of
  /// words, how near the plot is, a cosine.
  public record Match(String field, List<String> terms) {
    public Match {
      terms = List.copyOf(terms);
    }
  }
}
