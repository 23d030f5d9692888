package dev.marquee.insights;

import dev.marquee.insights.viewing.PlacedViews;
import dev.marquee.search.Selection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The views that were laid out together, counted for all titles once for the windows at hand, so
/// that a question without filters looks only at what came since.
record WholeViews(@Nullable ViewingWindows windows, WindowedViews counts, WeekSums sums) {

  /// Of these views of a selection's generation; counts them anew only where they or the windows
  /// are others than last time.
  static WholeViews of(Selection selection, PlacedViews views, @Nullable ViewingWindows windows) {
    Latest latest = selection.derived().once(WholeViews.class, Latest.class, Latest::new);
    WholeViews known = latest.whole.get();
    if (known == null || !known.isOf(views, windows)) {
      known = count(selection, views, windows);
      latest.whole.set(known);
    }
    return known;
  }

  private static final class Latest {
    private final AtomicReference<@Nullable WholeViews> whole = new AtomicReference<>();
  }

  private boolean isOf(PlacedViews views, @Nullable ViewingWindows at) {
    return counts.views() == views && Objects.equals(windows, at);
  }

  private static WholeViews count(
      Selection selection, PlacedViews views, @Nullable ViewingWindows windows) {
    WindowedViews counts = WindowedViews.of(views, windows);
    Places all = Places.all(selection.columns());
    return new WholeViews(windows, counts, WeekSums.of(counts, selection.columns().genres(), all));
  }
}
