package dev.marquee.insights.viewing;

import dev.marquee.catalog.TitleId;

/// Views in the order in which they were told: which title, and in which hour. Immutable, so safe
/// from any thread.
public final class ViewColumns {
  /// Nobody watched anything.
  public static final ViewColumns NONE =
      new ViewColumns(Evidence.NONE, 0, new TitleId[0], new int[0], new int[0], 0);

  private final Evidence evidence;
  private final long log;
  private final TitleId[] ids;
  private final int[] titles;
  private final int[] epochHours;
  private final int size;

  /// Shares the arrays, of which it looks at the first `size` views and their titles only. `log`:
  /// names what the views are a beginning of, its upper half what gave the titles their numbers.
  ViewColumns(
      Evidence evidence, long log, TitleId[] ids, int[] titles, int[] epochHours, int size) {
    this.evidence = evidence;
    this.log = log;
    this.ids = ids;
    this.titles = titles;
    this.epochHours = epochHours;
    this.size = size;
  }

  /// What tells of them.
  public Evidence evidence() {
    return evidence;
  }

  /// How many views there are.
  public int size() {
    return size;
  }

  /// The title of a view, as a number: views of one title share it.
  int title(int view) {
    return titles[view];
  }

  /// The id of such a title, as it was sent.
  TitleId id(int title) {
    return ids[title];
  }

  /// How many titles have numbers: one more than the greatest.
  int titles() {
    return ids.length;
  }

  /// When, in whole hours since 1970, in UTC.
  int epochHour(int view) {
    return epochHours[view];
  }

  /// Whether a title of both has the same number in both.
  boolean isNumberedAs(ViewColumns other) {
    return evidence == other.evidence && log >>> Integer.SIZE == other.log >>> Integer.SIZE;
  }

  /// Whether the other columns begin with these.
  boolean isBeginningOf(ViewColumns other) {
    return evidence == other.evidence && log == other.log && size <= other.size;
  }
}
