package dev.marquee.pipeline;

import dev.marquee.audience.AudienceOutcome;
import dev.marquee.cluster.ClusterCount;
import dev.marquee.index.AudienceFigures;
import dev.marquee.index.Nearby;
import dev.marquee.ingest.IngestReport;
import java.util.List;
import java.util.Optional;

/// What a rebuild did.
///
/// - `generation`: its number; `titles`: how many are in it; `clusters`: into how many groups.
/// - `audience`: what was learned from viewers; empty where nobody rated or the encoder has no
///   block for it.
/// - `lists`: how personal lists are made; empty where there are no viewers.
/// - `heldShare`: the share of true neighbors that share a cluster; `trials`: the numbers of
///   clusters that were tried.
public record RebuildReport(
    int generation,
    IngestReport ingest,
    Optional<AudienceOutcome> audience,
    Optional<AudienceFigures> lists,
    int titles,
    int clusters,
    double heldShare,
    List<Trial> trials,
    Nearby nearby,
    List<StageTime> times) {

  /// A number of clusters that was tried, and the share of true neighbors that it held together.
  public record Trial(int clusters, double heldShare) {}

  public RebuildReport {
    trials = List.copyOf(trials);
    times = List.copyOf(times);
  }

  static List<Trial> trials(ClusterCount.Outcome outcome) {
    return outcome.trials().stream()
        .map(trial -> new Trial(trial.count(), trial.heldShare()))
        .toList();
  }
}
