package dev.marquee.recommend.personal;

import dev.marquee.events.EventStore;
import dev.marquee.events.Taste;
import dev.marquee.recommend.viewer.History;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The viewers of an event store. What was made of the events of those who asked lately is kept
/// beside the mark that the store had for them, and made anew when it has another: never stale, and
/// five thousand events are not read at each question.
public final class StoredViewers implements Viewers {
  private static final int MOST_KEPT = 2_000;

  private final EventStore store;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String mark, History history, Taste taste) {}

  public StoredViewers(EventStore store) {
    this.store = store;
  }

  @Override
  public Optional<Viewer> find(String profile) {
    // Before reading: what is written meanwhile changes it, so that the next question reads again.
    String mark = store.mark(profile);
    Kept known = kept.get(profile);
    if (known == null || !known.mark().equals(mark)) {
      if (!store.knows(profile)) {
        kept.remove(profile);
        return Optional.empty();
      }
      known =
          new Kept(
              mark, History.of(store.eventsOf(profile)), store.taste(profile).orElse(Taste.NONE));
      keep(profile, known);
    }
    Instant asOf = store.newest().orElse(Instant.EPOCH);
    return Optional.of(new Viewer(profile, known.history(), known.taste(), asOf));
  }

  private void keep(String profile, Kept known) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(profile, known);
  }
}
