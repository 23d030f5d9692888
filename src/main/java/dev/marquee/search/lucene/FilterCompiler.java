package dev.marquee.search.lucene;

import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Spelling;
import dev.marquee.search.TitleField;
import dev.marquee.index.Folding;
import dev.marquee.index.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/// Turns filters into the set of titles that pass them, one bit a docId of one snapshot.
///
/// A snapshot never changes, so the set of a filter is computed once and kept; a request then costs
/// one pass over `n / 64` words for each of its filters. Safe from any thread.
final class FilterCompiler {
  private static final int KEPT_SETS = 64;

  private final FacetValues facetValues;
  private final FilledFields filled;
  private final LeafReader reader;
  private final IndexSearcher searcher;
  private final Map<Filter, FixedBitSet> kept = new ConcurrentHashMap<>();

  FilterCompiler(
      FacetValues facetValues, FilledFields filled, LeafReader reader, IndexSearcher searcher) {
    this.facetValues = facetValues;
    this.filled = filled;
    this.reader = reader;
    this.searcher = searcher;
  }

  /// The titles that pass all filters; empty when there is none, so that every title passes. The
  /// set is shared: not to be written to.
  Optional<FixedBitSet> passing(Filters filters) throws IOException {
    return passing(filters.all(), FixedBitSet::clone);
  }

  /// The titles that pass all filters but those on `field` itself.
  Optional<FixedBitSet> passingWithout(FacetField field, Filters filters) throws IOException {
    String name = FacetValues.filterName(field);
    return passing(
        filters.all().stream().filter(filter -> !filter.name().equals(name)).toList(),
        FixedBitSet::clone);
  }

  /// The same for one question: where there are several filters, in one of its sets.
  Optional<FixedBitSet> passing(Filters filters, WorkingSets sets) throws IOException {
    return passing(filters.all(), sets::copy);
  }

  private Optional<FixedBitSet> passing(List<Filter> filters, UnaryOperator<FixedBitSet> copy)
      throws IOException {
    if (filters.isEmpty()) {
      return Optional.empty();
    }
    FixedBitSet first = passing(filters.getFirst());
    if (filters.size() == 1) {
      return Optional.of(first);
    }
    FixedBitSet all = copy.apply(first);
    for (Filter filter : filters.subList(1, filters.size())) {
      all.and(passing(filter));
    }
    return Optional.of(all);
  }

  private FixedBitSet passing(Filter filter) throws IOException {
    FixedBitSet known = kept.get(filter);
    if (known != null) {
      return known;
    }
    FixedBitSet computed =
        switch (filter) {
          case Filter.Values values -> values(values);
          case Filter.Range range -> range(range);
          case Filter.Ranges ranges -> ranges(ranges);
        };
    if (!filter.name().equals("exclude")) {
      keep(filter, computed);
    }
    return computed;
  }

  /// Keeps a set for the next request. Lists of excluded ids are one viewer's own and not kept.
  private void keep(Filter filter, FixedBitSet computed) {
    if (kept.size() >= KEPT_SETS) {
      kept.clear();
    }
    kept.put(filter, computed);
  }

  private FixedBitSet values(Filter.Values filter) throws IOException {
    FixedBitSet any = new FixedBitSet(reader.maxDoc());
    for (String value : filter.any()) {
      addValue(filter.name(), value, any);
    }
    FixedBitSet none = new FixedBitSet(reader.maxDoc());
    for (String value : filter.none()) {
      addValue(filter.name(), value, none);
    }
    return difference(any, filter.any().isEmpty(), none);
  }

  private FixedBitSet ranges(Filter.Ranges filter) throws IOException {
    FixedBitSet any = new FixedBitSet(reader.maxDoc());
    for (Filter.Range range : filter.any()) {
      any.or(range(range));
    }
    FixedBitSet none = new FixedBitSet(reader.maxDoc());
    for (Filter.Range range : filter.none()) {
      none.or(range(range));
    }
    return difference(any, filter.any().isEmpty(), none);
  }

  private static FixedBitSet difference(FixedBitSet any, boolean isAnyEmpty, FixedBitSet none) {
    if (isAnyEmpty && any.length() > 0) {
      any.set(0, any.length());
    }
    any.andNot(none);
    return any;
  }

  private void addValue(String name, String value, FixedBitSet target) throws IOException {
    switch (name) {
      case "type" -> addFacetValue(FacetField.TYPE, value, target);
      case "genre" -> addFacetValue(FacetField.GENRE, value, target);
      case "country" -> addFacetValue(FacetField.COUNTRY, value, target);
      case "cluster" -> addCluster(value, target);
      case "certificate" -> addCertificate(value, target);
      case "person" -> addTerm(Schema.PERSON, Folding.fold(value), target);
      case "keyword" -> addTerm(Schema.KEYWORD, Folding.fold(value), target);
      case "available" -> addTerm(Schema.AVAILABLE, value, target);
      case "missing" -> addMissing(value, target);
      case "exclude" -> addTitle(value, target);
      default -> throw new IllegalArgumentException("no filter of values: '" + name + "'");
    }
  }

  private void addFacetValue(FacetField field, String value, FixedBitSet target)
      throws IOException {
    facetValues.of(field).set(value).ifPresent(set -> set.addTo(target));
  }

  private void addCertificate(String value, FixedBitSet target) throws IOException {
    for (String written : facetValues.of(FacetField.CERTIFICATE).valuesInAnyCase(value)) {
      addFacetValue(FacetField.CERTIFICATE, written, target);
    }
  }

  private void addCluster(String value, FixedBitSet target) throws IOException {
    facetValues
        .of(FacetField.CLUSTER)
        .set(value)
        .orElseThrow(() -> new RequestProblem.Invalid("cluster", "no cluster has the id " + value))
        .addTo(target);
  }

  private void addMissing(String label, FixedBitSet target) throws IOException {
    FixedBitSet missing = filled.of(TitleField.of(label).orElseThrow()).clone();
    missing.flip(0, missing.length());
    target.or(missing);
  }

  private void addTitle(String id, FixedBitSet target) throws IOException {
    if (reader.docFreq(new Term(Schema.IDS, id)) == 0) {
      throw new RequestProblem.UnknownTitle(
          "exclude", "no title has the id " + Spelling.quoted(id));
    }
    addTerm(Schema.IDS, id, target);
  }

  private void addTerm(String field, String value, FixedBitSet target) throws IOException {
    PostingsEnum postings = reader.postings(new Term(field, value), PostingsEnum.NONE);
    if (postings != null) {
      target.or(postings);
    }
  }

  private FixedBitSet range(Filter.Range range) throws IOException {
    FixedBitSet target = new FixedBitSet(reader.maxDoc());
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(rangeQuery(range)), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(reader.getContext());
    if (scorer != null) {
      target.or(scorer.iterator());
    }
    return target;
  }

  private static Query rangeQuery(Filter.Range range) {
    double from = range.from();
    double to = range.to();
    // Infinite ends become the ends of the type, as Java converts them.
    return switch (range.name()) {
      case "year" ->
          IntPoint.newRangeQuery(Schema.YEAR, (int) Math.ceil(from), (int) Math.floor(to));
      case "runtime" ->
          IntPoint.newRangeQuery(Schema.RUNTIME, (int) Math.ceil(from), (int) Math.floor(to));
      case "votes" ->
          LongPoint.newRangeQuery(Schema.VOTES, (long) Math.ceil(from), (long) Math.floor(to));
      case "rating" -> DoublePoint.newRangeQuery(Schema.RATING, from, to);
      default -> throw new IllegalArgumentException("no filter of numbers: '" + range.name() + "'");
    };
  }
}
