package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.search.Entry;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.TextReader.Reading;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/// Text search over one view. Here is what was typed: which titles are meant?
///
/// What the words mean does not depend on the filters: the most literal reading that finds anything
/// in the whole catalog is taken, and the filters choose among what it finds. So a filter never
/// turns a correct word into a misspelled one, and facet counts are those of one reading.
final class TextSearch {
  /// The best hits whose names are compared with the whole text.
  private static final int COMPARED = 100;

  private final CatalogView view;
  private final Analyzers analyzers;

  TextSearch(CatalogView view, Analyzers analyzers) {
    this.view = view;
    this.analyzers = analyzers;
  }

  SearchPage run(SearchRequest request) throws IOException {
    return request.query().isBlank() ? browse(request) : searchWords(request);
  }

  private SearchPage browse(SearchRequest request) throws IOException {
    int count = Math.min(view.size(), request.offset() + request.limit());
    HitCollector collector = new HitCollector(view.orders(), request.sort(), count, view.size());
    collector.collectAll(view.filters().passing(request.filters()).orElse(null));
    Map<FacetField, FacetCounts> facets =
        facets(request.filters(), request.facets(), Optional.empty());
    List<SearchPage.Hit> hits =
        hits(
            request,
            collector.best(),
            (entry, score) -> new SearchPage.Hit(entry, score, Map.of()));
    return new SearchPage(hits, collector.hits().cardinality(), facets);
  }

  private SearchPage searchWords(SearchRequest request) throws IOException {
    Reading reading = new TextReader(view, analyzers).read(request.query());
    HitCollector collector = collector(request, reading);
    Optional<FixedBitSet> passing = view.filters().passing(request.filters());
    collector.collect(reading.weight(), view.reader(), passing.orElse(null));
    Map<FacetField, FacetCounts> facets = Map.of();
    if (!request.facets().isEmpty()) {
      FixedBitSet matches = passing.isEmpty() ? collector.hits() : matches(reading);
      facets = facets(request.filters(), request.facets(), Optional.of(matches));
    }
    Meaning meaning = Meaning.of(reading, view);
    WordMatcher matcher = meaning.matcher();
    Highlights highlights = new Highlights(matcher, analyzers.words());
    Matches matches = new Matches(matcher, analyzers.words());
    List<SearchPage.Hit> hits =
        hits(
            request,
            best(collector, reading, view.orders(), request.sort()),
            (entry, score) -> {
              Title title = entry.title();
              List<SearchPage.Match> matched = request.explain() ? matches.of(title) : List.of();
              return new SearchPage.Hit(entry, score, highlights.of(title), matched);
            });
    long total = collector.hits().cardinality();
    return new SearchPage(hits, total, facets, meaning.correction());
  }

  private HitCollector collector(SearchRequest request, Reading reading) {
    int wanted = Math.max(COMPARED, request.offset() + request.limit());
    int count = Math.min(view.size(), wanted);
    return new HitCollector(view.orders(), request.sort(), count, view.size(), reading.near());
  }

  /// The best hits in their order. By relevance, the names of the first of them are compared with
  /// the whole text, which raises them, so that the rest stays behind them and pages are stable.
  private static TopRows best(HitCollector collector, Reading reading, Orders orders, Sort sort) {
    TopRows best = collector.best();
    if (sort != Sort.RELEVANCE) {
      return best;
    }
    int compared = Math.min(COMPARED, best.size());
    int[] first = Arrays.copyOf(best.rows(), compared);
    List<NameFit.Fit> fits = reading.fit().of(first);
    TopRows ordered = new TopRows(best.size(), orders::isBefore);
    for (int place = 0; place < best.size(); place++) {
      int docId = best.row(place);
      double more =
          place < fits.size() && !reading.near().contains(docId) ? fits.get(place).relevance() : 0;
      ordered.offer(best.score(place) + more * orders.fame(docId), docId);
    }
    ordered.sort();
    return ordered;
  }

  /// Everything that matches, whether it passes the filters or not.
  private FixedBitSet matches(Reading reading) throws IOException {
    HitCollector all = new HitCollector(view.orders(), Sort.VOTES, 0, view.size(), reading.near());
    all.collect(reading.weight(), view.reader(), null);
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

  /// Makes the hit of a title.
  private interface HitMaker {
    SearchPage.Hit of(Entry entry, double score);
  }

  /// The hits of the page, out of the best ones.
  private List<SearchPage.Hit> hits(SearchRequest request, TopRows best, HitMaker maker) {
    int from = Math.min(best.size(), request.offset());
    int to = Math.min(best.size(), from + request.limit());
    List<Entry> entries = view.entries(Arrays.copyOfRange(best.rows(), from, to));
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (int place = 0; place < entries.size(); place++) {
      double score = request.sort() == Sort.RELEVANCE ? rounded(best.score(from + place)) : 0;
      hits.add(maker.of(entries.get(place), score));
    }
    return hits;
  }

  /// The document of the title that a text most probably names.
  Optional<Integer> best(String text) throws IOException {
    return best(new TextReader(view, analyzers).read(text), view);
  }

  /// The best hit of a reading in the whole catalog.
  static Optional<Integer> best(Reading reading, CatalogView view) throws IOException {
    HitCollector collector =
        new HitCollector(view.orders(), Sort.RELEVANCE, COMPARED, view.size(), reading.near());
    collector.collect(reading.weight(), view.reader(), null);
    TopRows best = best(collector, reading, view.orders(), Sort.RELEVANCE);
    return best.size() == 0 ? Optional.empty() : Optional.of(best.row(0));
  }

  /// Enough digits to tell hits apart, and few enough to read.
  private static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6;
  }
}
