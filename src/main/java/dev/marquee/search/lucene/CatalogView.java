package dev.marquee.search.lucene;

import dev.marquee.catalog.Countries;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.index.Snapshot;
import dev.marquee.index.TitleRecord;
import dev.marquee.search.Columns;
import dev.marquee.search.Derived;
import dev.marquee.search.Entry;
import dev.marquee.search.FacetField;
import dev.marquee.search.TimedRatings;
import dev.marquee.search.words.NearWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// One snapshot with at least one title, and what is derived from it once and kept: the sets of
/// facet values and filters, and the numbers that hits are ordered by. Owns no resource; safe from
/// any thread while the snapshot is open.
final class CatalogView {
  private final Snapshot snapshot;
  private final LeafReader reader;
  private final IndexSearcher searcher;
  private final Orders orders;
  private final EntryCache entries;
  private final NameCache names;
  private final TermStarts starts;
  private final SpareSets sets;
  private final Measures measures;
  private final Moods moods;
  private final Franchises franchises;
  private final List<ClusterProfile> clusters;
  private final FilterCompiler filters;
  private final FacetValues facetValues;
  private final FacetCounter facets;
  private final FilledFields filled;
  private final Derived derived = new Derived();
  private volatile @Nullable NearWords vocabulary;
  private volatile @Nullable Columns columns;
  private volatile @Nullable RowOrder rowOrder;
  private volatile @Nullable TimedRatings ratings;
  private volatile @Nullable UsualVector usualVector;

  private CatalogView(Snapshot snapshot, LeafReader reader) throws IOException {
    this.snapshot = snapshot;
    this.reader = reader;
    // Over the segment itself, whose docIds are the snapshot's; filters are kept as bit sets here,
    // so Lucene need not cache queries.
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.orders = Orders.read(reader);
    this.entries = new EntryCache(snapshot);
    this.names = new NameCache(snapshot);
    this.starts = new TermStarts(reader);
    this.sets = new SpareSets(reader.maxDoc());
    this.measures = Measures.read(reader);
    this.moods = Moods.of(snapshot.encoder());
    this.franchises = Franchises.read(reader);
    this.clusters = snapshot.clusters();
    this.facetValues = new FacetValues(reader);
    this.filled = new FilledFields(reader);
    this.filters = new FilterCompiler(facetValues, filled, reader, searcher);
    this.facets = new FacetCounter(facetValues, labels(clusters));
  }

  /// The view of a snapshot; empty when it has no titles.
  static Optional<CatalogView> of(Snapshot snapshot) {
    return snapshot.leaf().map(reader -> of(snapshot, reader));
  }

  private static CatalogView of(Snapshot snapshot, LeafReader reader) {
    try {
      return new CatalogView(snapshot, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FacetCounter.Labels labels(List<ClusterProfile> clusters) {
    Map<String, String> clusterLabels = new HashMap<>();
    for (ClusterProfile cluster : clusters) {
      clusterLabels.put(Integer.toString(cluster.id()), cluster.label());
    }
    return (field, value) ->
        switch (field) {
          case COUNTRY -> Countries.name(value);
          case LANGUAGE -> Locale.of(value).getDisplayLanguage(Locale.ENGLISH);
          case DECADE -> value + "s";
          case TYPE -> value.equals("movie") ? "Movie" : "Series";
          case CLUSTER -> clusterLabels.getOrDefault(value, value);
          case GENRE, CERTIFICATE, PERSON, KEYWORD -> value;
        };
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /// The one segment of the snapshot.
  LeafReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /// The number of titles; docIds are below it.
  int size() {
    return reader.maxDoc();
  }

  Orders orders() {
    return orders;
  }

  Measures measures() {
    return measures;
  }

  Moods moods() {
    return moods;
  }

  Franchises franchises() {
    return franchises;
  }

  FilterCompiler filters() {
    return filters;
  }

  FacetCounter facets() {
    return facets;
  }

  /// The values of a closed field.
  FieldValues facetValues(FacetField field) throws IOException {
    return facetValues.of(field);
  }

  /// Which titles have a value in a field.
  FilledFields filled() {
    return filled;
  }

  /// What those who count made of the docIds.
  Derived derived() {
    return derived;
  }

  /// What is counted of the titles; read when first asked for. Two threads that ask first at once
  /// both read, to the same result.
  Columns columns() throws IOException {
    Columns known = columns;
    if (known == null) {
      known = new ColumnReader(reader).read();
      columns = known;
    }
    return known;
  }

  /// The words of names, people and keywords, for those that are misspelled; read when first asked
  /// for. Two threads that ask first at once both read, to the same result.
  NearWords vocabulary() throws IOException {
    NearWords known = vocabulary;
    if (known == null) {
      known = Vocabulary.read(reader);
      vocabulary = known;
    }
    return known;
  }

  /// Which document is which row of the catalog; read when first asked for, as the vocabulary is.
  RowOrder rowOrder() {
    RowOrder known = rowOrder;
    if (known == null) {
      known = RowOrder.of(snapshot);
      rowOrder = known;
    }
    return known;
  }

  /// What the viewers of the sources rated when; read when first asked for, as the vocabulary is.
  TimedRatings ratings() {
    TimedRatings known = ratings;
    if (known == null) {
      known = RatedTimes.of(snapshot.interactions(), rowOrder());
      ratings = known;
    }
    return known;
  }

  /// What titles are like on average; read when first asked for, as the vocabulary is.
  UsualVector usualVector() {
    UsualVector known = usualVector;
    if (known == null) {
      known = UsualVector.of(snapshot.vectors());
      usualVector = known;
    }
    return known;
  }

  /// The clusters by ordinal.
  List<ClusterProfile> clusters() {
    return clusters;
  }

  /// The title of a document.
  Entry entry(int docId) {
    return entries.get(docId);
  }

  TermStarts starts() {
    return starts;
  }

  /// Bit sets for one question, which closes them.
  WorkingSets sets() {
    return sets.open();
  }

  /// What the titles of documents are called, in the order asked for.
  List<FoldedNames> names(int... docIds) {
    return names.get(docIds);
  }

  /// The titles of documents in the order asked for, likely to be asked for whole and again.
  List<Entry> entries(int[] docIds) {
    return entries.get(docIds);
  }

  /// The same of titles that will only be listed: for that, keeping them costs more than it saves.
  List<Entry> listed(int[] docIds) {
    List<Entry> listed = new ArrayList<>(docIds.length);
    for (TitleRecord record : snapshot.records(docIds)) {
      listed.add(Entry.of(record));
    }
    return listed;
  }
}
