package dev.marquee.cli;

import dev.marquee.http.JsonAnswers;
import dev.marquee.index.AudienceFigures;
import dev.marquee.ingest.tally.Findings;
import dev.marquee.pipeline.Training;
import dev.marquee.pipeline.TrainingReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `marquee train`: learns from viewers without rebuilding.
@Command(
    name = "train",
    description = {
      "Learn from what viewers did how to make personal lists, and switch to a new generation with it.",
      "Titles, clusters and search stay as they are; the sources are not read again."
    },
    footer = {"", "Example: marquee train --events events.db"})
final class TrainCommand implements Callable<Integer> {
  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Spec private @Nullable CommandSpec spec;

  /// What `--json` prints: `isNew` tells whether a generation was made.
  record TrainAnswer(int generation, int base, boolean isNew, AudienceFigures audience) {
    static TrainAnswer of(TrainingReport report) {
      return new TrainAnswer(
          report.generation(),
          report.base(),
          report.generation() != report.base(),
          report.figures());
    }
  }

  @Override
  public Integer call() {
    TrainingReport report =
        KeptEvents.with(
            events,
            index,
            past -> {
              try (ProgressLines progress = ProgressLines.to(Streams.err(spec), Findings.NONE)) {
                return new Training(OpenCatalog.store(index.path()), past).run(progress);
              }
            });
    PrintWriter out = Streams.out(spec);
    if (json.isWanted()) {
      out.println(JsonAnswers.write(TrainAnswer.of(report)));
    } else {
      AudienceLines.print(report.figures(), out);
      out.println(
          report.generation() == report.base()
              ? "generation " + report.base() + " stays as it is"
              : "generation %d: as generation %d, with personal lists by %s"
                  .formatted(report.generation(), report.base(), report.figures().kept()));
    }
    return 0;
  }
}
