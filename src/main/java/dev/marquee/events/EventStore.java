package dev.marquee.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that viewers did and said, on disk.
///
/// Safe from any thread, and other processes may write to the same store at the same time: each
/// reading sees all that was acknowledged before it began. Everything throws [EventStoreProblem]
/// where the store cannot be read or written; then nothing of the call was acknowledged, and doing
/// it again is safe.
public interface EventStore extends AutoCloseable {
  /// Keeps events, and returns only when they are on disk. Whatever the order and the company in
  /// which an event is sent, and however often, it is kept once, as it was first sent. A list is
  /// kept whole or not at all. Waits while too many events are under way.
  Receipt append(List<Event> events);

  /// All events of a viewer, oldest first: by `at`, then by arrival. Empty for a stranger.
  List<Event> eventsOf(String profile);

  /// Gives all events to the sink, by profile, then oldest first as in [#eventsOf], without holding
  /// them in memory. What is appended meanwhile is not seen.
  void forEachEvent(Consumer<Event> sink);

  /// Gives the events that arrived after the `last` of an earlier answer, 0 for all, to the sink in
  /// the order of arrival, and says how far that reaches: for those who keep a sum of all events.
  /// Such a sum is good as long as `events` is what it has seen; where it is less, something was
  /// erased, and only reading from 0 tells what is left. Costs what is read.
  Arrivals forEachArrival(long after, Consumer<Event> sink);

  /// How far arrivals reach. Cheap; changes with every event, every change of taste and every
  /// erasure, and never comes back.
  Arrivals arrivals();

  /// The number of the last arrival, and how many events there were then.
  record Arrivals(long last, long events) {}

  /// The events that arrived last, at most so many, the last first. Costs what is read, whatever
  /// the size of the store.
  List<Event> latest(int limit);

  /// What a viewer said they like, where they said anything.
  Optional<Taste> taste(String profile);

  /// Replaces what a viewer said they like; returns when it is on disk.
  void putTaste(String profile, Taste taste);

  /// Erases the events and the taste of a viewer, from the file too, and says how much that was.
  Erasure erase(String profile);

  /// Whether there is an event or a taste of this viewer.
  boolean knows(String profile);

  /// A mark of what there is of a viewer: another one after each change of their events or taste,
  /// in this process or in others, and the same until then. Cheap, for those who keep what they
  /// made of it.
  String mark(String profile);

  /// How many events there are. Cheap.
  long size();

  /// When the newest event happened, by `at`. Cheap.
  Optional<Instant> newest();

  /// Calls `afterAppend` after each durable append and each change of taste of that viewer, until
  /// the returned handle is closed. Calls come from one thread of the store, soon after the change
  /// and one for several changes in a row; those of other processes are noticed within a second.
  Listening listen(String profile, Runnable afterAppend);

  /// Finishes what is under way, refuses what comes later, and lets go of the files.
  @Override
  void close();

  /// The handle of a listener.
  interface Listening extends AutoCloseable {
    /// Ends the calls.
    @Override
    void close();
  }
}
