package dev.marquee.cli;

import dev.marquee.audience.AudienceCounts;
import dev.marquee.audience.AudienceOutcome;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.http.JsonAnswers;
import dev.marquee.index.AudienceFigures;
import dev.marquee.ingest.IngestReport;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.ReportDocument;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildReport;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.RequestProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `marquee index [SOURCE...]`: the rebuild.
@Command(
    name = "index",
    description =
        "Rebuild the index: read, clean, encode and cluster the sources, then switch to the new generation.",
    footer = {"", "Example: marquee index netflix_titles.csv --encoder rich --clusters auto"})
final class IndexCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Files or folders; none means the data folder.")
  private List<Path> sources = List.of();

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--data", hidden = true, description = "The folder read when no SOURCE is given.")
  private Path data = Path.of("data");

  @Option(
      names = "--name",
      paramLabel = "FILE=NAME",
      description = "Another scheme for the ids of a file than its stem.")
  private Map<Path, String> names = Map.of();

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description = "The columns of a file of no known dialect, such as title=Name,year=Released.")
  private List<String> mapping = List.of();

  @Option(
      names = "--encoder",
      defaultValue = "rich",
      description = "rich or basic (default: ${DEFAULT-VALUE}).")
  private EncodeSettings.Kind encoder = EncodeSettings.Kind.RICH;

  @Option(
      names = "--clusters",
      paramLabel = "auto|N",
      defaultValue = "auto",
      description = "How many clusters (default: ${DEFAULT-VALUE}).")
  private String clusters = "auto";

  @Option(
      names = "--seed",
      defaultValue = "" + RebuildRun.SEED,
      description = "The seed of every random draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--semantic",
      description =
          "Make titles findable by their meaning, in English (search --mode hybrid); 3 ms of a core a title.")
  private boolean semantic;

  @Option(
      names = "--dry-run",
      description = "Read and clean only; show the report and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--rejects",
      paramLabel = "FILE.csv",
      description = "Write the rejected rows as they stood, with line and reason.")
  private @Nullable Path rejects;

  @Option(
      names = "--repairs",
      paramLabel = "FILE.csv",
      description = "Write every repair, with line, column and the value before and after.")
  private @Nullable Path repairs;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write the cleaning report as a page to look at.")
  private @Nullable Path page;

  @Spec private @Nullable CommandSpec spec;

  /// What `--json` prints.
  record IndexAnswer(
      @Nullable Integer generation,
      int titles,
      @Nullable Integer clusters,
      @Nullable Double heldShare,
      @Nullable AudienceEntry audience,
      @Nullable AudienceFigures personalLists,
      List<StageEntry> stages,
      ReportDocument report) {}

  /// What was learned from viewers, in `--json`: nothing of any title where the ratings are too
  /// few.
  record AudienceEntry(
      int interactions, int likes, int viewers, int titlesLearned, int titlesPredicted) {
    static AudienceEntry of(AudienceOutcome outcome) {
      AudienceCounts counts = outcome.counts();
      int learned = 0;
      int predicted = 0;
      if (outcome instanceof AudienceOutcome.Learned found) {
        learned = found.factors().learned();
        predicted = found.factors().predicted();
      }
      return new AudienceEntry(
          counts.interactions(), counts.likes(), counts.viewers(), learned, predicted);
    }
  }

  /// A stage in `--json`, in milliseconds.
  record StageEntry(String stage, long wallMillis, long processorMillis) {}

  @Override
  public Integer call() throws IOException {
    RebuildSettings settings = settings();
    List<Path> outputs = Stream.of(rejects, repairs, page).filter(Objects::nonNull).toList();
    OutputFile.requireFree(outputs, settings.ingest().sources());
    try (FindingsFiles findings = FindingsFiles.open(rejects, repairs)) {
      run(settings, findings);
    }
    return 0;
  }

  private void run(RebuildSettings settings, FindingsFiles findings) throws IOException {
    PrintWriter err = Streams.err(spec);
    if (dryRun) {
      try (ProgressLines progress = ProgressLines.to(err, findings)) {
        var read = Rebuild.read(settings, progress);
        writePage(read.report(), read.catalog().size());
        show(read.report(), read.catalog().size());
      }
    } else {
      RebuildReport report =
          KeptEvents.with(
              events,
              index,
              past ->
                  RebuildRun.of(OpenCatalog.store(index.path()), past, err)
                      .run(settings, findings));
      writePage(report.ingest(), report.titles());
      show(report);
    }
  }

  private void writePage(IngestReport report, int titles) throws IOException {
    if (page != null) {
      try (Writer out = OutputFile.open(page)) {
        out.write(report.toHtml(titles));
      }
    }
  }

  private RebuildSettings settings() {
    List<Path> read = sources.isEmpty() ? List.of(data) : sources;
    return new RebuildSettings(
        IngestSettings.of(read).named(names).mapped(mapping()),
        new EncodeSettings(encoder, seed),
        clusterCount(),
        semantic);
  }

  private Map<String, String> mapping() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String entry : mapping) {
      int equals = entry.indexOf('=');
      if (equals <= 0 || equals == entry.length() - 1) {
        throw new RequestProblem.Invalid("--map", "'" + entry + "' is not FIELD=COLUMN");
      }
      String field = entry.substring(0, equals);
      if (columns.put(field, entry.substring(equals + 1)) != null) {
        throw new RequestProblem.Invalid(
            "--map", "'" + field + "' stands twice; several columns of one list are FIELD=A|B");
      }
    }
    return columns;
  }

  private int clusterCount() {
    if (clusters.equalsIgnoreCase("auto")) {
      return 0;
    }
    if (!clusters.matches("[1-9]\\d{0,6}")) {
      throw new RequestProblem.Invalid(
          "--clusters", "'" + clusters + "' is neither 'auto' nor a number of clusters");
    }
    return Integer.parseInt(clusters);
  }

  private void show(IngestReport report, int titles) {
    PrintWriter out = Streams.out(spec);
    if (json.isWanted()) {
      out.println(
          JsonAnswers.write(
              new IndexAnswer(
                  null, titles, null, null, null, null, List.of(), ReportDocument.of(report))));
    } else {
      RebuildLines.print(report, out);
      out.printf("%,d titles; nothing was written%n", titles);
    }
  }

  private void show(RebuildReport report) {
    PrintWriter out = Streams.out(spec);
    if (json.isWanted()) {
      List<StageEntry> stages =
          report.times().stream()
              .map(time ->
                  new StageEntry(
                      time.stage().label(), time.wall().toMillis(), time.processor().toMillis()))
              .toList();
      out.println(
          JsonAnswers.write(
              new IndexAnswer(
                  report.generation(),
                  report.titles(),
                  report.clusters(),
                  report.heldShare(),
                  report.audience().map(AudienceEntry::of).orElse(null),
                  report.lists().orElse(null),
                  stages,
                  ReportDocument.of(report.ingest()))));
    } else {
      RebuildLines.print(report, out);
    }
  }
}
