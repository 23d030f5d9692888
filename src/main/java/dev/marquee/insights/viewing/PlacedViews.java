package dev.marquee.insights.viewing;

import dev.marquee.search.Selection;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Views by the places of one generation: the hours of each title side by side, so that counting
/// some titles reads their hours in a row and no others. Views of titles that the catalog does not
/// have are left out. Immutable, so safe from any thread; six bytes a view.
public final class PlacedViews {
  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;

  /// 1970 began on a Thursday.
  private static final int FIRST_HOUR_OF_WEEK = 3 * DAY;

  private final int[] places;
  private final int[] starts;
  private final int[] epochHours;
  private final short[] hoursOfWeek;
  private final DayCounts days;

  private PlacedViews(int[] places, int[] starts, int[] epochHours) {
    this.places = places;
    this.starts = starts;
    this.epochHours = epochHours;
    this.hoursOfWeek = new short[epochHours.length];
    for (int view = 0; view < epochHours.length; view++) {
      hoursOfWeek[view] = (short) Math.floorMod(epochHours[view] + FIRST_HOUR_OF_WEEK, WEEK);
    }
    this.days = days(epochHours);
  }

  private static DayCounts days(int[] epochHours) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int hour : epochHours) {
      counts.merge(Math.floorDiv(hour, DAY), 1, Integer::sum);
    }
    return DayCounts.of(counts);
  }

  /// Views as numbers: the place in the upper half, the hour in the lower. Sorts them, O(n log n);
  /// those of a negative place are left out.
  static PlacedViews of(long[] views) {
    Arrays.sort(views);
    int first = 0;
    while (first < views.length && views[first] < 0) {
      first++;
    }
    int[] hours = new int[views.length - first];
    int[] places = new int[hours.length + 1];
    int[] starts = new int[hours.length + 1];
    int count = 0;
    for (int view = 0; view < hours.length; view++) {
      long both = views[first + view];
      hours[view] = (int) both;
      int place = (int) (both >> Integer.SIZE);
      if (count == 0 || places[count - 1] != place) {
        places[count] = place;
        starts[count++] = view;
      }
    }
    places[count] = Selection.END;
    starts[count] = hours.length;
    return new PlacedViews(
        Arrays.copyOf(places, count + 1), Arrays.copyOf(starts, count + 1), hours);
  }

  /// A view as such a number.
  static long number(int place, int epochHour) {
    return ((long) place << Integer.SIZE) | Integer.toUnsignedLong(epochHour);
  }

  /// How many views there are.
  public int size() {
    return epochHours.length;
  }

  /// How many titles have views.
  public int titles() {
    return places.length - 1;
  }

  /// The place of a title that has views: the titles ascend from 0 by place, and [Selection#END]
  /// stands behind the last.
  public int place(int title) {
    return places[title];
  }

  /// The first title at or behind a place, from `title` on; quick where it is near.
  public int firstFrom(int title, int place) {
    int step = 1;
    int before = title - 1;
    while (before + step < places.length && places[before + step] < place) {
      before += step;
      step *= 2;
    }
    int end = Math.min(before + step + 1, places.length);
    int at = Arrays.binarySearch(places, before + 1, end, place);
    return at >= 0 ? at : -at - 1;
  }

  /// Where the views of a title start; they end where those of the next start.
  public int start(int title) {
    return starts[title];
  }

  /// When a view was, in whole hours since 1970, in UTC.
  public int epochHour(int view) {
    return epochHours[view];
  }

  /// The same as hours since the beginning of the week, Monday in UTC.
  public int hourOfWeek(int view) {
    return hoursOfWeek[view];
  }

  /// How many views each day has.
  public DayCounts days() {
    return days;
  }
}
