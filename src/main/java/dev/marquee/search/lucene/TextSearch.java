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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Text search over one view. Here is what was typed: which titles are meant?
///
/// What the words mean does not depend on the filters: the most literal reading that finds anything
/// in the whole catalog is taken, and the filters choose among what it finds. So a filter never
/// turns a correct word into a misspelled one, and facet counts are those of one reading.
final class TextSearch {
  private final CatalogView view;
  private final Analyzers analyzers;

  TextSearch(CatalogView view, Analyzers analyzers) {
    this.view = view;
    this.analyzers = analyzers;
  }

  /// Answers a question; `plots`: the titles found by their meaning, null when that is not wanted.
  SearchPage run(SearchRequest request, @Nullable PlotHits plots) throws IOException {
    try (WorkingSets sets = view.sets()) {
      return request.query().isBlank() ? browse(request, sets) : searchWords(request, plots, sets);
    }
  }

  private SearchPage browse(SearchRequest request, WorkingSets sets) throws IOException {
    HitCollector found = new HitCollector(view, sets, wanted(request, 0, sets), 0, NearNames.NONE);
    found.collectAll();
    Map<FacetField, FacetCounts> facets =
        facets(request.filters(), request.facets(), Optional.empty(), sets);
    List<SearchPage.Hit> hits =
        hits(
            request, found.best(), (entry, _, score) -> new SearchPage.Hit(entry, score, Map.of()));
    return new SearchPage(hits, found.total(), facets);
  }

  private SearchPage searchWords(SearchRequest request, @Nullable PlotHits plots, WorkingSets sets)
      throws IOException {
    HitCollector.Wanted wanted = wanted(request, plots == null ? 0 : Fusion.DEPTH, sets);
    Reading reading = TextReader.read(view, sets, analyzers, request.query(), wanted);
    Found found = found(request, reading, wanted.passing(), plots, sets);
    Map<FacetField, FacetCounts> facets =
        facets(request.filters(), request.facets(), Optional.of(found.hits()), sets);
    Meaning meaning = Meaning.of(reading, view);
    WordMatcher matcher = meaning.matcher();
    Highlights highlights = new Highlights(matcher, analyzers.words());
    Matches matches = new Matches(matcher, analyzers.words());
    List<SearchPage.Hit> hits =
        hits(
            request,
            found.best(),
            (entry, docId, score) -> {
              Title title = entry.title();
              List<SearchPage.Match> matched = new ArrayList<>();
              if (request.explain()) {
                matched.addAll(matches.of(title));
                if (plots != null) {
                  plots.match(docId).ifPresent(matched::add);
                }
              }
              return new SearchPage.Hit(entry, score, highlights.of(title), matched);
            });
    return new SearchPage(hits, found.total(), facets, meaning.correction());
  }

  /// The hits, whether they pass the filters or not; those that pass in their order, as far as they
  /// are needed, and how many they are.
  private record Found(FixedBitSet hits, TopRows best, long total) {}

  private Found found(
      SearchRequest request,
      Reading reading,
      @Nullable FixedBitSet passing,
      @Nullable PlotHits plots,
      WorkingSets sets)
      throws IOException {
    HitCollector found = reading.found();
    TopRows best =
        request.sort() == Sort.RELEVANCE
            ? compared(found.best(), reading, view.orders())
            : found.best();
    if (plots == null) {
      return new Found(found.hits(), best, found.total());
    }
    FixedBitSet hits = plots.with(found.hits());
    FixedBitSet kept = passing == null ? hits : sets.both(hits, passing);
    TopRows fused =
        request.sort() == Sort.RELEVANCE
            ? new Fusion(view, reading).of(best, plots.nearest(kept, Fusion.DEPTH))
            : plots.first(kept, request.sort(), Fusion.DEPTH);
    return new Found(hits, fused, kept.cardinality());
  }

  /// Enough of the best hits for the page, and for those that are compared before it is cut; at
  /// least `least`.
  private HitCollector.Wanted wanted(SearchRequest request, int least, WorkingSets sets)
      throws IOException {
    int page = request.offset() + request.limit();
    int count = Math.max(Math.max(TextReader.COMPARED, least), page);
    return new HitCollector.Wanted(
        request.sort(), count, view.filters().passing(request.filters(), sets).orElse(null));
  }

  /// The most relevant hits in their order: the names of the first of them are compared with the
  /// whole text, which raises them, so that the rest stays behind them and pages are stable.
  private static TopRows compared(TopRows best, Reading reading, Orders orders) {
    int[] first = Arrays.copyOf(best.rows(), Math.min(TextReader.COMPARED, best.size()));
    List<NameFit.Fit> fits = reading.fit().of(first);
    TopRows ordered = new TopRows(best.size(), orders::isBefore);
    for (int place = 0; place < best.size(); place++) {
      int docId = best.row(place);
      boolean isRaised = place >= fits.size() || reading.near().contains(docId);
      double score = best.score(place);
      ordered.offer(isRaised ? score : raised(score, fits.get(place), orders.fame(docId)), docId);
    }
    ordered.sort();
    return ordered;
  }

  /// Titles of exactly the name are equal, so that their votes decide.
  private static double raised(double score, NameFit.Fit fit, double fame) {
    return fit.isExact() ? fit.relevance() : score + fit.relevance() * fame;
  }

  /// Exact counts of fields among the titles that pass the filters; disjunctive within a field.
  /// `matches` narrows the titles to those that a text matches.
  Map<FacetField, FacetCounts> facets(
      Filters filters, List<FacetField> fields, Optional<FixedBitSet> matches) throws IOException {
    try (WorkingSets sets = view.sets()) {
      return facets(filters, fields, matches, sets);
    }
  }

  private Map<FacetField, FacetCounts> facets(
      Filters filters, List<FacetField> fields, Optional<FixedBitSet> matches, WorkingSets sets)
      throws IOException {
    Map<FacetField, FacetCounts> facets = new LinkedHashMap<>();
    // Fields without a filter of their own are counted among the same titles.
    Map<Filters, Optional<FixedBitSet>> hits = new HashMap<>();
    for (FacetField field : fields) {
      Filters others = filters.without(FacetValues.filterName(field));
      Optional<FixedBitSet> among = hits.get(others);
      if (among == null) {
        among = both(view.filters().passing(others, sets), matches, sets);
        hits.put(others, among);
      }
      facets.put(field, view.facets().count(field, among, filters));
    }
    return facets;
  }

  private static Optional<FixedBitSet> both(
      Optional<FixedBitSet> some, Optional<FixedBitSet> others, WorkingSets sets) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.or(() -> others);
    }
    return Optional.of(sets.both(some.get(), others.get()));
  }

  /// Makes the hit of a title.
  private interface HitMaker {
    SearchPage.Hit of(Entry entry, int docId, double score);
  }

  /// The hits of the page, out of the best ones.
  private List<SearchPage.Hit> hits(SearchRequest request, TopRows best, HitMaker maker) {
    int from = Math.min(best.size(), request.offset());
    int to = Math.min(best.size(), from + request.limit());
    List<Entry> entries = view.entries(Arrays.copyOfRange(best.rows(), from, to));
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (int place = 0; place < entries.size(); place++) {
      double score = request.sort() == Sort.RELEVANCE ? rounded(best.score(from + place)) : 0;
      hits.add(maker.of(entries.get(place), best.row(from + place), score));
    }
    return hits;
  }

  /// The document of the title that a text most probably names.
  Optional<Integer> best(String text) throws IOException {
    HitCollector.Wanted wanted = new HitCollector.Wanted(Sort.RELEVANCE, TextReader.COMPARED, null);
    try (WorkingSets sets = view.sets()) {
      return best(TextReader.read(view, sets, analyzers, text, wanted), view.orders());
    }
  }

  /// The best hit of a reading in the whole catalog.
  static Optional<Integer> best(Reading reading, Orders orders) {
    TopRows best = compared(reading.found().anywhere(), reading, orders);
    return best.size() == 0 ? Optional.empty() : Optional.of(best.row(0));
  }

  /// Enough digits to tell hits apart, and few enough to read.
  private static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6;
  }
}
