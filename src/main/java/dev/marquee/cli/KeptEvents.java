package dev.marquee.cli;

import dev.marquee.events.EventStore;
import dev.marquee.pipeline.PastEvents;
import java.util.function.Function;

/// The events of viewers, open while something is made of them.
final class KeptEvents {
  private KeptEvents() {}

  /// Does something with all events that are kept by now; none, and no store is made, where nobody
  /// has kept any yet.
  static <A> A with(EventsOption option, IndexFolder index, Function<PastEvents, A> work) {
    if (option.isUntouched(index)) {
      return work.apply(PastEvents.NONE);
    }
    try (EventStore store = option.open(index)) {
      return work.apply(store::forEachEvent);
    }
  }
}
