package dev.marquee.cli;

import dev.marquee.audience.AudienceCounts;
import dev.marquee.audience.AudienceOutcome;
import dev.marquee.ingest.IngestReport;
import dev.marquee.pipeline.RebuildReport;
import dev.marquee.pipeline.StageTime;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// How a rebuild reads on a terminal.
final class RebuildLines {
  private RebuildLines() {}

  /// A stage and what it took.
  static String line(StageTime time) {
    return String.format(
        Locale.ROOT,
        "%-18s %8.2f s  %8.2f CPU-s",
        time.stage().label(),
        seconds(time.wall()),
        seconds(time.processor()));
  }

  /// A file, its rows and how fast they were read.
  static String line(Path file, long rows, Duration took) {
    return String.format(
        Locale.ROOT,
        "  %s: %,d rows, %,.0f rows/s",
        file.getFileName(),
        rows,
        rows / Math.max(1e-6, seconds(took)));
  }

  /// The cleaning report.
  static void print(IngestReport report, PrintWriter out) {
    report.lines().forEach(out::println);
  }

  /// The cleaning report, the time of each stage and what came of it.
  static void print(RebuildReport report, PrintWriter out) {
    print(report.ingest(), out);
    out.println();
    report.times().forEach(time -> out.println(line(time)));
    out.println();
    out.printf(
        Locale.ROOT,
        "generation %d: %s in %s, which hold %.0f %% of the true neighbors together%n",
        report.generation(),
        counted(report.titles(), "title"),
        counted(report.clusters(), "cluster"),
        100 * report.heldShare());
    report.audience().map(RebuildLines::audience).ifPresent(out::println);
    report.lists().ifPresent(figures -> AudienceLines.print(figures, out));
    out.printf(
        Locale.ROOT,
        "scope nearby probes %s and re-ranks %s: recall %.3f%n",
        counted(report.nearby().probes(), "cell"),
        counted(report.nearby().candidates(), "candidate"),
        report.nearby().recall());
  }

  private static String audience(AudienceOutcome outcome) {
    AudienceCounts counts = outcome.counts();
    String heard =
        String.format(
            Locale.ROOT,
            "%,d ratings (%,d likes) by %,d viewers",
            counts.interactions(),
            counts.likes(),
            counts.viewers());
    return switch (outcome) {
      case AudienceOutcome.TooFew _ ->
          heard + " are too few to learn from; needed are " + AudienceCounts.need();
      case AudienceOutcome.Learned learned ->
          String.format(
              Locale.ROOT,
              "learned what viewers like together from %s: of %s, predicted for %,d more (agreement %.2f)",
              heard,
              counted(learned.factors().learned(), "title"),
              learned.factors().predicted(),
              learned.factors().agreement());
    };
  }

  private static String counted(int count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
