package dev.marquee.events.text;

import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Carries events to a store in lists, and counts what becomes of them. For one thread.
public final class Intake {
  /// How many events go to the store at a time; as many are in memory.
  private static final int CHUNK = 4_000;

  /// How many refusals are told one by one; the rest are counted.
  private static final int MOST_TOLD = 100;

  private final EventStore store;
  private final Consumer<String> refusals;
  private final List<Event> waiting = new ArrayList<>();
  private long accepted;
  private long duplicates;
  private long refused;

  /// `refusals` is told the first refusals, each in one line.
  public Intake(EventStore store, Consumer<String> refusals) {
    this.store = store;
    this.refusals = refusals;
  }

  /// What came of all that was handed in, but for what still waits.
  public record Counts(long accepted, long duplicates, long refused) {
    /// All of them.
    public long total() {
      return accepted + duplicates + refused;
    }
  }

  /// Takes what became of one line; `place` says in refusals where it stands.
  public void take(LineOutcome outcome, String place) {
    switch (outcome) {
      case LineOutcome.Read(Event event) -> add(event);
      case LineOutcome.Refused refusal -> refuse(place, refusal.detail());
    }
  }

  private void add(Event event) {
    waiting.add(event);
    if (waiting.size() == CHUNK) {
      flush();
    }
  }

  /// Counts something that is no event, and tells why.
  public void refuse(String place, String detail) {
    refused++;
    if (refused <= MOST_TOLD) {
      refusals.accept(place + ": " + detail);
    } else if (refused == MOST_TOLD + 1) {
      refusals.accept("more of them are counted, not told");
    }
  }

  /// Returns when everything handed in so far is on disk.
  public void flush() {
    if (!waiting.isEmpty()) {
      Receipt receipt = store.append(waiting);
      accepted += receipt.accepted();
      duplicates += receipt.duplicates();
      waiting.clear();
    }
  }

  /// What became of everything that was flushed or refused.
  public Counts counts() {
    return new Counts(accepted, duplicates, refused);
  }
}
