package dev.marquee.evaluate;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildProgress;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Known-item search: each query looks for one title of a source, whose name it damages; how often
/// is it the first hit?
///
/// Asked of an index built from the source for this, whose rows are not merged with one another, by
/// the code that answers the search route; and of two baselines over the titles. Hits of the same
/// score are put into a random order, drawn from the seed. Reported, overall and for each kind of
/// damage: `success@1`, and `mrr@10`, the mean of one over the rank within the first ten.
public final class KnownItemSearch {
  private static final int CUTOFF = 10;

  /// The schemes of ids that dialects give to the rows of files.
  private static final List<String> SCHEMES =
      List.of(TitleId.IMDB, TitleId.TMDB, "movielens", "justwatch");

  /// Hits that are looked at: those that tie with the last of the first ten, too.
  private static final int LISTED = 50;

  private final long seed;

  /// Which titles a method lists for a query: the best first, with their scores.
  private interface Method {
    List<Ranked> list(String text);
  }

  private record Ranked(TitleId id, double score) {}

  /// `seed`: of the draws among ties and of the intervals.
  public KnownItemSearch(long seed) {
    this.seed = seed;
  }

  /// Runs the queries of a file over an index of the first source, which is kept apart; further
  /// ones only enrich it. Relevant ids are written as there, with their scheme or without. `folder`
  /// is empty and takes the index. Throws [EvaluationProblem] for queries that are none and for ids
  /// that the source has not.
  public Evaluation run(Path queryFile, List<Path> sources, Path folder) {
    List<KnownItemQuery> queries = KnownItemQuery.read(queryFile);
    Path judged = sources.getFirst();
    IngestSettings settings = IngestSettings.of(sources).keepingApart(judged);
    EncodeSettings encoder = new EncodeSettings(EncodeSettings.Kind.BASIC, seed);
    GenerationStore store = new GenerationStore(folder, Encoders::read, Clock.systemUTC());
    new Rebuild(store).run(new RebuildSettings(settings, encoder, 2), RebuildProgress.NONE);
    List<Title> titles = Ingest.read(settings, (_, _, _) -> {}).catalog().titles();
    try (LuceneCatalogIndex index = LuceneCatalogIndex.open(store)) {
      List<Question> questions = new ArrayList<>();
      for (KnownItemQuery query : queries) {
        questions.add(new Question(query, right(query, stem(judged), index)));
      }
      return evaluate(questions, titles, index);
    }
  }

  /// A query with the ids of the titles that are right.
  private record Question(KnownItemQuery query, Set<TitleId> right) {}

  private static String stem(Path source) {
    Path name = source.getFileName();
    return name == null ? "" : name.toString().replaceFirst("\\..*", "");
  }

  private static Set<TitleId> right(KnownItemQuery query, String stem, CatalogIndex index) {
    Set<TitleId> right = new HashSet<>();
    for (String id : query.relevant()) {
      Entry entry =
          spellings(id, stem).stream()
              .flatMap(spelled -> index.find(spelled).stream())
              .findFirst()
              .orElseThrow(() ->
                  new EvaluationProblem(
                      "query '%s' looks for '%s', which the source has not"
                          .formatted(query.id(), id)));
      right.add(entry.title().id());
    }
    return right;
  }

  /// The ids that an id of a source may be short for.
  private static List<TitleId> spellings(String id, String stem) {
    if (id.indexOf(':') > 0) {
      return List.of(new TitleId(id));
    }
    return Stream.concat(Stream.of(stem), SCHEMES.stream())
        .map(scheme -> TitleId.of(scheme, id))
        .toList();
  }

  private Evaluation evaluate(List<Question> questions, List<Title> titles, CatalogIndex index) {
    List<Evaluation.Row> rows =
        List.of(
            row("plain BM25", questions, baseline(titles, false)),
            row("fuzzy BM25", questions, baseline(titles, true)),
            row("Marquee", questions, text -> search(text, index)));
    String protocol =
        "known-item search: %d queries for titles out of %d, ties in random order"
            .formatted(questions.size(), titles.size());
    return new Evaluation(protocol, rows);
  }

  private static List<Ranked> search(String text, CatalogIndex index) {
    SearchPage page =
        index.search(new SearchRequest(text, Filters.NONE, List.of(), Sort.RELEVANCE, LISTED, 0));
    return page.hits().stream()
        .map(hit -> new Ranked(hit.entry().title().id(), hit.score()))
        .toList();
  }

  private static Method baseline(List<Title> titles, boolean fuzzy) {
    NameBm25 bm25 = new NameBm25(titles, fuzzy);
    return text -> {
      double[] scores = bm25.scores(text);
      List<Ranked> ranked = new ArrayList<>();
      for (int row = 0; row < scores.length; row++) {
        if (scores[row] > 0) {
          ranked.add(new Ranked(titles.get(row).id(), scores[row]));
        }
      }
      return ranked;
    };
  }

  private Evaluation.Row row(String name, List<Question> questions, Method method) {
    Random random = new Random(seed);
    MetricValues overall = new MetricValues(name);
    Map<String, MetricValues> byKind = new TreeMap<>();
    for (Question question : questions) {
      String kind = question.query().kind();
      double[] gains = gains(method.list(question.query().text()), question.right(), random);
      add(overall, "", gains);
      add(byKind.computeIfAbsent(kind, _ -> new MetricValues(name)), " " + kind, gains);
    }
    Bootstrap bootstrap = new Bootstrap(seed);
    Map<String, Estimate> metrics = new LinkedHashMap<>(overall.row(bootstrap).metrics());
    byKind.values().forEach(values -> metrics.putAll(values.row(bootstrap).metrics()));
    return new Evaluation.Row(name, metrics);
  }

  private static void add(MetricValues values, String kind, double[] gains) {
    values.add("success@1" + kind, RankMetrics.success(gains, 1));
    values.add("mrr@10" + kind, RankMetrics.reciprocalRank(gains, CUTOFF));
  }

  /// The gains of the first ten, 1 where it is right.
  private static double[] gains(List<Ranked> listed, Set<TitleId> right, Random random) {
    List<Ranked> order = new ArrayList<>(listed);
    Collections.shuffle(order, random);
    order.sort((one, other) -> Double.compare(other.score(), one.score()));
    return order.stream()
        .limit(CUTOFF)
        .mapToDouble(ranked -> right.contains(ranked.id()) ? 1 : 0)
        .toArray();
  }
}
