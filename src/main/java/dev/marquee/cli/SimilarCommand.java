package dev.marquee.cli;

import dev.marquee.catalog.TitleId;
import dev.marquee.http.JsonAnswers;
import dev.marquee.recommend.Reranking;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Critique;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.search.SimilarRequest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `marquee similar ID-OR-TITLE`: more like this.
@Command(
    name = "similar",
    description = "Titles like the given ones, each with its reason.",
    footer = {
      "",
      "Example: marquee similar Parasite --scope catalog --weights people:2,era:0",
      "Example: marquee similar --like imdb:tt0133093:2 --like imdb:tt1375666 --unlike imdb:tt0120338"
    })
final class SimilarCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID-OR-TITLE",
      description = "An id, or words that find the title to be like; --like names more.")
  private List<String> words = List.of();

  @Mixin private final SeedOptions seeds = new SeedOptions();
  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--scope",
      defaultValue = "nearby",
      description = "cluster, nearby or catalog (default: ${DEFAULT-VALUE}).")
  private String scope = "nearby";

  @Option(
      names = "--weights",
      paramLabel = "BLOCK:W",
      split = ",",
      description = "Multipliers 0 to 10 of the blocks, such as genre:2,country:0.")
  private List<String> weights = List.of();

  @Option(
      names = "--but",
      paramLabel = "B",
      split = ",",
      description =
          "What shall be different: newer, older, shorter, longer, lighter, darker, better-known,"
              + " lesser-known, higher-rated, !genre:X, !country:X.")
  private List<String> but = List.of();

  @Option(
      names = "--diversity",
      defaultValue = "0",
      description = "0 for the most alike first, to 1 for unlike each other.")
  private double diversity;

  @Option(
      names = "--per-collection",
      defaultValue = "2",
      description = "The most titles of one franchise, 0 for no cap (default: ${DEFAULT-VALUE}).")
  private int perCollection;

  @Option(
      names = "--rotate",
      paramLabel = "SEED",
      description = "Any word: the best titles in another order, the same for the same word.")
  private @Nullable String rotate;

  @Option(
      names = "--limit",
      defaultValue = "10",
      description = "Titles to show, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--explain", description = "With --json, add the reasons of each title.")
  private boolean explain;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Streams.out(spec);
    if (words.isEmpty() && seeds.isEmpty()) {
      throw new RequestProblem.Invalid(
          "like", "name a title to be like: 'ID-OR-TITLE', or --like ID");
    }
    try (var catalog = OpenCatalog.open(index.path())) {
      if (json.isWanted()) {
        out.println(new JsonAnswers(catalog).similar(request(catalog, explain), reranking()));
      } else {
        SimilarRequest request = request(catalog, true);
        SimilarPage page = catalog.similar(request, reranking());
        request.like().forEach(seed -> print("like ", seed, catalog, out));
        request.unlike().forEach(seed -> print("unlike ", seed, catalog, out));
        print(page, out);
      }
    }
    return 0;
  }

  private static void print(
      String how, SimilarRequest.Seed seed, CatalogIndex catalog, PrintWriter out) {
    catalog.find(seed.id()).ifPresent(entry -> out.println(how + TitleLines.line(entry.title())));
  }

  /// The title named in words, then those of `--like`.
  private List<SimilarRequest.Seed> like(CatalogIndex catalog) {
    if (words.isEmpty()) {
      return seeds.like(catalog);
    }
    String wanted = String.join(" ", words);
    TitleId first =
        catalog
            .resolve(wanted)
            .orElseThrow(() ->
                new RequestProblem.UnknownTitle(
                    "ID-OR-TITLE", "no title is called '" + wanted + "'"));
    List<SimilarRequest.Seed> like = new ArrayList<>();
    like.add(new SimilarRequest.Seed(first, 1));
    like.addAll(seeds.like(catalog));
    return like;
  }

  private SimilarRequest request(CatalogIndex catalog, boolean withReasons) {
    Scope where =
        Scope.of(scope)
            .orElseThrow(() ->
                new RequestProblem.Invalid(
                    "--scope", "'" + scope + "' is none of " + Choices.labels(Scope.values())));
    return new SimilarRequest(
        like(catalog),
        seeds.unlike(catalog),
        multipliers(),
        filters.filters(),
        Critique.parse(but),
        where,
        limit,
        withReasons);
  }

  private Reranking reranking() {
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new RequestProblem.Invalid("--diversity", "lies in 0..1, not " + diversity);
    }
    if (perCollection < 0 || perCollection > Reranking.MOST_PER_COLLECTION) {
      throw new RequestProblem.Invalid(
          "--per-collection",
          "lies in 0.." + Reranking.MOST_PER_COLLECTION + ", not " + perCollection);
    }
    return new Reranking(diversity, perCollection, Optional.ofNullable(rotate));
  }

  private Map<String, Double> multipliers() {
    Map<String, Double> multipliers = new LinkedHashMap<>();
    for (String weight : weights) {
      int colon = weight.indexOf(':');
      try {
        multipliers.put(
            weight.substring(0, Math.max(0, colon)).strip(),
            Double.valueOf(weight.substring(colon + 1)));
      } catch (NumberFormatException e) {
        throw new RequestProblem.Invalid(
            "--weights", "'" + weight + "' is not a block and a number, such as genre:2");
      }
    }
    return multipliers;
  }

  private static void print(SimilarPage page, PrintWriter out) {
    for (SimilarPage.Item item : page.items()) {
      out.printf(Locale.ROOT, "%.4f  %s%n", item.score(), TitleLines.line(item.entry().title()));
      if (!item.whyText().isEmpty()) {
        out.println("        " + item.whyText());
      }
    }
    out.printf(
        Locale.ROOT,
        "scope %s, %,d titles scored exactly%s%n",
        page.scope().label(),
        page.candidates(),
        page.exact() ? ", which is all of the scope" : "");
    if (!page.sameCollection().isEmpty()) {
      out.println("of the same franchise:");
      page.sameCollection()
          .forEach(item -> out.println("        " + TitleLines.line(item.entry().title())));
    }
    page.degraded().forEach(reason -> out.println("note: " + reason));
  }
}
