package dev.marquee.insights;

import dev.marquee.insights.viewing.PlacedViews;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;

/// Views by hour of the week, Monday first, and by genre.
///
/// - `week`: of all titles; `genreWeek`: week by week, of each genre, by ordinal.
/// - `recent`, `before`: of each genre in the two windows.
@SuppressWarnings("ArrayRecordComponent") // counted once, never compared
record WeekSums(int[] week, int[] genreWeek, int[] recent, int[] before) implements Sums<WeekSums> {

  /// Of these titles.
  static WeekSums of(WindowedViews counts, ValueColumn genres, Places places) {
    int count = genres.count();
    WeekSums sums =
        new WeekSums(
            new int[ViewingTally.WEEK],
            new int[count * ViewingTally.WEEK],
            new int[count],
            new int[count]);
    PlacedViews views = counts.views();
    int title = 0;
    int place = views.place(title);
    while (place != Selection.END) {
      int next = places.next(place);
      if (next == place) {
        sums.add(counts, title++, genres, place);
      } else if (next != Selection.END) {
        title = views.firstFrom(title, next);
      }
      place = next == Selection.END ? next : views.place(title);
    }
    return sums;
  }

  private void add(WindowedViews counts, int title, ValueColumn genres, int place) {
    PlacedViews views = counts.views();
    int from = views.start(title);
    int to = views.start(title + 1);
    for (int view = from; view < to; view++) {
      week[views.hourOfWeek(view)]++;
    }
    int end = genres.end(place);
    for (int at = genres.start(place); at < end; at++) {
      int genre = genres.ordinal(at);
      recent[genre] += counts.recent()[title];
      before[genre] += counts.before()[title];
      int row = genre * ViewingTally.WEEK;
      for (int view = from; view < to; view++) {
        genreWeek[row + views.hourOfWeek(view)]++;
      }
    }
  }

  /// These and those of other views.
  WeekSums and(WeekSums more) {
    return new WeekSums(
        Sums.and(week, more.week),
        Sums.and(genreWeek, more.genreWeek),
        Sums.and(recent, more.recent),
        Sums.and(before, more.before));
  }

  @Override
  public WeekSums without(WeekSums others) {
    return new WeekSums(
        Sums.without(week, others.week),
        Sums.without(genreWeek, others.genreWeek),
        Sums.without(recent, others.recent),
        Sums.without(before, others.before));
  }
}
