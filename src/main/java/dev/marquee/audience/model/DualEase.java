package dev.marquee.audience.model;

import dev.marquee.vector.SymmetricInverse;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// [Ease] through the viewers: by the identity of Woodbury, with `D = diag(d)` and `Y = sqrt(W) X`,
/// `P = D^-1 - D^-1 Y' K^-1 Y D^-1`, `K = I + Y D^-1 Y'`, so that only a table of viewers by
/// viewers is kept and `B` is never written down.
///
/// Training is O(viewers^3 + sum of squared viewers of a title); scoring O(viewers^2 + likes).
public final class DualEase implements Ease {
  private final Histories histories;
  private final double[] roots;
  private final double[] penalties;
  private final double[] inverse;
  private final double[] diagonal;

  private DualEase(Histories histories, double[] roots, double[] penalties, double[] inverse) {
    this.histories = histories;
    this.roots = roots;
    this.penalties = penalties;
    this.inverse = inverse;
    this.diagonal = diagonal();
  }

  static DualEase of(Histories histories, Settings settings) {
    double[] counts = Ease.viewerCounts(histories, settings.active());
    double[] penalties = Ease.penalties(histories, counts, settings);
    double[] roots = Arrays.stream(counts).map(Math::sqrt).toArray();
    int viewers = histories.viewers();
    double[] inverse = SymmetricInverse.of(kernel(histories, roots, penalties), viewers);
    // To the last bit symmetric, as what is read back is.
    for (int row = 0; row < viewers; row++) {
      for (int column = 0; column < row; column++) {
        inverse[column * viewers + row] = inverse[row * viewers + column];
      }
    }
    return new DualEase(histories, roots, penalties, inverse);
  }

  /// The lower half of the inverse; the rest the histories and settings tell.
  void write(DataOutput out) throws IOException {
    int viewers = histories.viewers();
    for (int row = 0; row < viewers; row++) {
      for (int column = 0; column <= row; column++) {
        out.writeDouble(inverse[row * viewers + column]);
      }
    }
  }

  static DualEase read(DataInput in, Histories histories, Settings settings) throws IOException {
    int viewers = histories.viewers();
    double[] inverse = new double[viewers * viewers];
    for (int row = 0; row < viewers; row++) {
      for (int column = 0; column <= row; column++) {
        inverse[row * viewers + column] = in.readDouble();
        inverse[column * viewers + row] = inverse[row * viewers + column];
      }
    }
    double[] counts = Ease.viewerCounts(histories, settings.active());
    double[] roots = Arrays.stream(counts).map(Math::sqrt).toArray();
    return new DualEase(histories, roots, Ease.penalties(histories, counts, settings), inverse);
  }

  /// `K`.
  private static double[] kernel(Histories histories, double[] roots, double[] penalties) {
    int viewers = histories.viewers();
    double[] kernel = new double[viewers * viewers];
    Histories.Pairs byTitle = histories.byTitle();
    for (int title = 0; title < penalties.length; title++) {
      int end = byTitle.starts()[title + 1];
      for (int pair = byTitle.starts()[title]; pair < end; pair++) {
        int viewer = byTitle.others()[pair];
        double value = roots[viewer] * byTitle.weights()[pair] / penalties[title];
        for (int other = byTitle.starts()[title]; other < end; other++) {
          int otherViewer = byTitle.others()[other];
          kernel[viewer * viewers + otherViewer] +=
              value * roots[otherViewer] * byTitle.weights()[other];
        }
      }
    }
    for (int viewer = 0; viewer < viewers; viewer++) {
      kernel[viewer * viewers + viewer] += 1;
    }
    return kernel;
  }

  /// `P_jj` of each title.
  private double[] diagonal() {
    Histories.Pairs byTitle = histories.byTitle();
    double[] diagonal = new double[penalties.length];
    for (int title = 0; title < diagonal.length; title++) {
      double[] solved = new double[histories.viewers()];
      solve(title, solved);
      double sum = 0;
      for (int pair = byTitle.starts()[title]; pair < byTitle.starts()[title + 1]; pair++) {
        sum += solved[byTitle.others()[pair]] * value(byTitle, pair);
      }
      double penalty = penalties[title];
      diagonal[title] = 1 / penalty - sum / (penalty * penalty);
    }
    return diagonal;
  }

  /// Adds `K^-1 y_title`, of the title's own viewers only where that is all that is asked for.
  private void solve(int title, double[] solved) {
    int viewers = histories.viewers();
    Histories.Pairs byTitle = histories.byTitle();
    for (int pair = byTitle.starts()[title]; pair < byTitle.starts()[title + 1]; pair++) {
      addScaled(value(byTitle, pair), byTitle.others()[pair] * viewers, solved);
    }
  }

  private double value(Histories.Pairs byTitle, int pair) {
    return roots[byTitle.others()[pair]] * byTitle.weights()[pair];
  }

  private void addScaled(double factor, int from, double[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * inverse[from + i];
    }
  }

  @Override
  public void score(Profile profile, double[] scores) {
    double[] known = new double[penalties.length];
    double[] seen = new double[histories.viewers()];
    Histories.Pairs byTitle = histories.byTitle();
    for (int place = 0; place < profile.size(); place++) {
      int row = profile.row(place);
      known[row] = profile.weight(place);
      for (int pair = byTitle.starts()[row]; pair < byTitle.starts()[row + 1]; pair++) {
        seen[byTitle.others()[pair]] += value(byTitle, pair) * known[row] / penalties[row];
      }
    }
    double[] weights = new double[seen.length];
    for (int viewer = 0; viewer < seen.length; viewer++) {
      if (seen[viewer] != 0) {
        addScaled(seen[viewer], viewer * seen.length, weights);
      }
    }
    for (int row = 0; row < penalties.length; row++) {
      double explained = 0;
      for (int pair = byTitle.starts()[row]; pair < byTitle.starts()[row + 1]; pair++) {
        explained += weights[byTitle.others()[pair]] * value(byTitle, pair);
      }
      scores[row] = known[row] - (known[row] - explained) / (penalties[row] * diagonal[row]);
    }
  }

  @Override
  public double contribution(Profile profile, int place, int row) {
    int from = profile.row(place);
    if (from == row) {
      return 0;
    }
    int viewers = histories.viewers();
    Histories.Pairs byTitle = histories.byTitle();
    double sum = 0;
    for (int pair = byTitle.starts()[from]; pair < byTitle.starts()[from + 1]; pair++) {
      int at = byTitle.others()[pair] * viewers;
      for (int other = byTitle.starts()[row]; other < byTitle.starts()[row + 1]; other++) {
        double value = value(byTitle, pair) * value(byTitle, other);
        sum += value * inverse[at + byTitle.others()[other]];
      }
    }
    return profile.weight(place) * sum / (penalties[from] * penalties[row] * diagonal[row]);
  }
}
