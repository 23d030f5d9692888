package dev.marquee.events.sql;

import dev.marquee.events.EventStore.Listening;
import dev.marquee.events.EventStoreProblem;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Tells listeners that something is new of their viewer, whichever process wrote it.
///
/// Looks at the number of the last arrival after every own commit and, while anybody listens, twice
/// a second; only when it has moved, asks whose arrivals those were.
final class Listeners implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Arrivals arrivals;
  private final Map<String, List<Runnable>> byProfile = new ConcurrentHashMap<>();
  private final Set<String> erased = ConcurrentHashMap.newKeySet();
  private final ArrayBlockingQueue<Boolean> looks = new ArrayBlockingQueue<>(1);
  private final AtomicLong seen = new AtomicLong();
  private final Thread thread;

  /// What is asked of the store.
  interface Arrivals {
    /// The number of the last arrival.
    long last();

    /// The viewers of whom something arrived after that number.
    Set<String> profilesAfter(long arrival);
  }

  Listeners(Arrivals arrivals) {
    this.arrivals = arrivals;
    this.thread = Thread.ofPlatform().name("marquee-event-listeners").daemon().unstarted(this::run);
  }

  /// Begins to look.
  void start() {
    thread.start();
  }

  /// Adds a listener; a look that is under way may call it for what was there before.
  synchronized Listening add(String profile, Runnable listener) {
    if (byProfile.isEmpty()) {
      seen.set(arrivals.last());
    }
    byProfile.computeIfAbsent(profile, _ -> new CopyOnWriteArrayList<>()).add(listener);
    look();
    return () -> remove(profile, listener);
  }

  private synchronized void remove(String profile, Runnable listener) {
    byProfile.computeIfPresent(
        profile,
        (_, listeners) -> {
          listeners.remove(listener);
          return listeners.isEmpty() ? null : listeners;
        });
  }

  /// Something was committed.
  void look() {
    looks.offer(true);
  }

  /// All of a viewer was erased, so that nothing in the store tells of it.
  void erased(String profile) {
    if (byProfile.containsKey(profile)) {
      erased.add(profile);
      look();
    }
  }

  private void run() {
    try {
      while (true) {
        if (byProfile.isEmpty()) {
          looks.take();
        } else {
          looks.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!byProfile.isEmpty()) {
          tell();
        }
      }
    } catch (InterruptedException e) {
      // The store closes.
    }
  }

  private void tell() {
    try {
      List<String> gone = List.copyOf(erased);
      gone.forEach(erased::remove);
      gone.forEach(this::tell);
      long last = arrivals.last();
      long before = seen.get();
      if (last > before) {
        Set<String> profiles = arrivals.profilesAfter(before);
        seen.set(last);
        profiles.forEach(this::tell);
      }
    } catch (EventStoreProblem e) {
      // Told once more at the next look, which sees what this one could not.
      LOG.log(Level.DEBUG, "cannot look for new events", e);
    }
  }

  private void tell(String profile) {
    for (Runnable listener : byProfile.getOrDefault(profile, List.of())) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a listener to events failed", e);
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
