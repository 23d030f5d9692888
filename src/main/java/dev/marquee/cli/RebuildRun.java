package dev.marquee.cli;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.index.GenerationStore;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.tally.Findings;
import dev.marquee.pipeline.PastEvents;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildReport;
import dev.marquee.pipeline.RebuildSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// A rebuild as a user sees it: progress on the error stream while it runs.
final class RebuildRun {
  /// The seed of a rebuild that names none.
  static final long SEED = 42;

  private final GenerationStore store;
  private final PastEvents events;
  private final PrintWriter err;

  private RebuildRun(GenerationStore store, PastEvents events, PrintWriter err) {
    this.store = store;
    this.events = events;
    this.err = err;
  }

  static RebuildRun of(GenerationStore store, PastEvents events, PrintWriter err) {
    return new RebuildRun(store, events, err);
  }

  /// The settings of a rebuild that asks for nothing special.
  static RebuildSettings usual(List<Path> sources) {
    return new RebuildSettings(
        IngestSettings.of(sources), new EncodeSettings(EncodeSettings.Kind.RICH, SEED), 0);
  }

  RebuildReport run(RebuildSettings settings) {
    return run(settings, Findings.NONE);
  }

  /// The same, telling `findings` of every rejected row and every repair.
  RebuildReport run(RebuildSettings settings, Findings findings) {
    try (ProgressLines progress = ProgressLines.to(err, findings)) {
      return new Rebuild(store, events).run(settings, progress);
    }
  }
}
