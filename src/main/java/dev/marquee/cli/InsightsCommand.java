package dev.marquee.cli;

import dev.marquee.http.JsonAnswers;
import dev.marquee.insights.Insight;
import dev.marquee.insights.InsightName;
import dev.marquee.insights.Insights;
import dev.marquee.insights.report.InsightPage;
import dev.marquee.insights.report.InsightTables;
import dev.marquee.insights.report.Table;
import dev.marquee.insights.report.TextTable;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Spelling;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
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

/// `marquee insights [NAME]`: the catalog counted.
@Command(
    name = "insights",
    description =
        "Ratings and votes, production over time, country tastes, data quality, what is watched;"
            + " all, or one of them.",
    footer = {
      "",
      "Example: marquee insights production --country KR --genre Thriller",
      "         marquee insights --out insights.html"
    })
final class InsightsCommand implements Callable<Integer> {
  /// Rows of a table on a terminal, and at most so many tables.
  private static final int ROWS = 12;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "ratings-votes, production, country-genres, quality or viewing.")
  private @Nullable String name;

  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description = "Write a page that needs nothing else, with charts and all tables.")
  private @Nullable Path out;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Where the links of that page lead (default: ${DEFAULT-VALUE}).")
  private String server = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      OutputFile.requireWritable(out);
      requireServer();
    }
    Filters asked = filters.filters();
    List<InsightName> names = name == null ? List.of(InsightName.values()) : List.of(insight(name));
    try (var catalog = OpenCatalog.open(index.path());
        var viewers = KeptViews.open(events, index)) {
      Insights insights = new Insights(catalog, viewers.views());
      List<Insight> told = names.stream().map(each -> insights.tell(each, asked)).toList();
      if (out != null) {
        write(out, InsightPage.of(told, subject(asked), server));
      }
      if (json.isWanted()) {
        Streams.out(spec).println(document(catalog, insights, asked));
      } else {
        told.forEach(insight -> print(insight, Streams.out(spec)));
      }
    }
    return 0;
  }

  /// One insight as the route answers it, or what the list of them is.
  private String document(CatalogIndex catalog, Insights insights, Filters asked) {
    JsonAnswers answers = new JsonAnswers(catalog);
    return name == null
        ? List.of(InsightName.values()).stream()
            .map(each -> answers.insight(each, asked, insights))
            .collect(Collectors.joining(",", "{\"items\":[", "]}"))
        : answers.insight(insight(name), asked, insights);
  }

  private static InsightName insight(String name) {
    return InsightName.of(name)
        .orElseThrow(() -> Spelling.unknown("NAME", "insight", name, InsightName.labels()));
  }

  /// A link of another scheme would run what it says.
  private void requireServer() {
    if (!server.matches("https?://[^\\s\"'<>]+")) {
      throw new RequestProblem.Invalid("server", "'" + server + "' is no address of a server");
    }
  }

  private static String subject(Filters asked) {
    if (asked.all().isEmpty()) {
      return "The whole catalog.";
    }
    return asked.raw().entrySet().stream()
        .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; ", "Titles with ", "."));
  }

  private static void write(Path file, String page) throws IOException {
    try (Writer writer = OutputFile.open(file)) {
      writer.write(page);
    }
  }

  private static void print(Insight insight, PrintWriter out) {
    out.println(insight.title());
    out.println(insight.finding());
    out.println();
    List<Table> tables = InsightTables.of(insight.data());
    tables.forEach(table -> out.println(TextTable.of(table, ROWS)));
  }
}
