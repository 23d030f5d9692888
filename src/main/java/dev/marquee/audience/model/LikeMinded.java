package dev.marquee.audience.model;

import java.util.Arrays;

/// What is popular among viewers whose likes fit what this viewer said, before they liked anything.
///
/// `score(j) = log(1 + sum over viewers u of x_uj s_u)`, where `s_u` is how far the mean fit of the
/// viewer's likes lies above that of all viewers, in standard deviations, to the power 2, 0 below.
/// Measured on held-out viewers of whom three genres are known: nDCG@100 .21 against .20 for the
/// popularity of everyone.
public final class LikeMinded implements Scorer {
  private final Histories histories;

  /// The viewers of these histories.
  public LikeMinded(Histories histories) {
    this.histories = histories;
  }

  @Override
  public void score(Profile profile, double[] scores) {
    Arrays.fill(scores, 0, histories.titles(), 0);
    if (!profile.isStated()) {
      return;
    }
    double[] nearness = nearness(profile);
    Histories.Pairs likes = histories.byViewer();
    for (int viewer = 0; viewer < nearness.length; viewer++) {
      for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
        scores[likes.others()[pair]] += nearness[viewer] * likes.weights()[pair];
      }
    }
    for (int row = 0; row < histories.titles(); row++) {
      scores[row] = StrictMath.log1p(scores[row]);
    }
  }

  private double[] nearness(Profile profile) {
    Histories.Pairs likes = histories.byViewer();
    double[] fit = new double[likes.size()];
    double mean = 0;
    double squares = 0;
    for (int viewer = 0; viewer < fit.length; viewer++) {
      for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
        fit[viewer] += profile.stated(likes.others()[pair]);
      }
      fit[viewer] /= Math.max(1, likes.count(viewer));
      mean += fit[viewer] / fit.length;
      squares += fit[viewer] * fit[viewer] / fit.length;
    }
    double deviation = Math.sqrt(Math.max(1e-12, squares - mean * mean));
    for (int viewer = 0; viewer < fit.length; viewer++) {
      double above = Math.max(0, (fit[viewer] - mean) / deviation);
      fit[viewer] = above * above;
    }
    return fit;
  }
}
