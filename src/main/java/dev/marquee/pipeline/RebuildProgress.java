package dev.marquee.pipeline;

import dev.marquee.ingest.tally.Findings;
import java.nio.file.Path;
import java.time.Duration;

/// Hears how a rebuild goes. Called from one thread, often enough for a progress bar and seldom
/// enough to cost nothing.
public interface RebuildProgress {

  /// Hears nothing.
  RebuildProgress NONE =
      new RebuildProgress() {
        @Override
        public void started(Stage stage) {}

        @Override
        public void advanced(Stage stage, long done, long total, String what) {}

        @Override
        public void finished(StageTime time) {}
      };

  /// A stage begins.
  void started(Stage stage);

  /// `done` of `total` units of a stage are behind it; `what` names what is being worked on.
  void advanced(Stage stage, long done, long total, String what);

  /// A stage is over.
  void finished(StageTime time);

  /// A source file has been read to its end, so many rows in that time, parsing included.
  default void fileRead(Path file, long rows, Duration took) {}

  /// Who hears of every rejected row and every repair.
  default Findings findings() {
    return Findings.NONE;
  }
}
