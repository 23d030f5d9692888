package dev.marquee.insights.viewing;

import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.search.TitleIds;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The views that an event store tells of: what viewers started or watched, and where there is none
/// of that, what they rated.
///
/// The first question reads all events; later ones only what arrived since, and nothing when
/// nothing did. After an erasure everything is read again, so that nothing of it is left here.
/// Throws [dev.marquee.events.EventStoreProblem] as the store does.
public final class StoredViews implements Views {
  private final EventStore store;
  private ViewLog watched = new ViewLog(Evidence.WATCHED, 0);
  private ViewLog rated = new ViewLog(Evidence.RATED, 1);
  private EventStore.Arrivals reached = new EventStore.Arrivals(0, 0);
  private long seen;
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

  private void read() {
    reached = store.forEachArrival(reached.last(), this::add);
  }

  private void begin() {
    beginnings += 1L << Integer.SIZE;
    watched = new ViewLog(Evidence.WATCHED, beginnings);
    rated = new ViewLog(Evidence.RATED, beginnings + 1);
    reached = new EventStore.Arrivals(0, 0);
    seen = 0;
  }

  private void add(Event event) {
    seen++;
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
