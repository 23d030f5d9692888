package dev.marquee.search.lucene;

import dev.marquee.catalog.TitleId;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.index.AudienceFigures;
import dev.marquee.index.Folding;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.LiveSnapshot;
import dev.marquee.index.Manifest;
import dev.marquee.index.Snapshot;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Entry;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.MapPoint;
import dev.marquee.search.Ranking;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Selection;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.Status;
import dev.marquee.search.Suggestion;
import dev.marquee.search.TitleIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A catalog in the generations of a local folder: each question is answered from the generation
/// that serves when it arrives, and keeps that one open until it is answered.
public final class LuceneCatalogIndex implements CatalogIndex, AutoCloseable {
  private static final int MAX_QUERY_LENGTH = 1000;
  private static final int MAX_LIMIT = SimilarSearch.LONGEST_PAGE;
  private static final int MAX_POINTS = 10_000;
  private static final int MAX_OFFSET = 10_000;

  private final LiveSnapshot<Opened> live;
  private final Analyzers analyzers = Analyzers.open();
  private final PlotSearch plots = new PlotSearch();

  /// What is asked of one generation; no view where it has no titles.
  private record Opened(Status status, Optional<CatalogView> view) {}

  private LuceneCatalogIndex(LiveSnapshot<Opened> live) {
    this.live = live;
  }

  /// Opens the current generation of a store. Throws `IndexProblem` when there is none or it cannot
  /// be read.
  public static LuceneCatalogIndex open(GenerationStore store) {
    return open(store, _ -> {});
  }

  /// The same, telling of each generation that opens before it serves; what `opening` throws keeps
  /// it from serving.
  public static LuceneCatalogIndex open(GenerationStore store, Consumer<Snapshot> opening) {
    return new LuceneCatalogIndex(
        new LiveSnapshot<>(
            store,
            snapshot -> {
              opening.accept(snapshot);
              return new Opened(status(snapshot), CatalogView.of(snapshot));
            }));
  }

  /// Switches to the current generation of the store if it is another than the one that serves;
  /// questions under way are answered from the old one. Returns whether it did. Throws
  /// `IndexProblem`, going on with the old one, when the new one cannot be read.
  ///
  /// `opening` is given all titles of the new generation before it serves; what it throws keeps it
  /// from serving.
  public boolean refreshIfNewer(Consumer<Selection> opening) {
    return live.refreshIfNewer(opened -> opening.accept(all(opened.view())));
  }

  private static Selection all(Optional<CatalogView> view) {
    try {
      return view.isEmpty() ? Selection.NONE : PassingTitles.of(view.get(), Filters.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is to be computed from a view.
  @FunctionalInterface
  private interface Question<A> {
    A ask(CatalogView view) throws IOException;
  }

  /// Answers from the current view; empty when the catalog is.
  private <A> Optional<A> answer(Question<A> question) {
    try (var lease = live.acquire()) {
      return lease
          .view()
          .view()
          .map(view -> {
            try {
              return question.ask(view);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  @Override
  public SearchPage search(SearchRequest request) {
    requireLength(request.query());
    requireClosed("facets", request.facets());
    requireLimit(request.limit());
    if (request.offset() < 0 || request.offset() > MAX_OFFSET) {
      throw new RequestProblem.Invalid(
          "offset", "lies in 0.." + MAX_OFFSET + ", not " + request.offset());
    }
    return answer(
            view -> {
              PlotSearch.Answer meant = plots.run(request, view);
              SearchPage page = new TextSearch(view, analyzers).run(request, meant.hits());
              return page.degradedBy(meant.degraded());
            })
        .orElseGet(() -> new SearchPage(List.of(), 0, noCounts(request.facets())));
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) {
    requireLength(text);
    requireLimit(limit);
    return answer(view -> Suggester.suggest(view, analyzers, text, limit)).orElse(List.of());
  }

  private static void requireLength(String text) {
    if (text.length() > MAX_QUERY_LENGTH) {
      throw new RequestProblem.Invalid(
          "q", "a query has at most " + MAX_QUERY_LENGTH + " characters");
    }
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new RequestProblem.Invalid("limit", "lies in 1.." + MAX_LIMIT + ", not " + limit);
    }
  }

  private static Map<FacetField, FacetCounts> noCounts(List<FacetField> fields) {
    Map<FacetField, FacetCounts> none = new LinkedHashMap<>();
    fields.forEach(field -> none.put(field, new FacetCounts(List.of(), 0)));
    return none;
  }

  @Override
  public SimilarPage similar(SimilarRequest request, Ranking ranking) {
    requireLimit(request.limit());
    return answer(view -> SimilarSearch.run(view, request, ranking))
        .orElseThrow(() -> new RequestProblem.UnknownTitle("like", "the catalog is empty"));
  }

  @Override
  public Optional<Entry> find(TitleId id) {
    return answer(view -> find(id, view)).flatMap(found -> found);
  }

  private static Optional<Entry> find(TitleId id, CatalogView view) {
    var docId = view.snapshot().docIdOf(id);
    return docId.isPresent() ? Optional.of(view.entry(docId.getAsInt())) : Optional.empty();
  }

  @Override
  public Optional<TitleId> resolve(String idOrTitle) {
    String text = idOrTitle.strip();
    if (text.isEmpty() || text.length() > MAX_QUERY_LENGTH) {
      return Optional.empty();
    }
    return answer(view -> resolve(text, view)).flatMap(found -> found);
  }

  private Optional<TitleId> resolve(String text, CatalogView view) throws IOException {
    Optional<Entry> named = TitleIds.parse(text).flatMap(id -> find(id, view));
    Optional<Entry> meant =
        named.isPresent() ? named : new TextSearch(view, analyzers).best(text).map(view::entry);
    return meant.map(entry -> entry.title().id());
  }

  @Override
  public <A> Optional<A> overRows(Function<CatalogRows, A> question) {
    return answer(view -> question.apply(new ViewedRows(view, status(view.snapshot()))));
  }

  /// People and keywords are too many to be listed.
  private static void requireClosed(String parameter, List<FacetField> fields) {
    for (FacetField field : fields) {
      if (field.isOpen()) {
        throw new RequestProblem.Invalid(
            parameter, field.label() + " has too many values to list them all");
      }
    }
  }

  @Override
  public Map<FacetField, FacetCounts> facetValues(
      Filters filters, List<FacetField> fields, String text) {
    if (Folding.fold(text).isEmpty()) {
      throw new RequestProblem.Invalid("prefix", "a value is looked for by its first letters");
    }
    return answer(view -> new FacetSearch(view).counts(filters, fields, text))
        .orElseGet(() -> noCounts(fields));
  }

  @Override
  public Map<FacetField, FacetCounts> facets(Filters filters, List<FacetField> fields) {
    requireClosed("fields", fields);
    return answer(view -> new TextSearch(view, analyzers).facets(filters, fields, Optional.empty()))
        .orElseGet(() -> noCounts(fields));
  }

  @Override
  public <A> A tally(Filters filters, Function<Selection, A> count) {
    return answer(view -> count.apply(PassingTitles.of(view, filters)))
        .orElseGet(() -> count.apply(Selection.NONE));
  }

  @Override
  public List<MapPoint> map(Filters filters, int limit) {
    if (limit < 1 || limit > MAX_POINTS) {
      throw new RequestProblem.Invalid("limit", "lies in 1.." + MAX_POINTS + ", not " + limit);
    }
    return answer(view -> CatalogMap.points(view, filters, limit)).orElse(List.of());
  }

  @Override
  public List<ClusterSummary> clusters() {
    return answer(view ->
            view.clusters().stream()
                .map(cluster -> summary(cluster, view))
                .sorted(Comparator.comparingInt(ClusterSummary::id))
                .toList())
        .orElse(List.of());
  }

  private static ClusterSummary summary(ClusterProfile cluster, CatalogView view) {
    Entry medoid = view.entry(view.snapshot().medoidDocId(cluster.ordinal()));
    return new ClusterSummary(
        cluster.id(),
        cluster.label(),
        cluster.size(),
        cluster.cohesion(),
        medoid.title().id(),
        medoid.title().title(),
        cluster.distinctive().stream()
            .map(value ->
                new ClusterSummary.Distinctive(
                    value.kind(), value.value(), value.share(), value.lift()))
            .toList());
  }

  @Override
  public Status status() {
    try (var lease = live.acquire()) {
      return lease.view().status();
    }
  }

  private static Status status(Snapshot snapshot) {
    Manifest manifest = snapshot.manifest();
    List<String> blocks =
        manifest.encoder().blocks().stream().map(Manifest.BlockEntry::name).distinct().toList();
    return new Status(
        // The live revision: single titles are not yet changed between rebuilds.
        manifest.generation() + ".0",
        snapshot.size(),
        manifest.encoder().name(),
        blocks.size() > 1 ? blocks : List.of(),
        manifest.createdAt(),
        Optional.ofNullable(manifest.audience()).map(AudienceFigures::kept));
  }

  @Override
  public void close() {
    live.close();
    plots.close();
    analyzers.close();
  }
}
