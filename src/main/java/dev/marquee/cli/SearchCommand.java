package dev.marquee.cli;

import dev.marquee.http.JsonAnswers;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Mode;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `marquee search QUERY`: the search of the web page.
@Command(
    name = "search",
    description = "Search titles, people, keywords and plots.",
    footer = {"", "Example: marquee search godfather --genre Crime --facets genre,decade"})
final class SearchCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words to look for; none browses the catalog.")
  private List<String> words = List.of();

  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--facets",
      paramLabel = "LIST",
      split = ",",
      description =
          "Fields to count: type, genre, country, language, decade, certificate, cluster.")
  private List<String> facets = List.of();

  @Option(
      names = "--sort",
      defaultValue = "relevance",
      description = "relevance, rating, votes, year or title (default: ${DEFAULT-VALUE}).")
  private String sort = "relevance";

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "Hits to show, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--offset", defaultValue = "0", description = "Hits to pass over.")
  private int offset;

  @Option(names = "--explain", description = "Say which words of each title matched.")
  private boolean explain;

  @Option(
      names = "--mode",
      defaultValue = "text",
      description =
          "text, or hybrid, which also finds titles by their meaning (default: ${DEFAULT-VALUE}).")
  private String mode = "text";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Streams.out(spec);
    try (var catalog = OpenCatalog.open(index.path())) {
      SearchRequest request =
          new SearchRequest(
              String.join(" ", words),
              filters.filters(),
              fields(),
              order(),
              limit,
              offset,
              explain,
              mode());
      if (json.isWanted()) {
        out.println(new JsonAnswers(catalog).search(request));
      } else {
        print(catalog.search(request), out);
      }
    }
    return 0;
  }

  private List<FacetField> fields() {
    return facets.stream()
        .map(name ->
            FacetField.of(name.strip())
                .filter(field -> !field.isOpen())
                .orElseThrow(() -> unknown("--facets", name, closed())))
        .toList();
  }

  private static String closed() {
    return Choices.labels(FacetField.CLOSED.toArray(FacetField[]::new));
  }

  private Mode mode() {
    return Mode.of(mode).orElseThrow(() -> unknown("--mode", mode, "text, hybrid"));
  }

  private Sort order() {
    return Sort.of(sort).orElseThrow(() -> unknown("--sort", sort, Choices.labels(Sort.values())));
  }

  private static RequestProblem unknown(String option, String value, String known) {
    return new RequestProblem.Invalid(option, "'" + value + "' is none of " + known);
  }

  private void print(SearchPage page, PrintWriter out) {
    page.degraded().forEach(reason -> Streams.err(spec).println(reason));
    if (page.didYouMean() != null) {
      out.printf("understood as: %s%n", page.didYouMean());
    }
    for (int i = 0; i < page.hits().size(); i++) {
      SearchPage.Hit hit = page.hits().get(i);
      out.printf("%3d  %s%n", offset + i + 1, TitleLines.line(hit.entry().title()));
      hit.matched()
          .forEach(match ->
              out.printf("       %s: %s%n", match.field(), String.join(", ", match.terms())));
    }
    out.printf("%d of %,d titles%n", page.hits().size(), page.total());
    page.facets().forEach((field, counts) -> out.println(field.label() + ": " + summary(counts)));
  }

  private static String summary(FacetCounts counts) {
    String values =
        counts.values().stream()
            .map(value -> value.label() + " " + value.count() + (value.selected() ? "*" : ""))
            .collect(Collectors.joining(", "));
    return counts.other() == 0 ? values : values + ", other " + counts.other();
  }
}
