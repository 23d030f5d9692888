package dev.marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// Remembers what a rebuild said of its stages, and holds it to making sense.
final class HeardStages implements RebuildProgress {
  private final List<String> events = new ArrayList<>();

  @Override
  public void started(Stage stage) {
    events.add("start " + stage);
  }

  @Override
  public void advanced(Stage stage, long done, long total, String what) {
    assertThat(events).last().isEqualTo("start " + stage);
    assertThat(done).isBetween(0L, total);
    assertThat(what).isNotBlank();
  }

  @Override
  public void finished(StageTime time) {
    events.add("end " + time.stage());
  }

  /// Such as `start READ`, `end READ`.
  List<String> events() {
    return events;
  }
}
