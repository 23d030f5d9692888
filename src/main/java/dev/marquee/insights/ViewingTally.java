package dev.marquee.insights;

import dev.marquee.insights.viewing.PlacedViews;
import dev.marquee.insights.viewing.ViewFolds;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Counts the views of the titles that pass, title by title, in one pass that reads the hours of
/// hardly any: those are summed in [WholeViews]. For one thread.
///
/// - `weeks`: by hour of the week, and by genre.
/// - `titles`: how many titles have views; `recent`, `before`: their views in the windows.
final class ViewingTally {
  static final int DAY = 24;
  static final int WEEK = 7 * DAY;

  private final Selection selection;
  private final List<Cursor> parts;

  final WeekSums weeks;
  final LeadingTitles hours = new LeadingTitles(DAY);
  final LeadingTitles weekdays = new LeadingTitles(WEEK / DAY);
  final RisingTitles changes;
  int titles;
  long recent;
  long before;

  private ViewingTally(
      Selection selection, ViewFolds.Placed views, @Nullable ViewingWindows windows) {
    this.selection = selection;
    WholeViews whole = WholeViews.of(selection, views.together(), windows);
    WindowedViews since = WindowedViews.of(views.since(), windows);
    this.parts = List.of(new Cursor(whole.counts()), new Cursor(since));
    ValueColumn genres = selection.columns().genres();
    this.weeks =
        Sums.of(selection, whole::sums, places -> WeekSums.of(whole.counts(), genres, places))
            .and(WeekSums.of(since, genres, selection::next));
    this.changes = new RisingTitles(selection, windows != null);
  }

  static ViewingTally of(
      Selection selection, ViewFolds.Placed views, @Nullable ViewingWindows windows) {
    ViewingTally tally = new ViewingTally(selection, views, windows);
    tally.run();
    return tally;
  }

  /// A title among the views that were laid out together, or among those that came since.
  private static final class Cursor {
    private final WindowedViews counts;
    private int title;

    Cursor(WindowedViews counts) {
      this.counts = counts;
    }

    PlacedViews views() {
      return counts.views();
    }

    int place() {
      return views().place(title);
    }
  }

  /// Goes through the titles that have views, and leaps over those that do not pass.
  private void run() {
    while (true) {
      int place = Selection.END;
      for (Cursor part : parts) {
        place = Math.min(place, part.place());
      }
      int next = place == Selection.END ? place : selection.next(place);
      if (next == Selection.END) {
        return;
      }
      if (next == place) {
        add(place);
      } else {
        for (Cursor part : parts) {
          part.title = part.views().firstFrom(part.title, next);
        }
      }
    }
  }

  private void add(int place) {
    int all = 0;
    int now = 0;
    int then = 0;
    for (Cursor part : parts) {
      if (part.place() == place) {
        all += part.counts.all(part.title);
        now += part.counts.recent()[part.title];
        then += part.counts.before()[part.title];
      }
    }
    titles++;
    recent += now;
    before += then;
    changes.add(place, now, then, all);
    lead(place, all, hours, ViewingTally::hourOfDay);
    lead(place, all, weekdays, ViewingTally::weekday);
    for (Cursor part : parts) {
      part.title += part.place() == place ? 1 : 0;
    }
  }

  private void lead(int place, int all, LeadingTitles leading, IntUnaryOperator slot) {
    if (!leading.couldLead(all)) {
      return;
    }
    for (Cursor part : parts) {
      if (part.place() == place) {
        PlacedViews views = part.views();
        for (int view = views.start(part.title); view < views.start(part.title + 1); view++) {
          leading.add(slot.applyAsInt(views.hourOfWeek(view)));
        }
      }
    }
    leading.endTitle(place);
  }

  private static int hourOfDay(int hourOfWeek) {
    return hourOfWeek % DAY;
  }

  private static int weekday(int hourOfWeek) {
    return hourOfWeek / DAY;
  }
}
