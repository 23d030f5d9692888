package dev.marquee.audience.model;

import dev.marquee.vector.TopRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Titles liked by the same viewers as those of the profile (item kNN).
///
/// `score(j) = sum over rows i of the profile of w_i s(i, j)` over the `neighbors` rows most alike
/// to `j`, with `s(i, j) = sum over common viewers of a_u / (sqrt(n_i n_j) + shrinkage)`, `n_i` the
/// same sum for one title, and `a_u = 1 / log(2 + likes of u)`: whoever likes everything says less
/// with each like.
///
/// O(sum of squared likes of a viewer) to train. Source: Deshpande & Karypis, "Item-based top-N
/// recommendation algorithms", TOIS 22(1), 2004, https://doi.org/10.1145/963770.963776.
public final class ItemNeighbors implements Scorer {
  private final int titles;

  /// Of each title, the titles that count it among their neighbors, and how alike they are.
  private final int[] starts;

  private final int[] targets;
  private final float[] alike;

  /// How to find neighbors: how many, and the shrinkage in viewers of average activity.
  public record Settings(int neighbors, double shrinkage) {
    /// What did best on validation viewers of a hundred thousand ratings.
    public static final Settings USUAL = new Settings(100, 20);
  }

  private ItemNeighbors(int titles, int[] starts, int[] targets, float[] alike) {
    this.titles = titles;
    this.starts = starts;
    this.targets = targets;
    this.alike = alike;
  }

  /// Learns who is alike.
  public static ItemNeighbors of(Histories histories, Settings settings) {
    double[] activity = new double[histories.viewers()];
    for (int viewer = 0; viewer < activity.length; viewer++) {
      activity[viewer] = 1 / StrictMath.log(2.0 + histories.likesOf(viewer));
    }
    double shrinkage = settings.shrinkage() * Arrays.stream(activity).average().orElse(0);
    double[] norms =
        IntStream.range(0, histories.titles())
            .mapToDouble(title -> Math.sqrt(own(histories, title, activity)))
            .toArray();
    TopRows[] nearest =
        IntStream.range(0, histories.titles())
            .parallel()
            .mapToObj(title ->
                nearest(histories, title, activity, norms, shrinkage, settings.neighbors()))
            .toArray(TopRows[]::new);
    return bySource(nearest);
  }

  private static double own(Histories histories, int title, double[] activity) {
    Histories.Pairs viewers = histories.byTitle();
    double sum = 0;
    for (int pair = viewers.starts()[title]; pair < viewers.starts()[title + 1]; pair++) {
      double weight = viewers.weights()[pair];
      sum += weight * weight * activity[viewers.others()[pair]];
    }
    return sum;
  }

  private static TopRows nearest(
      Histories histories,
      int title,
      double[] activity,
      double[] norms,
      double shrinkage,
      int most) {
    double[] together = new double[histories.titles()];
    Histories.Pairs viewers = histories.byTitle();
    Histories.Pairs likes = histories.byViewer();
    for (int pair = viewers.starts()[title]; pair < viewers.starts()[title + 1]; pair++) {
      int viewer = viewers.others()[pair];
      double weight = viewers.weights()[pair] * activity[viewer];
      for (int like = likes.starts()[viewer]; like < likes.starts()[viewer + 1]; like++) {
        together[likes.others()[like]] += weight * likes.weights()[like];
      }
    }
    TopRows nearest = new TopRows(most);
    for (int other = 0; other < together.length; other++) {
      if (together[other] > 0 && other != title) {
        nearest.offer(together[other] / (norms[title] * norms[other] + shrinkage), other);
      }
    }
    nearest.sort();
    return nearest;
  }

  private static ItemNeighbors bySource(TopRows[] nearest) {
    int[] starts = new int[nearest.length + 1];
    for (TopRows of : nearest) {
      for (int rank = 0; rank < of.size(); rank++) {
        starts[of.row(rank) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] targets = new int[starts[nearest.length]];
    float[] alike = new float[targets.length];
    for (int title = 0; title < nearest.length; title++) {
      for (int rank = 0; rank < nearest[title].size(); rank++) {
        int place = next[nearest[title].row(rank)]++;
        targets[place] = title;
        alike[place] = (float) nearest[title].score(rank);
      }
    }
    return new ItemNeighbors(nearest.length, starts, targets, alike);
  }

  void write(DataOutput out) throws IOException {
    StoredArrays.write(starts, out);
    StoredArrays.write(targets, out);
    StoredArrays.write(alike, out);
  }

  static ItemNeighbors read(DataInput in, int titles) throws IOException {
    int[] starts = StoredArrays.ints(in, length -> length == titles + 1);
    int[] targets = StoredArrays.ints(in, length -> length == starts[titles]);
    return new ItemNeighbors(
        titles, starts, targets, StoredArrays.floats(in, length -> length == targets.length));
  }

  @Override
  public void score(Profile profile, double[] scores) {
    Arrays.fill(scores, 0, titles, 0);
    for (int place = 0; place < profile.size(); place++) {
      int row = profile.row(place);
      for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
        scores[targets[pair]] += profile.weight(place) * alike[pair];
      }
    }
  }

  @Override
  public double contribution(Profile profile, int place, int row) {
    int from = starts[profile.row(place)];
    int at = Arrays.binarySearch(targets, from, starts[profile.row(place) + 1], row);
    return at < 0 ? 0 : profile.weight(place) * alike[at];
  }
}
