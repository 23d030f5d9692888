package dev.marquee.insights;

import dev.marquee.insights.viewing.DayCounts;
import java.time.LocalDate;
import java.util.Optional;

/// The days that are compared to tell what rises: the newest, and as many before them, in days
/// since 1970, UTC. `days`: whole weeks, so that weekends weigh the same on both sides.
record ViewingWindows(int newest, int days) {
  private static final int[] LENGTHS = {7, 28, 91, 364};

  /// Fewer views, on either side, tell nothing.
  private static final int FEWEST = 30;

  /// One view in so many may lie behind the newest day: clocks run ahead.
  private static final int ASTRAY = 1_000;

  /// The shortest windows that hold enough views; none where no windows do.
  static Optional<ViewingWindows> of(DayCounts views) {
    if (views.total() == 0) {
      return Optional.empty();
    }
    int newest = views.lastBut(views.total() / ASTRAY);
    for (int days : LENGTHS) {
      ViewingWindows windows = new ViewingWindows(newest, days);
      boolean isEnough =
          views.between(windows.firstRecent(), newest) >= FEWEST
              && views.between(windows.firstBefore(), windows.firstRecent() - 1) >= FEWEST;
      if (isEnough) {
        return Optional.of(windows);
      }
    }
    return Optional.empty();
  }

  int firstRecent() {
    return newest - days + 1;
  }

  int firstBefore() {
    return newest - 2 * days + 1;
  }

  Viewing.Window recent(long views) {
    return window(firstRecent(), newest, views);
  }

  Viewing.Window before(long views) {
    return window(firstBefore(), firstRecent() - 1, views);
  }

  private static Viewing.Window window(int from, int to, long views) {
    return new Viewing.Window(
        LocalDate.ofEpochDay(from).toString(), LocalDate.ofEpochDay(to).toString(), views);
  }
}
