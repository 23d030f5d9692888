package dev.marquee.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Times the stages of one rebuild and tells the listener.
final class StageClock {
  private final RebuildProgress progress;
  private final List<StageTime> times = new ArrayList<>();

  StageClock(RebuildProgress progress) {
    this.progress = progress;
  }

  /// Runs a stage and remembers what it took.
  <T> T time(Stage stage, Supplier<T> work) {
    long start = System.nanoTime();
    Duration processorStart = processor();
    progress.started(stage);
    T result = work.get();
    StageTime time =
        new StageTime(
            stage, Duration.ofNanos(System.nanoTime() - start), processor().minus(processorStart));
    times.add(time);
    progress.finished(time);
    return result;
  }

  /// The stages so far, in their order.
  List<StageTime> times() {
    return List.copyOf(times);
  }

  private static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
