package dev.marquee.insights;

import dev.marquee.insights.viewing.PlacedViews;
import org.jspecify.annotations.Nullable;

/// How many views of each title lie in the windows that are compared: `recent` and `before`, by the
/// order of the titles in `views`. Not changed once counted, so safe from any thread.
@SuppressWarnings("ArrayRecordComponent") // counted once, never compared
record WindowedViews(PlacedViews views, int[] recent, int[] before) {

  static WindowedViews of(PlacedViews views, @Nullable ViewingWindows windows) {
    WindowedViews counts =
        new WindowedViews(views, new int[views.titles()], new int[views.titles()]);
    // Without windows, no hour lies in one.
    if (windows != null) {
      counts.count(windows);
    }
    return counts;
  }

  private void count(ViewingWindows windows) {
    int firstRecent = windows.firstRecent() * ViewingTally.DAY;
    int firstBefore = windows.firstBefore() * ViewingTally.DAY;
    int behind = (windows.newest() + 1) * ViewingTally.DAY;
    for (int title = 0; title < recent.length; title++) {
      for (int view = views.start(title); view < views.start(title + 1); view++) {
        int hour = views.epochHour(view);
        if (hour >= firstRecent && hour < behind) {
          recent[title]++;
        } else if (hour >= firstBefore && hour < firstRecent) {
          before[title]++;
        }
      }
    }
  }

  /// All views of a title.
  int all(int title) {
    return views.start(title + 1) - views.start(title);
  }
}
