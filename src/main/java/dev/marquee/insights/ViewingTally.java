package dev.marquee.insights;

import dev.marquee.insights.viewing.PlacedViews;
import dev.marquee.insights.viewing.ViewFolds;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
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
  private final Cursor together;
  private final Cursor since;

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
    WindowedViews late = WindowedViews.of(views.since(), windows);
    this.together = new Cursor(whole.counts());
    this.since = new Cursor(late);
    ValueColumn genres = selection.columns().genres();
    this.weeks =
        Sums.of(selection, whole::sums, places -> WeekSums.of(whole.counts(), genres, places))
            .and(WeekSums.of(late, genres, selection::next));
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

    int place() {
      return counts.views().place(title);
    }

    int all() {
      return counts.all(title);
    }

    int recent() {
      return counts.recent()[title];
    }

    int before() {
      return counts.before()[title];
    }

    void leapTo(int place) {
      title = counts.views().firstFrom(title, place);
    }

    void lead(int place, LeadingTitles leading, IntUnaryOperator slot) {
      PlacedViews views = counts.views();
      if (views.place(title) == place) {
        for (int view = views.start(title); view < views.start(title + 1); view++) {
          leading.add(slot.applyAsInt(views.hourOfWeek(view)));
        }
      }
    }
  }

  /// Goes through the titles that have views, and leaps over those that do not pass.
  private void run() {
    while (true) {
      int place = Math.min(together.place(), since.place());
      int next = place == Selection.END ? place : selection.next(place);
      if (next == Selection.END) {
        return;
      }
      if (next == place) {
        add(place);
      } else {
        together.leapTo(next);
        since.leapTo(next);
      }
    }
  }

  private void add(int place) {
    boolean isEarly = together.place() == place;
    boolean isLate = since.place() == place;
    int all = (isEarly ? together.all() : 0) + (isLate ? since.all() : 0);
    int now = (isEarly ? together.recent() : 0) + (isLate ? since.recent() : 0);
    int then = (isEarly ? together.before() : 0) + (isLate ? since.before() : 0);
    titles++;
    recent += now;
    before += then;
    changes.add(place, now, then, all);
    lead(place, all, hours, ViewingTally::hourOfDay);
    lead(place, all, weekdays, ViewingTally::weekday);
    together.title += isEarly ? 1 : 0;
    since.title += isLate ? 1 : 0;
  }

  private void lead(int place, int all, LeadingTitles leading, IntUnaryOperator slot) {
    if (leading.couldLead(all)) {
      together.lead(place, leading, slot);
      since.lead(place, leading, slot);
      leading.endTitle(place);
    }
  }

  private static int hourOfDay(int hourOfWeek) {
    return hourOfWeek % DAY;
  }

  private static int weekday(int hourOfWeek) {
    return hourOfWeek / DAY;
  }
}
