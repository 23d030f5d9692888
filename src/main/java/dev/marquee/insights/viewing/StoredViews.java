package dev.marquee.insights.viewing;

import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.search.TitleIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The views that an event store tells of: what viewers started or watched, and where there is none
/// of that, what they rated.
///
/// The first question reads all events; later ones only what arrived since, and nothing when
/// nothing did. Whom this process erases is forgotten here at the same time; after an erasure by
/// another process everything is read again, so that nothing of it is left here. Throws
/// [dev.marquee.events.EventStoreProblem] as the store does.
public final class StoredViews implements Views {
  private final EventStore store;
  private ViewLog watched = new ViewLog(Evidence.WATCHED, 0);
  private ViewLog rated = new ViewLog(Evidence.RATED, 1);
  private EventStore.Arrivals reached = new EventStore.Arrivals(0, 0);
  private long seen;

  /// How many events were seen of each viewer, by the hash of their name.
  private final Map<Long, Integer> seenOf = new HashMap<>();

  private long beginnings;
  private ViewColumns columns = ViewColumns.NONE;

  /// Views of this store, which stays the caller's to close.
  public StoredViews(EventStore store) {
    this.store = store;
  }

  @Override
  public String mark() {
    EventStore.Arrivals now = store.arrivals();
    return now.last() + "." + now.events();
  }

  /// Only one thread reads; others wait for what it finds.
  @Override
  public synchronized ViewColumns now() {
    if (!store.arrivals().equals(reached)) {
      read();
      if (seen != reached.events()) {
        begin();
        read();
      }
      columns = watchedOrRated();
    }
    return columns;
  }

  /// Where the store cannot say whether it erased, or the viewer did something meanwhile, the next
  /// [#now] finds that the counts differ, and reads everything again.
  @Override
  public synchronized <T> T erasing(String viewer, Supplier<T> erase) {
    T erased = erase.get();
    Integer own = seenOf.remove(Hash64.of(viewer));
    if (own != null) {
      seen -= own;
      watched.erase(viewer);
      rated.erase(viewer);
    }
    return erased;
  }

  private void read() {
    reached = store.forEachArrival(reached.last(), this::add);
  }

  private void begin() {
    beginnings += 1L << Integer.SIZE;
    watched = new ViewLog(Evidence.WATCHED, beginnings);
    rated = new ViewLog(Evidence.RATED, beginnings + 1);
    reached = new EventStore.Arrivals(0, 0);
    seen = 0;
    seenOf.clear();
  }

  private void add(Event event) {
    seen++;
    seenOf.merge(Hash64.of(event.profile()), 1, Integer::sum);
    Optional<TitleId> id = TitleIds.parse(event.title());
    if (id.isPresent()) {
      int hour = (int) TimeUnit.MILLISECONDS.toHours(event.at().toEpochMilli());
      switch (event.type()) {
        case STARTED, WATCHED -> watched.add(event.profile(), id.get(), hour);
        case RATED -> rated.add(event.profile(), id.get(), hour);
        case REMOVED -> {
          watched.takeBack(event.profile(), id.get(), hour);
          rated.takeBack(event.profile(), id.get(), hour);
        }
        case IMPRESSION, CLICK, WATCHLIST, LIKED, DISLIKED, NOT_INTERESTED -> {}
      }
    }
  }

  private ViewColumns watchedOrRated() {
    ViewColumns started = watched.columns();
    return started.size() > 0 ? started : rated.columns();
  }
}
