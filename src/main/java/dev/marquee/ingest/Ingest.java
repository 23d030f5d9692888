package dev.marquee.ingest;

import dev.marquee.catalog.Catalog;
import dev.marquee.ingest.SourcePlan.Planned;
import dev.marquee.ingest.dialect.Companion;
import dev.marquee.ingest.dialect.Dialect;
import dev.marquee.ingest.dialect.DialectReader;
import dev.marquee.ingest.dialect.Dialects.Kind;
import dev.marquee.ingest.merge.Merging;
import dev.marquee.ingest.merge.TitleRow;
import dev.marquee.ingest.report.FieldReports;
import dev.marquee.ingest.source.Rows;
import dev.marquee.ingest.source.SourceProblem;
import dev.marquee.ingest.source.SourceText;
import dev.marquee.ingest.tally.FieldReport;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Findings;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.RejectedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads source files into one cleaned and merged catalog, with a report on every row.
///
/// The same files give the same catalog in whatever order they are named.
public final class Ingest {
  /// Titles are announced so many years ahead; a later year is a mistake.
  private static final int YEARS_AHEAD = 10;

  private static final int ROWS_PER_TICK = 512;

  private final IngestSettings settings;
  private final Progress progress;
  private final Findings findings;
  private final DialectReader reader =
      new DialectReader(Year.now(ZoneOffset.UTC).getValue() + YEARS_AHEAD);
  private final List<Finished> finished = new ArrayList<>();
  private final List<SourceFile> sources = new ArrayList<>();
  private long bytesBefore;
  private long bytesTotal;

  private Ingest(IngestSettings settings, Progress progress, Findings findings) {
    this.settings = settings;
    this.progress = progress;
    this.findings = findings;
  }

  /// A file that has been read; `joins` for rows joined to titles, with nothing in it for titles.
  private record Finished(Planned file, FileTally tally, DialectReader.Joins joins) {}

  /// Reads everything. Throws [IngestFailure] when a source is missing, unrecognized or damaged, or
  /// when too many of its rows are unusable.
  public static IngestResult read(IngestSettings settings, Progress progress) {
    return read(settings, progress, Findings.NONE);
  }

  /// The same, telling `findings` of every rejected row and every repair on the way.
  public static IngestResult read(IngestSettings settings, Progress progress, Findings findings) {
    try {
      return new Ingest(settings, progress, findings).run();
    } catch (SourceProblem problem) {
      throw new IngestFailure(String.valueOf(problem.getMessage()), problem);
    }
  }

  private IngestResult run() {
    SourcePlan plan = SourcePlan.of(settings);
    for (Planned planned : plan.files()) {
      bytesTotal += size(planned.file());
    }
    for (int number = 0; number < plan.files().size(); number++) {
      read(plan.files().get(number), number);
    }
    progress.advanced(bytesTotal, bytesTotal, "merging");
    List<TitleRow> rows = reader.finish();
    Merging.Merged merged = Merging.merge(rows);
    if (merged.titles().isEmpty()) {
      throw new IngestFailure(
          "no titles in "
              + settings.sources().stream()
                  .map(source -> "'" + source + "'")
                  .collect(Collectors.joining(", "))
              + "; give at least one file with titles");
    }
    boolean someApart = !settings.apart().isEmpty();
    Catalog catalog =
        someApart ? Catalog.sharingAliases(merged.titles()) : Catalog.of(merged.titles());
    return new IngestResult(
        catalog,
        reader.interactions(row -> catalogRow(catalog, merged, row)),
        new IngestReport(reports(rows, merged), merged.report(), plan.skipped()),
        sources);
  }

  private static int catalogRow(Catalog catalog, Merging.Merged merged, int row) {
    int title = merged.homes().titleOf(row);
    return title < 0 ? title : catalog.rowOf(merged.titles().get(title).id()).orElseThrow();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw SourceProblem.of(file, 1, e);
    }
  }

  private void read(Planned planned, int number) {
    FileTally tally = new FileTally(planned.file(), findings);
    long start = System.nanoTime();
    long line = 1;
    try (SourceText text = SourceText.open(planned.file())) {
      Rows rows = planned.head().rows(text);
      try {
        finished.add(new Finished(planned, tally, read(planned, number, rows, text, tally)));
      } catch (IOException e) {
        line = rows.line();
        throw e;
      }
      String sha256 = text.sha256();
      sources.add(new SourceFile(planned.file(), planned.kind().label(), sha256, text.bytesRead()));
      bytesBefore += text.bytesRead();
      progress.finished(planned.file(), tally.read(), Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      throw SourceProblem.of(planned.file(), line, e);
    }
    checkRejected(planned, tally);
  }

  private DialectReader.Joins read(
      Planned planned, int number, Rows rows, SourceText text, FileTally tally) throws IOException {
    String what = planned.file().getFileName().toString();
    Runnable tick =
        () -> {
          if (tally.read() % ROWS_PER_TICK == 0) {
            progress.advanced(bytesBefore + text.bytesRead(), bytesTotal, what);
          }
        };
    var input = new DialectReader.Input(rows, planned.head().header(), tally, tick);
    return switch (planned.kind()) {
      case Kind.Titles(Dialect dialect) -> {
        reader.readTitles(dialect, planned.origin(number, dialect), input);
        yield new DialectReader.Joins(0, 0);
      }
      case Kind.Joined(Dialect dialect, Companion companion) ->
          reader.readJoined(dialect, companion, input);
    };
  }

  private void checkRejected(Planned planned, FileTally tally) {
    long rejected =
        tally.rejections().entrySet().stream()
            .filter(entry -> !entry.getKey().isRule())
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (rejected <= settings.maxRejectedShare() * tally.read()) {
      return;
    }
    RejectedRow first =
        tally.rejected().stream().filter(row -> !row.reason().isRule()).findFirst().orElseThrow();
    throw new IngestFailure(
        String.format(
            Locale.ROOT,
            "'%s': %d of %d rows rejected, more than the limit of %.0f %%; the first on line %d: %s;"
                + " see them all with --rejects FILE.csv",
            planned.file(),
            rejected,
            tally.read(),
            100 * settings.maxRejectedShare(),
            first.line(),
            first.reason().label()));
  }

  private List<FileReport> reports(List<TitleRow> rows, Merging.Merged merged) {
    Map<Integer, List<TitleRow>> rowsByFile =
        rows.stream().collect(Collectors.groupingBy(row -> row.origin().file()));
    List<FileReport> reports = new ArrayList<>();
    for (int number = 0; number < finished.size(); number++) {
      Finished file = finished.get(number);
      reports.add(
          report(
              file,
              outcome(file, number, merged),
              fields(file, rowsByFile.getOrDefault(number, List.of()))));
    }
    return reports;
  }

  private Outcome outcome(Finished file, int number, Merging.Merged merged) {
    long rejected = file.tally().rejections().values().stream().mapToLong(Long::longValue).sum();
    long kept = file.tally().read() - rejected;
    long accepted = merged.accepted().getOrDefault(number, 0L);
    long unmatched = merged.unmatched().getOrDefault(number, 0L);
    return switch (file.file().kind()) {
      case Kind.Titles _ ->
          settings.apart().isEmpty() || file.file().apart()
              ? new Outcome.Titles(accepted, kept - accepted, rejected)
              : new Outcome.Enriching(kept - unmatched, unmatched, rejected);
      case Kind.Joined _ ->
          new Outcome.Joined(file.joins().attached(), file.joins().orphaned(), rejected);
    };
  }

  private static List<FieldReport> fields(Finished file, List<TitleRow> rows) {
    return switch (file.file().kind()) {
      case Kind.Titles(Dialect dialect) ->
          FieldReports.of(dialect, file.file().head().header(), rows, file.tally());
      case Kind.Joined _ -> List.of();
    };
  }

  private static FileReport report(Finished file, Outcome outcome, List<FieldReport> fields) {
    FileTally tally = file.tally();
    return new FileReport(
        file.file().file(),
        file.file().name(),
        file.file().kind().label(),
        file.file().head().header().columns(),
        tally.read(),
        outcome,
        tally.repairs(),
        tally.rejections(),
        tally.rejected(),
        fields);
  }
}
