package dev.marquee.pipeline;

import dev.marquee.index.AudienceFigures;
import java.util.List;

/// What a training did.
///
/// - `base`: the generation whose titles it learned about; `generation`: the one that it published,
///   or `base` where there was nothing to learn and nothing to replace.
/// - `figures`: from whom it learned, and how well.
public record TrainingReport(
    int base, int generation, AudienceFigures figures, List<StageTime> times) {
  public TrainingReport {
    times = List.copyOf(times);
  }
}
