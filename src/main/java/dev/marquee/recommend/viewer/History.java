package dev.marquee.recommend.viewer;

import dev.marquee.events.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The events of one viewer that still say something, oldest first: of each title and class the
/// newest. Does not know which titles a catalog has.
public record History(List<Event> events) {
  /// Of somebody who did nothing yet.
  public static final History NONE = new History(List.of());

  public History {
    events = List.copyOf(events);
  }

  private record Kind(String title, Standing standing) {}

  /// What still counts of all events of a viewer, oldest first.
  public static History of(List<Event> oldestFirst) {
    List<Event> telling = new ArrayList<>();
    Set<Kind> said = new HashSet<>();
    for (Event event : oldestFirst.reversed()) {
      Standing standing = Standing.of(event.type());
      boolean isTakenBack = said.contains(new Kind(event.title(), Standing.REMOVAL));
      if (standing != Standing.NOTHING
          && !isTakenBack
          && said.add(new Kind(event.title(), standing))) {
        telling.add(event);
      }
    }
    Collections.reverse(telling);
    return new History(telling);
  }
}
