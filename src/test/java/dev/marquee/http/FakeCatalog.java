package dev.marquee.http;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.insights.ListedTitles;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Entry;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.Mode;
import dev.marquee.search.Likeness;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Five titles in two clusters. Searches by substring, finds every other title similar, keeps the
/// last question, and fails on demand.
final class FakeCatalog implements CatalogIndex {
  static final List<String> BLOCKS = List.of("genre", "country", "era", "people", "text");

  final AtomicReference<@Nullable SearchRequest> searched = new AtomicReference<>();
  final AtomicReference<@Nullable SimilarRequest> compared = new AtomicReference<>();
  final AtomicReference<@Nullable Ranking> ranked = new AtomicReference<>();
  final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  final AtomicReference<Runnable> whileAsked = new AtomicReference<>(() -> {});
  final AtomicReference<String> generation = new AtomicReference<>("1.0");
  final AtomicInteger questions = new AtomicInteger();
  private final List<Entry> entries = new ArrayList<>();

  FakeCatalog() {
    entries.add(Entry.of(matrix(), 1));
    entries.add(
        Entry.of(
            aFilm("Heat").id("imdb:tt0113277").year(1995).genres("Crime", "Thriller").build(), 1));
    entries.add(
        Entry.of(
            aSeries("Dark").id("imdb:tt5753856").year(2017).seasons(3).countries("DE").build(), 2));
    entries.add(
        Entry.of(aFilm("Parasite <&> \"Gisaengchung\"").id("demo:s1").rating(8.5, 0).build(), 2));
    entries.add(Entry.of(aFilm("Am\u00e9lie \ud83c\udfac").id("demo:s 2/b").build(), 2));
  }

  private static Title matrix() {
    return aFilm("The Matrix")
        .id("imdb:tt0133093")
        .alias("demo:s8420")
        .alias("demo:s9000")
        .alias("tmdb:603")
        .original("Matrix")
        .alternatives("Matriks")
        .year(1999)
        .genres("Action", "Science Fiction")
        .countries("US", "AU")
        .languages("en")
        .directors("Lana Wachowski", "Lilly Wachowski")
        .cast("Keanu Reeves", "Carrie-Anne Moss")
        .minutes(136)
        .certificate("R")
        .keywords("simulation")
        .collection("The Matrix Collection")
        .synopsis("A programmer learns that his world is not what it seems.")
        .rating(8.7, 2_000_000)
        .available("DE", "US")
        .build();
  }

  private void ask() {
    questions.incrementAndGet();
    whileAsked.get().run();
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable t -> throw new AssertionError(t);
    }
  }

  @Override
  public SearchPage search(SearchRequest request) {
    ask();
    searched.set(request);
    String words = request.query().toLowerCase(Locale.ROOT);
    List<SearchPage.Hit> hits =
        entries.stream()
            .filter(entry -> entry.title().title().toLowerCase(Locale.ROOT).contains(words))
            .filter(entry -> passes(entry, request.filters()))
            .map(entry -> hit(entry, words))
            .toList();
    List<SearchPage.Hit> page =
        hits.stream().skip(request.offset()).limit(request.limit()).toList();
    List<String> degraded =
        request.mode() == Mode.HYBRID
            ? List.of(
                "the index holds no meanings of texts, so titles are ranked by their words alone")
            : List.of();
    return new SearchPage(page, hits.size(), facets(request.filters(), request.facets()))
        .degradedBy(degraded);
  }

  private static boolean passes(Entry entry, Filters filters) {
    for (Filter filter : filters.all()) {
      if (filter instanceof Filter.Values(String name, List<String> any, List<String> _)
          && name.equals("cluster")
          && !any.contains(Integer.toString(entry.clusterId()))) {
        return false;
      }
    }
    return true;
  }

  private static SearchPage.Hit hit(Entry entry, String words) {
    Map<String, String> marks =
        words.isEmpty()
            ? Map.of()
            : Map.of("title", "<em>" + words + "</em>", "synopsis", "a <em>" + words + "</em>");
    return new SearchPage.Hit(entry, words.isEmpty() ? 0 : 1.25, marks);
  }

  @Override
  public SimilarPage similar(SimilarRequest request, Ranking ranking) {
    ask();
    compared.set(request);
    ranked.set(ranking);
    for (SimilarRequest.Seed seed : request.like()) {
      requireKnown("like", seed);
    }
    for (SimilarRequest.Seed seed : request.unlike()) {
      requireKnown("unlike", seed);
    }
    if (!request.weights().isEmpty()
        && request.weights().size() == BLOCKS.size()
        && request.weights().values().stream().allMatch(weight -> weight == 0)) {
      throw new RequestProblem.Invalid("weights", "every weight is zero");
    }
    List<SimilarPage.Item> items =
        entries.stream()
            .filter(entry -> request.like().stream().noneMatch(seed -> answers(entry, seed.id())))
            .limit(request.limit())
            .map(entry -> item(entry, request.explain()))
            .toList();
    return new SimilarPage(items, List.of(), request.scope(), List.of(1, 2), false, 4, List.of());
  }

  private void requireKnown(String parameter, SimilarRequest.Seed seed) {
    if (find(seed.id()).isEmpty()) {
      throw new RequestProblem.UnknownTitle(parameter, "no title has the id '" + seed.id() + "'");
    }
  }

  private static SimilarPage.Item item(Entry entry, boolean explain) {
    List<SimilarPage.Reason> why =
        explain
            ? List.of(
                new SimilarPage.Reason("genre", 0.5, List.of("Crime"), ""),
                new SimilarPage.Reason("era", 0.25, List.of(), "four years apart"))
            : List.of();
    return new SimilarPage.Item(entry, 0.75, why, explain ? "Both are crime stories." : "");
  }

  private static boolean answers(Entry entry, TitleId id) {
    return entry.title().id().equals(id) || entry.title().aliases().contains(id);
  }

  @Override
  public <A> Optional<A> overRows(Function<CatalogRows, A> question) {
    ask();
    return Optional.of(question.apply(new Rows()));
  }

  /// The five by the order of their ids; those of one cluster are alike.
  private final class Rows implements CatalogRows {
    private final List<Entry> byId =
        entries.stream().sorted(Comparator.comparing(entry -> entry.title().id())).toList();

    @Override
    public Status status() {
      return FakeCatalog.this.status();
    }

    @Override
    public int size() {
      return byId.size();
    }

    @Override
    public OptionalInt rowOf(TitleId id) {
      return IntStream.range(0, size()).filter(row -> answers(byId.get(row), id)).findFirst();
    }

    @Override
    public Entry entry(int row) {
      return byId.get(row);
    }

    @Override
    public BitSet passing(Filters filters) {
      BitSet passing = new BitSet();
      IntStream.range(0, size())
          .filter(row -> passes(byId.get(row), filters))
          .forEach(passing::set);
      return passing;
    }

    @Override
    public boolean isBefore(int row, int otherRow) {
      return row < otherRow;
    }

    @Override
    public double votes(int row) {
      return byId.get(row).title().votes();
    }

    @Override
    public double rating(int row) {
      Rating rating = byId.get(row).title().rating();
      return rating == null ? Double.NaN : rating.mean();
    }

    @Override
    public int collection(int row) {
      return -1;
    }

    @Override
    public double similarity(int row, int otherRow) {
      return score(row, otherRow);
    }

    @Override
    public int[] near(int row, BitSet among, int most) {
      return among.stream()
          .filter(other -> other != row)
          .boxed()
          .sorted(Comparator.comparingDouble(other -> -score(row, other)))
          .limit(most)
          .mapToInt(Integer::intValue)
          .toArray();
    }

    @Override
    public double usual(int row) {
      return IntStream.range(0, size()).mapToDouble(other -> score(row, other)).average().orElse(0);
    }

    @Override
    public Likeness likeness(int... likes) {
      return rows ->
          Arrays.stream(rows)
              .boxed()
              .flatMapToDouble(row -> Arrays.stream(likes).mapToDouble(like -> score(like, row)))
              .toArray();
    }

    @Override
    public double year(int row) {
      Integer year = byId.get(row).title().year();
      return year == null ? Double.NaN : year;
    }

    @Override
    public double score(int like, int row) {
      return byId.get(like).clusterId() == byId.get(row).clusterId() ? 0.75 : 0.25;
    }
  }

  @Override
  public Optional<Entry> find(TitleId id) {
    ask();
    return entries.stream().filter(entry -> answers(entry, id)).findFirst();
  }

  @Override
  public Optional<TitleId> resolve(String idOrTitle) {
    return entries.stream()
        .map(Entry::title)
        .filter(title -> title.title().equalsIgnoreCase(idOrTitle))
        .map(Title::id)
        .findFirst();
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) {
    ask();
    return entries.stream()
        .map(Entry::title)
        .filter(title -> title.title().toLowerCase(Locale.ROOT).contains(text))
        .limit(limit)
        .map(title ->
            new Suggestion(
                Suggestion.Kind.TITLE, title.title(), title.id(), "<em>" + text + "</em>"))
        .toList();
  }

  @Override
  public Map<FacetField, FacetCounts> facetValues(
      Filters filters, List<FacetField> fields, String text) {
    ask();
    Map<FacetField, FacetCounts> counts = new LinkedHashMap<>();
    for (FacetField field : fields) {
      var value =
          new FacetCounts.Value(text + " a", text.toUpperCase(Locale.ROOT) + " A", 2, false);
      counts.put(field, new FacetCounts(List.of(value), 0));
    }
    return counts;
  }

  @Override
  public Map<FacetField, FacetCounts> facets(Filters filters, List<FacetField> fields) {
    ask();
    Map<FacetField, FacetCounts> counts = new LinkedHashMap<>();
    for (FacetField field : fields) {
      counts.put(
          field, new FacetCounts(List.of(new FacetCounts.Value("DE", "Germany", 1, false)), 4));
    }
    return counts;
  }

  @Override
  public <A> A tally(Filters filters, Function<Selection, A> count) {
    ask();
    return count.apply(new ListedTitles(entries));
  }

  @Override
  public List<MapPoint> map(Filters filters, int limit) {
    ask();
    return entries.stream()
        .filter(entry -> passes(entry, filters))
        .limit(limit)
        .map(entry -> new MapPoint(entry.title(), entry.clusterId(), 0.25f, -0.123456f))
        .toList();
  }

  @Override
  public List<ClusterSummary> clusters() {
    return List.of(
        new ClusterSummary(
            1,
            "American crime films",
            2,
            0.75,
            new TitleId("imdb:tt0113277"),
            "Heat",
            List.of(new ClusterSummary.Distinctive("genre", "Crime", 0.5, 2.5))),
        new ClusterSummary(
            2, "Everything else", 3, 0.5, new TitleId("imdb:tt5753856"), "Dark", List.of()));
  }

  @Override
  public Status status() {
    if (failure.get() instanceof IllegalStateException broken) {
      throw broken;
    }
    return new Status(
        generation.get(), entries.size(), "rich", BLOCKS, "2026-01-01T00:00:00Z", Optional.empty());
  }
}
