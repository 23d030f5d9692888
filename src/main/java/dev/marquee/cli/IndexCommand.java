package dev.marquee.cli;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.http.JsonAnswers;
import dev.marquee.ingest.IngestFailure;
import dev.marquee.ingest.IngestReport;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.RejectsWriter;
import dev.marquee.ingest.ReportDocument;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildReport;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.RequestProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
  private Map<String, String> mapping = Map.of();

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
      names = "--dry-run",
      description = "Read and clean only; show the report and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--rejects",
      paramLabel = "FILE.csv",
      description = "Write the rejected rows as they stood, with line and reason.")
  private @Nullable Path rejects;

  @Spec private @Nullable CommandSpec spec;

  /// What `--json` prints.
  record IndexAnswer(
      @Nullable Integer generation,
      int titles,
      @Nullable Integer clusters,
      @Nullable Double heldShare,
      List<StageEntry> stages,
      ReportDocument report) {}

  /// A stage in `--json`, in milliseconds.
  record StageEntry(String stage, long wallMillis, long processorMillis) {}

  @Override
  public Integer call() throws IOException {
    RebuildSettings settings = settings();
    if (rejects != null) {
      OutputFile.requireWritable(rejects);
    }
    try {
      run(settings);
    } catch (IngestFailure failure) {
      // Most of all when they were too many does the operator want to see them.
      writeRejects(writer -> writer.write(failure));
      throw failure;
    }
    return 0;
  }

  private void run(RebuildSettings settings) throws IOException {
    PrintWriter err = Streams.err(spec);
    if (dryRun) {
      try (ProgressLines progress = ProgressLines.to(err)) {
        var read = Rebuild.read(settings, progress);
        writeRejects(writer -> writer.write(read.report()));
        show(read.report(), read.catalog().size());
      }
    } else {
      RebuildReport report = RebuildRun.of(OpenCatalog.store(index.path()), err).run(settings);
      writeRejects(writer -> writer.write(report.ingest()));
      show(report);
    }
  }

  private RebuildSettings settings() {
    List<Path> read = sources.isEmpty() ? List.of(data) : sources;
    return new RebuildSettings(
        IngestSettings.of(read).named(names).mapped(mapping),
        new EncodeSettings(encoder, seed),
        clusterCount());
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

  /// Rejected rows that can be written.
  private interface Rejects {
    void writeTo(RejectsWriter writer) throws IOException;
  }

  private void writeRejects(Rejects rows) throws IOException {
    if (rejects != null) {
      try (RejectsWriter writer = new RejectsWriter(OutputFile.open(rejects))) {
        rows.writeTo(writer);
      }
    }
  }

  private void show(IngestReport report, int titles) {
    PrintWriter out = Streams.out(spec);
    if (json.isWanted()) {
      out.println(
          JsonAnswers.write(
              new IndexAnswer(null, titles, null, null, List.of(), ReportDocument.of(report))));
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
                  stages,
                  ReportDocument.of(report.ingest()))));
    } else {
      RebuildLines.print(report, out);
    }
  }
}
