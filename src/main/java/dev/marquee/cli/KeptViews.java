package dev.marquee.cli;

import dev.marquee.events.EventStore;
import dev.marquee.insights.viewing.StoredViews;
import dev.marquee.insights.viewing.Views;
import org.jspecify.annotations.Nullable;

/// What viewers watched, with the store that tells of it open; none, and no store is made, where
/// nobody has kept any event yet.
record KeptViews(Views views, @Nullable EventStore store) implements AutoCloseable {

  static KeptViews open(EventsOption option, IndexFolder index) {
    if (option.isUntouched(index)) {
      return new KeptViews(Views.NONE, null);
    }
    EventStore store = option.open(index);
    return new KeptViews(new StoredViews(store), store);
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
