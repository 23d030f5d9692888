package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.search.Entry;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.TextQueries.Leniency;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Text search over one view. Here is what was typed: which titles are meant?
///
/// What the words mean does not depend on the filters: the most literal reading that finds anything
/// in the whole catalog is taken, and the filters choose among what it finds. So a filter never
/// turns a correct word into a misspelled one, and facet counts are those of one reading.
final class TextSearch {
  private final CatalogView view;
  private final Analyzer analyzer;

  TextSearch(CatalogView view, Analyzer analyzer) {
    this.view = view;
    this.analyzer = analyzer;
  }

  /// How the text of a query is read: the words, how much was forgiven, and the query for both,
  /// ready to run.
  private record Reading(QueryWords words, Leniency leniency, Weight weight) {}

  SearchPage run(SearchRequest request) throws IOException {
    return request.query().isBlank() ? browse(request) : searchWords(request);
  }

  private SearchPage browse(SearchRequest request) throws IOException {
    HitCollector collector = collector(request);
    collector.collectAll(view.filters().passing(request.filters()).orElse(null));
    Map<FacetField, FacetCounts> facets =
        facets(request.filters(), request.facets(), Optional.empty());
    return page(request, collector, facets, _ -> Map.of());
  }

  private SearchPage searchWords(SearchRequest request) throws IOException {
    Reading reading = reading(request.query(), request.sort());
    HitCollector collector = collector(request);
    Optional<FixedBitSet> passing = view.filters().passing(request.filters());
    collector.collect(reading.weight(), view.reader(), passing.orElse(null));
    Map<FacetField, FacetCounts> facets = Map.of();
    if (!request.facets().isEmpty()) {
      FixedBitSet matches = passing.isEmpty() ? collector.hits() : matches(reading.weight());
      facets = facets(request.filters(), request.facets(), Optional.of(matches));
    }
    Highlights highlights = new Highlights(reading.words(), reading.leniency(), analyzer);
    return page(request, collector, facets, highlights::of);
  }

  private HitCollector collector(SearchRequest request) {
    int count = Math.min(view.size(), request.offset() + request.limit());
    return new HitCollector(view.orders(), request.sort(), count, view.size());
  }

  /// The most literal reading that finds anything; the most lenient of all when none does.
  private Reading reading(String text, Sort sort) throws IOException {
    QueryWords words = QueryWords.of(text, analyzer);
    Reading strict = reading(words, Leniency.STRICT, sort);
    if (findsAnything(strict.weight())) {
      return strict;
    }
    Reading forgiving = reading(words, Leniency.TYPOS, sort);
    return findsAnything(forgiving.weight())
        ? forgiving
        : reading(words, Leniency.MOST_WORDS, sort);
  }

  private Reading reading(QueryWords words, Leniency leniency, Sort sort) throws IOException {
    Query query = view.searcher().rewrite(TextQueries.query(words, leniency));
    Weight weight = view.searcher().createWeight(query, HitCollector.scoreMode(sort), 1);
    return new Reading(words, leniency, weight);
  }

  private boolean findsAnything(Weight weight) throws IOException {
    Scorer scorer = weight.scorer(view.reader().getContext());
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }

  /// Everything that matches, whether it passes the filters or not.
  private FixedBitSet matches(Weight weight) throws IOException {
    HitCollector all = new HitCollector(view.orders(), Sort.VOTES, 0, view.size());
    all.collect(weight, view.reader(), null);
    return all.hits();
  }

  /// Exact counts of fields among the titles that pass the filters; disjunctive within a field.
  /// `matches` narrows the titles to those that a text matches.
  Map<FacetField, FacetCounts> facets(
      Filters filters, List<FacetField> fields, Optional<FixedBitSet> matches) throws IOException {
    Map<FacetField, FacetCounts> facets = new LinkedHashMap<>();
    for (FacetField field : fields) {
      Optional<FixedBitSet> passing = view.filters().passingWithout(field, filters);
      facets.put(field, view.facets().count(field, both(passing, matches), filters));
    }
    return facets;
  }

  private static Optional<FixedBitSet> both(
      Optional<FixedBitSet> some, Optional<FixedBitSet> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.or(() -> others);
    }
    FixedBitSet both = some.get().clone();
    both.and(others.get());
    return Optional.of(both);
  }

  private SearchPage page(
      SearchRequest request,
      HitCollector collector,
      Map<FacetField, FacetCounts> facets,
      Function<Title, Map<String, String>> marks)
      throws IOException {
    TopRows best = collector.best();
    int from = Math.min(best.size(), request.offset());
    int[] docIds = Arrays.copyOfRange(best.rows(), from, best.size());
    List<Entry> entries = view.entries(docIds);
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (int place = 0; place < entries.size(); place++) {
      Entry entry = entries.get(place);
      double score = request.sort() == Sort.RELEVANCE ? rounded(best.score(from + place)) : 0;
      hits.add(new SearchPage.Hit(entry, score, marks.apply(entry.title())));
    }
    return new SearchPage(hits, collector.hits().cardinality(), facets);
  }

  /// The document of the title that a text most probably names.
  Optional<Integer> best(String text) throws IOException {
    SearchRequest request = new SearchRequest(text, Filters.NONE, List.of(), Sort.RELEVANCE, 1, 0);
    HitCollector collector = collector(request);
    collector.collect(reading(text, Sort.RELEVANCE).weight(), view.reader(), null);
    TopRows best = collector.best();
    return best.size() == 0 ? Optional.empty() : Optional.of(best.row(0));
  }

  /// Enough digits to tell hits apart, and few enough to read.
  private static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6;
  }
}
