package dev.marquee.insights.viewing;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How many views each day has, in UTC. Immutable, so safe from any thread.
public final class DayCounts {
  /// No day has any.
  public static final DayCounts NONE = of(Map.of());

  private final int[] epochDays;
  private final long[] sums;

  private DayCounts(int[] epochDays, long[] sums) {
    this.epochDays = epochDays;
    this.sums = sums;
  }

  /// Of views by days since 1970.
  static DayCounts of(Map<Integer, Integer> counts) {
    SortedMap<Integer, Integer> ordered = new TreeMap<>(counts);
    int[] days = new int[ordered.size()];
    long[] sums = new long[days.length + 1];
    int at = 0;
    for (Map.Entry<Integer, Integer> day : ordered.entrySet()) {
      days[at] = day.getKey();
      sums[at + 1] = sums[at] + day.getValue();
      at++;
    }
    return new DayCounts(days, sums);
  }

  /// These and others together.
  public DayCounts and(DayCounts more) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (DayCounts each : new DayCounts[] {this, more}) {
      IntStream.range(0, each.epochDays.length)
          .forEach(at ->
              counts.merge(
                  each.epochDays[at], (int) (each.sums[at + 1] - each.sums[at]), Integer::sum));
    }
    return of(counts);
  }

  /// All of them.
  public long total() {
    return sums[epochDays.length];
  }

  /// The views of the days `from..to`, both inclusive.
  public long between(int from, int to) {
    return sums[placeOf(to + 1)] - sums[placeOf(from)];
  }

  private int placeOf(int day) {
    int at = Arrays.binarySearch(epochDays, day);
    return at >= 0 ? at : -at - 1;
  }

  /// The last day up to which there are all views but this many; there must be more than so many.
  public int lastBut(long views) {
    int at = epochDays.length - 1;
    while (total() - sums[at] <= views) {
      at--;
    }
    return epochDays[at];
  }
}
