package dev.marquee.insights.viewing;

import dev.marquee.catalog.TitleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

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

  /// Views that were taken back: their days are not counted again.
  private final List<Gone> gone = new ArrayList<>();

  private record Gone(int title, long viewing, int epochHour) {}

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
    if (isTakenBack || !days.add(onDay(viewing, epochHour))) {
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
    // Every title that anything is kept of has a number, for those who are erased.
    numbers.computeIfAbsent(id, this::number);
    int until = takenBack.merge(viewing(viewer, id), epochHour, Math::max);
    pending.put(viewing(viewer, id), new TakenBack(until, size));
  }

  /// Forgets a viewer, as if nothing had ever been told of them.
  void erase(String viewer) {
    settle();
    long[] own = new long[numbers.size()];
    for (int title = 0; title < own.length; title++) {
      own[title] = viewing(viewer, ids[title]);
    }
    keep(
        view -> viewings[view] != own[titles[view]],
        view -> days.remove(onDay(viewings[view], epochHours[view])));
    gone.removeIf(view ->
        view.viewing == own[view.title] && days.remove(onDay(view.viewing, view.epochHour)));
    if (!takenBack.isEmpty()) {
      LongStream.of(own).forEach(takenBack::remove);
    }
  }

  /// The views by now.
  ViewColumns columns() {
    settle();
    return new ViewColumns(
        evidence, log, Arrays.copyOf(ids, numbers.size()), titles, epochHours, size);
  }

  /// Leaves out what was taken back.
  private void settle() {
    if (!pending.isEmpty()) {
      keep(
          view -> {
            TakenBack taken = pending.get(viewings[view]);
            return taken == null
                || view >= taken.beforeView()
                || epochHours[view] > taken.untilHour();
          },
          view -> gone.add(new Gone(titles[view], viewings[view], epochHours[view])));
      pending.clear();
    }
  }

  /// Leaves the others out, in arrays of its own: columns may still look at the old ones.
  private void keep(IntPredicate isKept, IntConsumer leaveOut) {
    int[] keptTitles = new int[titles.length];
    int[] keptHours = new int[titles.length];
    long[] keptViewings = new long[titles.length];
    int kept = 0;
    for (int view = 0; view < size; view++) {
      if (isKept.test(view)) {
        keptTitles[kept] = titles[view];
        keptHours[kept] = epochHours[view];
        keptViewings[kept++] = viewings[view];
      } else {
        leaveOut.accept(view);
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

  /// What stands for a viewer and a title.
  private static long viewing(String viewer, TitleId id) {
    return Hash64.mixed(Hash64.of(viewer) * 31 + Hash64.of(id.value()));
  }

  /// The same and a day.
  private static long onDay(long viewing, int epochHour) {
    return Hash64.mixed(viewing + Math.floorDiv(epochHour, DAY));
  }
}
