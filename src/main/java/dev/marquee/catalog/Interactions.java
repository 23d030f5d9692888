package dev.marquee.catalog;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

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

  /// Takes over the arrays.
  Interactions(List<String> viewerNames, int[] viewers, int[] rows, float[] ratings, long[] times) {
    this.viewerNames = List.copyOf(viewerNames);
    this.viewers = viewers;
    this.rows = rows;
    this.ratings = ratings;
    this.times = times;
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

  /// Collects interactions in any order, twenty bytes each and as much again while they are built.
  /// Not safe from several threads.
  public static final class Builder {
    private static final float BEST = 10;

    private final Map<String, Integer> numberOfName = new HashMap<>();
    private InteractionLog log = new InteractionLog();

    /// Adds one; of several by one viewer on one row the newest counts, of equally new ones the
    /// higher. Throws `IllegalArgumentException` for a rating outside 0..10 or a negative row.
    public Builder add(String viewerName, int row, float rating, long epochSecond) {
      if (row < 0 || !(rating >= 0 && rating <= BEST)) {
        throw new IllegalArgumentException("no rating of a row: " + rating + " of " + row);
      }
      Integer viewer = numberOfName.putIfAbsent(viewerName, numberOfName.size());
      log.add(viewer == null ? numberOfName.size() - 1 : viewer, row, rating, epochSecond);
      return this;
    }

    /// What was added, in its fixed order.
    public Interactions build() {
      return build(row -> row);
    }

    /// The same, for rows whose numbers were only provisional: `rowOf` gives the row of each, which
    /// may be one for several, or a negative number for those to leave out. A viewer of whom
    /// nothing is left is left out, too. The builder is empty afterwards.
    public Interactions build(IntUnaryOperator rowOf) {
      log.renumber(rowOf);
      List<String> names = namesLeft();
      int[] rank = new int[numberOfName.size()];
      for (int viewer = 0; viewer < names.size(); viewer++) {
        rank[numberOfName.getOrDefault(names.get(viewer), 0)] = viewer;
      }
      InteractionOrder order = InteractionOrder.of(log, names.size(), rank);
      log = new InteractionLog();
      numberOfName.clear();
      return order.settled(names);
    }

    private List<String> namesLeft() {
      BitSet left = new BitSet();
      for (int i = 0; i < log.size(); i++) {
        if (log.row(i) >= 0) {
          left.set(log.viewer(i));
        }
      }
      return numberOfName.entrySet().stream()
          .filter(entry -> left.get(entry.getValue()))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }
}
