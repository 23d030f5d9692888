package dev.marquee.recommend.viewer;

import dev.marquee.events.Event;
import dev.marquee.events.EventType;

/// How much an event settles what a viewer thinks of a title: a higher one outranks a lower one,
/// whichever is newer. The table is in the documentation of the package.
enum Standing {
  NOTHING,
  GLANCE,
  DEED,
  VERDICT,
  /// Takes back what was said before.
  REMOVAL;

  private static final double PASSABLE = 4;

  static Standing of(EventType type) {
    return switch (type) {
      case IMPRESSION -> NOTHING;
      case CLICK -> GLANCE;
      case WATCHLIST, STARTED, WATCHED -> DEED;
      case RATED, LIKED, DISLIKED, NOT_INTERESTED -> VERDICT;
      case REMOVED -> REMOVAL;
    };
  }

  /// What an event says, in `[-1, 1]`; 0 for nothing.
  static double weight(Event event) {
    Double value = event.value();
    return switch (event.type()) {
      case IMPRESSION, REMOVED -> 0;
      case CLICK -> 0.15;
      case WATCHLIST -> 0.5;
      case STARTED -> 0.3 + 0.3 * (value == null ? 0 : value);
      case WATCHED -> 0.1 + 0.7 * (value == null ? 1 : value);
      case LIKED -> 1;
      case DISLIKED -> -1;
      case NOT_INTERESTED -> -0.5;
      case RATED -> ofRating(value == null ? PASSABLE : value);
    };
  }

  static double ofRating(double rating) {
    return rating >= PASSABLE
        ? 0.45 + 0.55 * (rating - PASSABLE) / (10 - PASSABLE)
        : -0.2 - 0.8 * (PASSABLE - rating) / PASSABLE;
  }

  /// Whether the viewer knows the title after such an event.
  static boolean isSeen(EventType type) {
    return switch (type) {
      case STARTED, WATCHED, RATED, LIKED, DISLIKED, NOT_INTERESTED -> true;
      case IMPRESSION, CLICK, WATCHLIST, REMOVED -> false;
    };
  }
}
