package dev.marquee.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a viewer did with a title, or what happened to it before the viewer's eyes.
public enum EventType {
  /// It was shown to the viewer.
  IMPRESSION("impression"),
  /// Its page was opened.
  CLICK("click"),
  /// It was put on the list of titles to watch.
  WATCHLIST("watchlist"),
  /// It was begun; a value is the share watched so far, 0 to 1.
  STARTED("started"),
  /// It was watched; a value is the share watched, 0 to 1.
  WATCHED("watched"),
  /// It was rated; the value, 0 to 10, is never missing.
  RATED("rated"),
  /// Thumbs up.
  LIKED("liked"),
  /// Thumbs down.
  DISLIKED("disliked"),
  /// It is not to be suggested again.
  NOT_INTERESTED("notInterested"),
  /// It was taken off the list, or out of the history: what was said of it before counts no more.
  REMOVED("removed");

  private static final Map<String, EventType> OF_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /// How it is called in JSON and in files: `notInterested`.
  public String wireName() {
    return wireName;
  }

  /// The type of that name, letter by letter.
  public static Optional<EventType> ofWireName(String name) {
    return Optional.ofNullable(OF_WIRE_NAME.get(name));
  }

  /// The largest value that an event of this type may carry; the smallest is 0.
  public double largestValue() {
    return this == RATED ? 10 : 1;
  }
}
