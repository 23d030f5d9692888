package dev.marquee.insights;

import java.util.Arrays;

/// The most watched title of each slot, such as each hour of the day; of equals the first by place.
/// For one thread.
final class LeadingTitles {
  private final int[] own;
  private final int[] places;
  private final int[] views;
  private int least;

  LeadingTitles(int slots) {
    own = new int[slots];
    places = new int[slots];
    views = new int[slots];
  }

  /// Whether a title with so many views could lead in any slot: hardly any can, so that only those
  /// are worth counting slot by slot.
  boolean couldLead(int titleViews) {
    return titleViews > least;
  }

  /// Adds a view of the title at hand.
  void add(int slot) {
    own[slot]++;
  }

  /// Goes on to the next title.
  void endTitle(int place) {
    for (int slot = 0; slot < own.length; slot++) {
      if (own[slot] > views[slot]) {
        views[slot] = own[slot];
        places[slot] = place;
      }
    }
    Arrays.fill(own, 0);
    least = Arrays.stream(views).min().orElse(0);
  }

  /// The views of the title of a slot, 0 where there is none.
  int views(int slot) {
    return views[slot];
  }

  int place(int slot) {
    return places[slot];
  }
}
