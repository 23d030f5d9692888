package dev.marquee.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What viewers rated, kept column by column: viewer, row of the [Catalog], rating and time.
///
/// Ordered by viewer, then time, then row, whatever order they were added in; a viewer rates a row
/// once, and the newest rating counts. Viewers are numbered `0..viewers-1` in the order of their
/// names. Immutable, so safe from any thread; twenty bytes an interaction.
public final class Interactions {
  private static final Interactions NONE = new Builder().build();

  private final List<String> viewerNames;
  private final int[] viewers;
  private final int[] rows;
  private final float[] ratings;
  private final long[] times;

  private Interactions(List<String> viewerNames, List<Interaction> sorted) {
    int n = sorted.size();
    this.viewerNames = viewerNames;
    this.viewers = new int[n];
    this.rows = new int[n];
    this.ratings = new float[n];
    this.times = new long[n];
    for (int i = 0; i < n; i++) {
      Interaction one = sorted.get(i);
      viewers[i] = one.viewer;
      rows[i] = one.row;
      ratings[i] = one.rating;
      times[i] = one.epochSecond;
    }
  }

  /// No interactions at all.
  public static Interactions none() {
    return NONE;
  }

  /// How many there are.
  public int size() {
    return rows.length;
  }

  /// How many viewers they are of.
  public int viewers() {
    return viewerNames.size();
  }

  /// The name of a viewer, a scheme, a colon and the source's own id, such as `movielens:17`.
  public String viewerName(int viewer) {
    return viewerNames.get(viewer);
  }

  /// The viewer of an interaction.
  public int viewer(int index) {
    return viewers[index];
  }

  /// The row of the title that was rated.
  public int row(int index) {
    return rows[index];
  }

  /// The rating, 0 to 10.
  public float rating(int index) {
    return ratings[index];
  }

  /// When it was rated, in seconds since 1970; 0 where the source does not say.
  public long epochSecond(int index) {
    return times[index];
  }

  private record Interaction(int viewer, int row, float rating, long epochSecond) {}

  /// Collects interactions in any order. Not safe from several threads.
  public static final class Builder {
    private static final float BEST = 10;

    private final Map<String, Integer> numberOfName = new HashMap<>();
    private final List<Interaction> added = new ArrayList<>();

    /// Adds one; of several by one viewer on one row the newest counts, of equally new ones the
    /// higher. Throws `IllegalArgumentException` for a rating outside 0..10 or a negative row.
    public Builder add(String viewerName, int row, float rating, long epochSecond) {
      if (row < 0 || !(rating >= 0 && rating <= BEST)) {
        throw new IllegalArgumentException("no rating of a row: " + rating + " of " + row);
      }
      Integer viewer = numberOfName.putIfAbsent(viewerName, numberOfName.size());
      int number = viewer == null ? numberOfName.size() - 1 : viewer;
      added.add(new Interaction(number, row, rating, epochSecond));
      return this;
    }

    /// What was added, in its fixed order.
    public Interactions build() {
      List<String> names = numberOfName.keySet().stream().sorted().toList();
      int[] rank = new int[names.size()];
      for (int viewer = 0; viewer < rank.length; viewer++) {
        rank[numberOfName.getOrDefault(names.get(viewer), 0)] = viewer;
      }
      List<Interaction> newest = new ArrayList<>(added.size());
      added.stream()
          .map(one -> new Interaction(rank[one.viewer], one.row, one.rating, one.epochSecond))
          .sorted(
              Comparator.comparingInt(Interaction::viewer)
                  .thenComparingInt(Interaction::row)
                  .thenComparing(Interaction::epochSecond, Comparator.reverseOrder())
                  .thenComparing(Interaction::rating, Comparator.reverseOrder()))
          .forEach(one -> addUnlessOlder(newest, one));
      newest.sort(
          Comparator.comparingInt(Interaction::viewer)
              .thenComparingLong(Interaction::epochSecond)
              .thenComparingInt(Interaction::row));
      return new Interactions(names, newest);
    }

    private static void addUnlessOlder(List<Interaction> newest, Interaction one) {
      if (!newest.isEmpty()) {
        Interaction last = newest.getLast();
        if (last.viewer == one.viewer && last.row == one.row) {
          return;
        }
      }
      newest.add(one);
    }
  }
}
