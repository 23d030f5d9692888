package dev.marquee.audience.model;

import java.util.Arrays;

/// Where a walk from the profile's titles to their viewers and on to what those liked ends up.
///
/// `score(j) = n_j^-popular * sum over viewers u of n_u^-active x_uj * sum over rows i of the
/// profile of w_i x_ui n_i^-known`, with `n` the number of likes. With `known = active = 1` it is
/// RP3beta; with all exponents 0 it counts common likes, which is what EASE becomes under strong
/// regularization.
///
/// Nothing is trained; scoring touches each like of each viewer of a row of the profile once.
/// Source: Paudel et al., "Updatable, accurate, diverse, and scalable recommendations for
/// interactive applications", TiiS 7(1), 2017, https://doi.org/10.1145/2955101.
public final class Walk implements Scorer {
  private final Histories histories;
  private final double[] first;
  private final double[] middle;
  private final double[] last;

  /// The exponents of the number of likes: of rows of the profile, of viewers, of where the walk
  /// ends.
  public record Settings(double known, double active, double popular) {
    /// RP3beta.
    public static final Settings RP3_BETA = new Settings(1, 1, 0.4);

    /// Weights rows as strongly regularized EASE does, but busy viewers less.
    public static final Settings CAUTIOUS = new Settings(0.2, 0.5, 0);
  }

  private Walk(Histories histories, double[] first, double[] middle, double[] last) {
    this.histories = histories;
    this.first = first;
    this.middle = middle;
    this.last = last;
  }

  /// Walks over these histories.
  public static Walk of(Histories histories, Settings settings) {
    double[] first = powers(histories.byTitle(), settings.known());
    double[] middle = powers(histories.byViewer(), settings.active());
    double[] last = powers(histories.byTitle(), settings.popular());
    return new Walk(histories, first, middle, last);
  }

  private static double[] powers(Histories.Pairs pairs, double exponent) {
    double[] powers = new double[pairs.size()];
    for (int of = 0; of < powers.length; of++) {
      powers[of] = pairs.count(of) == 0 ? 0 : StrictMath.pow(pairs.count(of), -exponent);
    }
    return powers;
  }

  @Override
  public void score(Profile profile, double[] scores) {
    Arrays.fill(scores, 0, histories.titles(), 0);
    double[] reached = reached(profile);
    Histories.Pairs likes = histories.byViewer();
    for (int viewer = 0; viewer < reached.length; viewer++) {
      if (reached[viewer] != 0) {
        for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
          scores[likes.others()[pair]] += reached[viewer] * likes.weights()[pair];
        }
      }
    }
    for (int row = 0; row < last.length; row++) {
      scores[row] *= last[row];
    }
  }

  private double[] reached(Profile profile) {
    double[] reached = new double[histories.viewers()];
    Histories.Pairs viewers = histories.byTitle();
    for (int place = 0; place < profile.size(); place++) {
      int row = profile.row(place);
      double weight = profile.weight(place) * first[row];
      for (int pair = viewers.starts()[row]; pair < viewers.starts()[row + 1]; pair++) {
        int viewer = viewers.others()[pair];
        reached[viewer] += weight * middle[viewer] * viewers.weights()[pair];
      }
    }
    return reached;
  }
}
