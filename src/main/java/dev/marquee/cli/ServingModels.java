package dev.marquee.cli;

import dev.marquee.audience.model.TitleContent;
import dev.marquee.index.Snapshot;
import dev.marquee.pipeline.ContentOf;
import dev.marquee.recommend.PersonalModel;
import dev.marquee.recommend.AudiencePersonal;
import dev.marquee.recommend.personal.PersonalModels;
import dev.marquee.search.Status;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The models trained on viewers that the generations of an index hold, read as a generation opens
/// and before it serves, so that no question waits for a file.
///
/// Those of the two generations opened last are kept: of the one that serves, and of the one before
/// it, which questions under way are still answered from. Safe from any thread.
final class ServingModels implements PersonalModels {
  private static final int KEPT = 2;

  /// By the order in which they were opened: a rollback opens an older generation after a newer.
  private final ConcurrentSkipListMap<Long, Opened> opened = new ConcurrentSkipListMap<>();

  private record Opened(int generation, Optional<PersonalModel> model) {}

  /// Reads the model of a generation, if it has one. Throws [dev.marquee.index.IndexProblem] when
  /// it is damaged.
  void read(Snapshot snapshot) {
    Optional<PersonalModel> model = Optional.empty();
    if (snapshot.hasAudience()) {
      int[] docIds = snapshot.docIdsByRow();
      TitleContent content = ContentOf.learned(snapshot.exact(docIds), snapshot.encoder().layout());
      model = snapshot.audience(content).map(AudiencePersonal::new);
    }
    long last = opened.isEmpty() ? 0 : opened.lastKey();
    opened.put(last + 1, new Opened(snapshot.generation(), model));
    opened.headMap(last + 1 - (KEPT - 1)).clear();
  }

  @Override
  public Optional<PersonalModel> of(Status generation) {
    String number = generation.generation().replaceFirst("\\..*", "");
    return opened.descendingMap().values().stream()
        .filter(one -> Integer.toString(one.generation()).equals(number))
        .findFirst()
        .flatMap(Opened::model);
  }
}
