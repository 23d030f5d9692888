package dev.marquee.pipeline;

import dev.marquee.index.GenerationStore;
import dev.marquee.index.Snapshot;
import dev.marquee.index.TrainedAudience;

/// Learns anew from viewers how to make personal lists, on the titles of the current generation and
/// without reading its sources, and publishes the next generation, which differs in nothing else.
///
/// Holds only where things are kept; what one run needs is local to [#run].
public final class Training {
  private final GenerationStore store;
  private final PastEvents events;

  /// A training of what this store holds, by the ratings of the sources that its current generation
  /// kept and by these events.
  public Training(GenerationStore store, PastEvents events) {
    this.store = store;
    this.events = events;
  }

  /// Learns, publishes and switches. Throws [dev.marquee.index.IndexProblem] when there is no
  /// generation, when it cannot be read, or when the next one cannot be written; the current one
  /// then still serves.
  public TrainingReport run(RebuildProgress progress) {
    StageClock clock = new StageClock(progress);
    store.requireWritable();
    try (Snapshot snapshot = store.open()) {
      int base = snapshot.generation();
      TrainedAudience audience = clock.time(Stage.MODEL, () -> learn(snapshot, progress));
      boolean isSame = audience.model() == null && snapshot.manifest().audience() == null;
      int number =
          isSame ? base : clock.time(Stage.INDEX, () -> store.publishTrained(base, audience));
      return new TrainingReport(base, number, audience.figures(), clock.times());
    }
  }

  private TrainedAudience learn(Snapshot snapshot, RebuildProgress progress) {
    int[] docIds = snapshot.docIdsByRow();
    AudienceHistories.Outcome viewers =
        AudienceHistories.of(snapshot.interactions(), events, TitleRows.of(snapshot, docIds));
    return new ListTraining(
            viewers, ContentOf.titles(snapshot.encoding(docIds)), snapshot.manifest().seed())
        .run(progress);
  }
}
