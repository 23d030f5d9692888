package dev.marquee.ingest.tally;

import java.nio.file.Path;

/// Hears of every rejected row and every repair while files are read, of which reports keep counts
/// and a few examples only. Called from the reading thread, in the order of each file.
public interface Findings {

  /// Hears nothing.
  Findings NONE =
      new Findings() {
        @Override
        public void rejected(Path file, RejectedRow row) {}

        @Override
        public void repaired(Path file, long line, Note note) {}
      };

  /// A row was rejected.
  void rejected(Path file, RejectedRow row);

  /// A repair was made on a row that was kept, which starts on `line`.
  void repaired(Path file, long line, Note note);
}
