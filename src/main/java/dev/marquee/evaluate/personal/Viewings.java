package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.Profile;
import dev.marquee.catalog.Interactions;
import dev.marquee.evaluate.EvaluationProblem;
import dev.marquee.evaluate.Judged;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The ratings of the data by viewer, and the source's own ids of viewers and titles.
///
/// A *like* is a rating of at least `positive`, of 10; a *low* rating is any other.
final class Viewings {
  private final Judged data;
  private final double positive;
  private final int[] starts;
  private final Map<String, Integer> viewerOfName = new HashMap<>();
  private final Map<String, Integer> rowOfName = new HashMap<>();

  Viewings(Judged data, double positive) {
    this.data = data;
    this.positive = positive;
    Interactions all = data.interactions();
    this.starts = new int[all.viewers() + 1];
    for (int i = 0; i < all.size(); i++) {
      starts[all.viewer(i) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    for (int viewer = 0; viewer < all.viewers(); viewer++) {
      String name = all.viewerName(viewer);
      viewerOfName.put(name.substring(name.indexOf(':') + 1), viewer);
    }
    for (int row = 0; row < titles(); row++) {
      rowOfName.put(bare(data.catalog().title(row).id().local()), row);
    }
  }

  /// An id without what sources write differently: the `tt` and the zeros in front.
  private static String bare(String id) {
    String digits = id.startsWith("tt") ? id.substring(2) : id;
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  Judged data() {
    return data;
  }

  int titles() {
    return data.catalog().size();
  }

  int viewers() {
    return starts.length - 1;
  }

  /// The row of a title by the id that the source gives it.
  int row(String id) {
    Integer row = rowOfName.get(bare(id));
    if (row == null) {
      throw new EvaluationProblem("the data has no title '" + id + "'");
    }
    return row;
  }

  int viewer(String id) {
    Integer viewer = viewerOfName.get(id);
    if (viewer == null) {
      throw new EvaluationProblem("the data has no viewer '" + id + "'");
    }
    return viewer;
  }

  /// The places in the interactions of a viewer's likes, oldest first.
  int[] likes(int viewer) {
    return places(viewer, true);
  }

  private int[] places(int viewer, boolean liked) {
    Interactions all = data.interactions();
    int[] places = new int[starts[viewer + 1] - starts[viewer]];
    int count = 0;
    for (int i = starts[viewer]; i < starts[viewer + 1]; i++) {
      if (all.rating(i) >= positive == liked) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  int row(int place) {
    return data.interactions().row(place);
  }

  long time(int place) {
    return data.interactions().epochSecond(place);
  }

  /// The rows that a viewer rated low, oldest first.
  int[] lowRows(int viewer) {
    return Arrays.stream(places(viewer, false)).map(this::row).toArray();
  }

  /// The rows that a viewer rated until a moment, whatever the rating, oldest first.
  int[] ratedUntil(int viewer, long moment) {
    return IntStream.range(starts[viewer], starts[viewer + 1])
        .filter(place -> time(place) <= moment)
        .map(this::row)
        .toArray();
  }

  /// When a viewer rated a row; 0 where they did not.
  long timeOf(int viewer, int row) {
    for (int i = starts[viewer]; i < starts[viewer + 1]; i++) {
      if (data.interactions().row(i) == row) {
        return data.interactions().epochSecond(i);
      }
    }
    return 0;
  }

  /// Adds the liked rows of a viewer, in the order given, and their low ratings before them where
  /// those have a weight.
  void add(Histories.Builder histories, int viewer, List<Integer> rows, double lowWeight) {
    if (lowWeight > 0) {
      for (int row : lowRows(viewer)) {
        histories.add(row, (float) lowWeight, timeOf(viewer, row));
      }
    }
    rows.forEach(row -> histories.add(row, 1, timeOf(viewer, row)));
    histories.endViewer();
  }

  /// The same as what is known of a viewer.
  Profile profile(int viewer, List<Integer> rows, double lowWeight) {
    int[] low = lowWeight > 0 ? lowRows(viewer) : new int[0];
    int[] known = Arrays.copyOf(low, low.length + rows.size());
    float[] weights = new float[known.length];
    Arrays.fill(weights, (float) lowWeight);
    for (int i = 0; i < rows.size(); i++) {
      known[low.length + i] = rows.get(i);
      weights[low.length + i] = 1;
    }
    return new Profile(known, weights);
  }
}
