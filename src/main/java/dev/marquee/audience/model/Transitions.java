package dev.marquee.audience.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// What viewers like soon after what the profile ends with.
///
/// `score(j) = sum over rows i of the profile of w_i T(i, j) / (n_i + shrinkage)`, with `T(i, j)`
/// the sum over viewers who liked `j` within `window` steps after `i` of one over the steps. To be
/// of use the profile's weights have to fade with its age.
///
/// O(likes * window) to train. Source: Ludewig & Jannach, "Evaluation of session-based
/// recommendation algorithms", UMUAI 28, 2018, https://doi.org/10.1007/s11257-018-9209-6 (there:
/// sequential rules).
public final class Transitions implements Scorer {
  private final int[] starts;
  private final int[] targets;
  private final float[] weights;

  /// The steps looked ahead and the shrinkage in likes.
  public record Settings(int window, double shrinkage) {
    /// What did best on validation viewers of a hundred thousand ratings.
    public static final Settings USUAL = new Settings(10, 10);
  }

  private Transitions(int[] starts, int[] targets, float[] weights) {
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
  }

  /// Counts what follows what.
  public static Transitions of(Histories histories, Settings settings) {
    int[] starts = new int[histories.titles() + 1];
    int[] targets = new int[1024];
    float[] weights = new float[1024];
    int size = 0;
    double[] after = new double[histories.titles()];
    int[] touched = new int[histories.titles()];
    for (int title = 0; title < histories.titles(); title++) {
      int count = count(histories, title, settings.window(), after, touched);
      Arrays.sort(touched, 0, count);
      if (size + count > targets.length) {
        targets = Arrays.copyOf(targets, Math.max(2 * size, size + count));
        weights = Arrays.copyOf(weights, targets.length);
      }
      double scale = 1 / (histories.viewersOf(title) + settings.shrinkage());
      for (int i = 0; i < count; i++) {
        targets[size] = touched[i];
        weights[size++] = (float) (scale * after[touched[i]]);
        after[touched[i]] = 0;
      }
      starts[title + 1] = size;
    }
    return new Transitions(starts, Arrays.copyOf(targets, size), Arrays.copyOf(weights, size));
  }

  /// Adds what follows one title; tells how many titles do.
  private static int count(
      Histories histories, int title, int window, double[] after, int[] touched) {
    Histories.Pairs viewers = histories.byTitle();
    Histories.Pairs likes = histories.byViewer();
    int count = 0;
    for (int pair = viewers.starts()[title]; pair < viewers.starts()[title + 1]; pair++) {
      int viewer = viewers.others()[pair];
      int end = likes.starts()[viewer + 1];
      int at = likes.starts()[viewer];
      while (likes.others()[at] != title) {
        at++;
      }
      for (int steps = 1; steps <= window && at + steps < end; steps++) {
        int next = likes.others()[at + steps];
        if (after[next] == 0) {
          touched[count++] = next;
        }
        after[next] += likes.weights()[at + steps] / steps;
      }
    }
    return count;
  }

  void write(DataOutput out) throws IOException {
    StoredArrays.write(starts, out);
    StoredArrays.write(targets, out);
    StoredArrays.write(weights, out);
  }

  static Transitions read(DataInput in, int titles) throws IOException {
    int[] starts = StoredArrays.ints(in, length -> length == titles + 1);
    int[] targets = StoredArrays.ints(in, length -> length == starts[titles]);
    return new Transitions(
        starts, targets, StoredArrays.floats(in, length -> length == targets.length));
  }

  @Override
  public void score(Profile profile, double[] scores) {
    Arrays.fill(scores, 0, starts.length - 1, 0);
    for (int place = 0; place < profile.size(); place++) {
      int row = profile.row(place);
      for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
        scores[targets[pair]] += profile.weight(place) * weights[pair];
      }
    }
  }
}
