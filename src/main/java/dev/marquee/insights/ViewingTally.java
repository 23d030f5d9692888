package dev.marquee.insights;

import dev.marquee.insights.viewing.PlacedViews;
import dev.marquee.insights.viewing.ViewFolds;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Counts the views of the titles that pass, title by title, in one pass. For one thread.
///
/// `week`: by hour of the week, Monday first; `genreWeek`: the same of each genre, by ordinal.
final class ViewingTally {
  static final int DAY = 24;
  static final int WEEK = 7 * DAY;

  private final Selection selection;
  private final ValueColumn genres;
  private final List<PlacedViews> parts;
  private final int firstRecent;
  private final int firstBefore;
  private final int behind;

  final long[] week = new long[WEEK];
  final long[] genreWeek;
  final long[] genreRecent;
  final long[] genreBefore;
  final LeadingTitles hours = new LeadingTitles(DAY);
  final LeadingTitles weekdays = new LeadingTitles(WEEK / DAY);

  /// The titles that have views, and how many of them lie in each window and in all, by the order
  /// in which they were met.
  int[] places = new int[256];

  int[] recent = new int[256];
  int[] before = new int[256];
  int[] all = new int[256];
  int titles;

  private ViewingTally(
      Selection selection, ViewFolds.Placed views, @Nullable ViewingWindows windows) {
    this.selection = selection;
    this.genres = selection.columns().genres();
    this.parts = views.parts();
    // Without windows, no hour lies in one.
    this.firstRecent = windows == null ? Integer.MAX_VALUE : windows.firstRecent() * DAY;
    this.firstBefore = windows == null ? Integer.MAX_VALUE : windows.firstBefore() * DAY;
    this.behind = windows == null ? Integer.MAX_VALUE : (windows.newest() + 1) * DAY;
    this.genreWeek = new long[genres.count() * WEEK];
    this.genreRecent = new long[genres.count()];
    this.genreBefore = new long[genres.count()];
  }

  static ViewingTally of(
      Selection selection, ViewFolds.Placed views, @Nullable ViewingWindows windows) {
    ViewingTally tally = new ViewingTally(selection, views, windows);
    tally.run();
    return tally;
  }

  /// The views of the recent window.
  long sumOfRecent() {
    return sum(recent);
  }

  /// The views of the window before.
  long sumOfBefore() {
    return sum(before);
  }

  private long sum(int[] counts) {
    return Arrays.stream(counts, 0, titles).asLongStream().sum();
  }

  /// Goes through the titles that have views, and leaps over those that do not pass.
  private void run() {
    int[] at = new int[parts.size()];
    while (true) {
      int place = Selection.END;
      for (int part = 0; part < at.length; part++) {
        place = Math.min(place, parts.get(part).place(at[part]));
      }
      int next = place == Selection.END ? place : selection.next(place);
      if (next == Selection.END) {
        return;
      }
      for (int part = 0; part < at.length; part++) {
        at[part] = parts.get(part).firstFrom(at[part], next);
      }
      if (next == place) {
        add(place, at);
      }
    }
  }

  private void add(int place, int[] at) {
    makeRoom();
    places[titles] = place;
    forEachRange(place, at, (views, from, to) -> add(place, views, from, to));
    lead(place, at, hours, ViewingTally::hourOfDay);
    lead(place, at, weekdays, ViewingTally::weekday);
    for (int part = 0; part < at.length; part++) {
      at[part] += parts.get(part).place(at[part]) == place ? 1 : 0;
    }
    for (int in = genres.start(place); in < genres.end(place); in++) {
      genreRecent[genres.ordinal(in)] += recent[titles];
      genreBefore[genres.ordinal(in)] += before[titles];
    }
    titles++;
  }

  private interface Range {
    void of(PlacedViews views, int from, int to);
  }

  /// The views of the title at hand, part by part.
  private void forEachRange(int place, int[] at, Range range) {
    for (int part = 0; part < at.length; part++) {
      PlacedViews views = parts.get(part);
      if (views.place(at[part]) == place) {
        range.of(views, views.start(at[part]), views.start(at[part] + 1));
      }
    }
  }

  private void lead(int place, int[] at, LeadingTitles leading, IntUnaryOperator slot) {
    if (leading.couldLead(all[titles])) {
      forEachRange(
          place,
          at,
          (views, from, to) -> {
            for (int view = from; view < to; view++) {
              leading.add(slot.applyAsInt(views.hourOfWeek(view)));
            }
          });
      leading.endTitle(place);
    }
  }

  private static int hourOfDay(int hourOfWeek) {
    return hourOfWeek % DAY;
  }

  private static int weekday(int hourOfWeek) {
    return hourOfWeek / DAY;
  }

  private void makeRoom() {
    if (titles == places.length) {
      int room = titles * 2;
      places = Arrays.copyOf(places, room);
      recent = Arrays.copyOf(recent, room);
      before = Arrays.copyOf(before, room);
      all = Arrays.copyOf(all, room);
    }
  }

  private void add(int place, PlacedViews views, int from, int to) {
    all[titles] += to - from;
    for (int view = from; view < to; view++) {
      week[views.hourOfWeek(view)]++;
      int hour = views.epochHour(view);
      if (hour >= firstRecent && hour < behind) {
        recent[titles]++;
      } else if (hour >= firstBefore && hour < firstRecent) {
        before[titles]++;
      }
    }
    for (int in = genres.start(place); in < genres.end(place); in++) {
      int week = genres.ordinal(in) * WEEK;
      for (int view = from; view < to; view++) {
        genreWeek[week + views.hourOfWeek(view)]++;
      }
    }
  }
}
