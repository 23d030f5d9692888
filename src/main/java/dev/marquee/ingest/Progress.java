package dev.marquee.ingest;

import java.nio.file.Path;
import java.time.Duration;

/// Hears how far reading has come. Called every few hundred rows from the reading thread, so it has
/// to be quick.
@FunctionalInterface
public interface Progress {

  /// Hears nothing.
  Progress NONE = (bytesRead, bytesTotal, what) -> {};

  /// `bytesRead` of `bytesTotal`, both as the files lie on disk; `what` names the file or the step.
  void advanced(long bytesRead, long bytesTotal, String what);

  /// A file has been read to its end, so many rows in that time, parsing included.
  default void finished(Path file, long rows, Duration took) {}
}
