package dev.marquee.catalog;

import java.util.Arrays;
import java.util.List;

/// Brings interactions into the order of [Interactions]: those of each viewer behind those of the
/// viewer before, by counting, and then each viewer's into their own order, so that nothing large
/// is ever sorted.
///
/// O(n log m) time where no viewer has more than m interactions; one copy of the columns.
final class InteractionOrder {
  private final int[] starts;
  private int[] rows;
  private float[] ratings;
  private long[] times;

  private InteractionOrder(int[] starts) {
    int kept = starts[starts.length - 1];
    this.starts = starts;
    rows = new int[kept];
    ratings = new float[kept];
    times = new long[kept];
  }

  /// Groups a log by viewer, leaving out what has a negative row. `rank` gives the final number of
  /// a viewer, below `viewers`, by the number it has in the log.
  static InteractionOrder of(InteractionLog log, int viewers, int[] rank) {
    int[] starts = new int[viewers + 1];
    for (int i = 0; i < log.size(); i++) {
      if (log.row(i) >= 0) {
        starts[rank[log.viewer(i)] + 1]++;
      }
    }
    for (int viewer = 0; viewer < viewers; viewer++) {
      starts[viewer + 1] += starts[viewer];
    }
    InteractionOrder order = new InteractionOrder(starts);
    order.scatter(log, rank);
    return order;
  }

  private void scatter(InteractionLog log, int[] rank) {
    int[] next = starts.clone();
    for (int i = 0; i < log.size(); i++) {
      if (log.row(i) >= 0) {
        int place = next[rank[log.viewer(i)]]++;
        rows[place] = log.row(i);
        ratings[place] = log.rating(i);
        times[place] = log.epochSecond(i);
      }
    }
  }

  /// The interactions in their order, of several by one viewer on one row only the one that counts.
  Interactions settled(List<String> names) {
    int end = 0;
    int[] ends = new int[starts.length - 1];
    for (int viewer = 0; viewer < ends.length; viewer++) {
      end = settle(starts[viewer], starts[viewer + 1], end);
      ends[viewer] = end;
    }
    if (end < rows.length) {
      rows = Arrays.copyOf(rows, end);
      ratings = Arrays.copyOf(ratings, end);
      times = Arrays.copyOf(times, end);
    }
    int[] viewers = new int[end];
    for (int viewer = 0; viewer < ends.length; viewer++) {
      Arrays.fill(viewers, viewer == 0 ? 0 : ends[viewer - 1], ends[viewer], viewer);
    }
    return new Interactions(names, viewers, rows, ratings, times);
  }

  /// Writes what counts of `from..to` behind `end`, in its order; returns the new end.
  private int settle(int from, int to, int end) {
    int[] ownRows = Arrays.copyOfRange(rows, from, to);
    float[] ownRatings = Arrays.copyOfRange(ratings, from, to);
    long[] ownTimes = Arrays.copyOfRange(times, from, to);
    int next = end;
    for (int one : byTime(newest(ownRows, ownRatings, ownTimes), ownTimes)) {
      rows[next] = ownRows[one];
      ratings[next] = ownRatings[one];
      times[next] = ownTimes[one];
      next++;
    }
    return next;
  }

  /// The place of the rating that counts for each row, by ascending row.
  private static int[] newest(int[] rows, float[] ratings, long[] times) {
    long[] keys = new long[rows.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) rows[i] << Integer.SIZE) | i;
    }
    Arrays.sort(keys);
    int[] kept = new int[keys.length];
    int count = 0;
    for (long key : keys) {
      int one = (int) key;
      boolean same = count > 0 && rows[kept[count - 1]] == rows[one];
      if (!same) {
        kept[count++] = one;
      } else if (precedes(one, kept[count - 1], ratings, times)) {
        kept[count - 1] = one;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static boolean precedes(int one, int other, float[] ratings, long[] times) {
    return times[one] != times[other] ? times[one] > times[other] : ratings[one] > ratings[other];
  }

  /// Places ordered by time; equal times keep their order.
  private static int[] byTime(int[] places, long[] times) {
    long[] sorted = new long[places.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = times[places[i]];
    }
    Arrays.sort(sorted);
    long[] keys = new long[places.length];
    for (int i = 0; i < keys.length; i++) {
      // Of equal times this always finds the same one, and of later times a later one.
      long rank = Arrays.binarySearch(sorted, times[places[i]]);
      keys[i] = (rank << Integer.SIZE) | i;
    }
    Arrays.sort(keys);
    int[] ordered = new int[places.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = places[(int) keys[i]];
    }
    return ordered;
  }
}
