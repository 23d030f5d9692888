package dev.marquee.pipeline;

import dev.marquee.events.Event;
import java.util.function.Consumer;

/// What viewers did, for whoever learns from it: `EventStore::forEachEvent`.
@FunctionalInterface
public interface PastEvents {
  /// Nobody did anything that we know of.
  PastEvents NONE = _ -> {};

  /// Gives all events to the sink: those of one viewer in a row, oldest first.
  void forEach(Consumer<Event> sink);
}
