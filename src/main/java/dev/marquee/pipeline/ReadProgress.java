package dev.marquee.pipeline;

import dev.marquee.ingest.Progress;
import java.nio.file.Path;
import java.time.Duration;

/// Tells how far reading has come as a part of the rebuild.
record ReadProgress(RebuildProgress rebuild) implements Progress {
  @Override
  public void advanced(long bytesRead, long bytesTotal, String what) {
    rebuild.advanced(Stage.READ, bytesRead, bytesTotal, what);
  }

  @Override
  public void finished(Path file, long rows, Duration took) {
    rebuild.fileRead(file, rows, took);
  }
}
