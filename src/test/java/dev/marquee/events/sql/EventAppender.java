package dev.marquee.events.sql;

import static dev.marquee.events.Events.NOON;
import static dev.marquee.events.Events.liked;

import dev.marquee.events.Event;
import java.util.List;
import java.util.stream.IntStream;

/// A process to be killed: appends events without end, and says of each list when it was
/// acknowledged.
final class EventAppender {
  private static final int CALLERS = 8;

  private EventAppender() {}

  /// Takes the address of the store and a word that makes the ids of this run its own.
  public static void main(String[] arguments) {
    SqlEventStore store = SqlEventStore.open(arguments[0]);
    for (int caller = 0; caller < CALLERS; caller++) {
      String prefix = arguments[1] + '-' + caller + '-';
      Thread.ofPlatform().start(() -> append(store, prefix));
    }
  }

  private static void append(SqlEventStore store, String prefix) {
    for (int list = 0; true; list++) {
      String id = prefix + list;
      // Each list brings the first event of the one before again.
      String before = prefix + Math.max(0, list - 1);
      List<Event> events = IntStream.range(0, 3).mapToObj(i -> event(id + '-' + i)).toList();
      store.append(List.of(event(before + "-0"), events.get(0), events.get(1), events.get(2)));
      synchronized (EventAppender.class) {
        System.out.println(id);
        System.out.flush();
      }
    }
  }

  private static Event event(String id) {
    return liked(id, "viewer " + id.hashCode() % 10, "t:" + id.length(), NOON);
  }
}
