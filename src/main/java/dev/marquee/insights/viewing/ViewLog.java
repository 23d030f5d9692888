package dev.marquee.insights.viewing;

import dev.marquee.catalog.TitleId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Views as they are told, one after the other; about forty bytes a view. For one thread; what
/// [#columns] hands out is for any.
///
/// Viewers are kept as numbers of 64 bits made of their names, so that nobody can be read from
/// here. Among a million views two have the same number by chance once in ten million times; one of
/// them is then not counted.
final class ViewLog {
  private static final int DAY = 24;

  private final Evidence evidence;
  private final Map<TitleId, Integer> numbers = new HashMap<>();

  private final LongSet days = new LongSet();

  /// Until which hour a viewer's title was taken back, for what is told late.
  private final Map<Long, Integer> takenBack = new HashMap<>();

  private final Map<Long, TakenBack> pending = new HashMap<>();

  /// The arrays are only ever added to, and made anew to leave something out: columns share them.
  private TitleId[] ids = new TitleId[256];

  private int[] titles = new int[1_024];
  private int[] epochHours = new int[1_024];
  private long[] viewings = new long[1_024];
  private int size;
  private long log;

  /// What was told before the view of that number counts no more up to an hour.
  private record TakenBack(int untilHour, int beforeView) {}

  /// `log`: a number of its own.
  ViewLog(Evidence evidence, long log) {
    this.evidence = evidence;
    this.log = log;
  }

  /// Adds a view, unless the viewer's day has it already or it was taken back since.
  void add(String viewer, TitleId id, int epochHour) {
    int title = numbers.computeIfAbsent(id, this::number);
    long viewing = viewing(viewer, id);
    boolean isTakenBack = takenBack.getOrDefault(viewing, Integer.MIN_VALUE) > epochHour;
    if (isTakenBack || !days.add(mixed(viewing + Math.floorDiv(epochHour, DAY)))) {
      return;
    }
    if (size == titles.length) {
      int room = size + (size >> 1);
      titles = Arrays.copyOf(titles, room);
      epochHours = Arrays.copyOf(epochHours, room);
      viewings = Arrays.copyOf(viewings, room);
    }
    titles[size] = title;
    epochHours[size] = epochHour;
    viewings[size++] = viewing;
  }

  private int number(TitleId id) {
    int number = numbers.size();
    if (number == ids.length) {
      ids = Arrays.copyOf(ids, number * 2);
    }
    ids[number] = id;
    return number;
  }

  /// Forgets what was told of a viewer's title up to that hour, and what is told late of the hours
  /// before it.
  void takeBack(String viewer, TitleId id, int epochHour) {
    int until = takenBack.merge(viewing(viewer, id), epochHour, Math::max);
    pending.put(viewing(viewer, id), new TakenBack(until, size));
  }

  /// The views by now.
  ViewColumns columns() {
    if (!pending.isEmpty()) {
      forget();
      pending.clear();
    }
    return new ViewColumns(
        evidence, log, Arrays.copyOf(ids, numbers.size()), titles, epochHours, size);
  }

  /// Leaves out what was taken back, in arrays of its own: others may still look at the old ones.
  private void forget() {
    int[] keptTitles = new int[titles.length];
    int[] keptHours = new int[titles.length];
    long[] keptViewings = new long[titles.length];
    int kept = 0;
    for (int view = 0; view < size; view++) {
      TakenBack taken = pending.get(viewings[view]);
      if (taken == null || view >= taken.beforeView() || epochHours[view] > taken.untilHour()) {
        keptTitles[kept] = titles[view];
        keptHours[kept] = epochHours[view];
        keptViewings[kept++] = viewings[view];
      }
    }
    if (kept < size) {
      titles = keptTitles;
      epochHours = keptHours;
      viewings = keptViewings;
      size = kept;
      log += 2;
    }
  }

  private static long viewing(String viewer, TitleId id) {
    return mixed(hash(viewer) * 31 + hash(id.value()));
  }

  /// Fowler, Noll and Vo's hash of 64 bits (FNV-1a), of UTF-16 units.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /// The finalizer of SplitMix64, which spreads what differs little.
  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
