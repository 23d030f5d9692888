package dev.marquee.audience.model;

import dev.marquee.vector.TopRows;
import java.util.Arrays;

/// What the viewers most alike to this one liked (user kNN).
///
/// `score(j) = sum over the nearest viewers u of s_u x_uj`, with `s_u = sum over common rows i of
/// q_i w_i x_ui / (|profile| |u| + shrinkage)`, norms weighted alike and `q_i = 1 / log(2 + viewers
/// of i)`: to share a rare taste says more.
///
/// Nothing is trained; scoring costs the likes of everyone who shares a row with the profile.
/// Source: Herlocker et al., "An algorithmic framework for performing collaborative filtering",
/// SIGIR 1999, https://doi.org/10.1145/312624.312682.
public final class ViewerNeighbors implements Scorer {
  private final Histories histories;
  private final Settings settings;
  private final double[] rarity;
  private final double[] norms;

  /// How many viewers, and the shrinkage of their likeness.
  public record Settings(int neighbors, double shrinkage) {
    /// What did best on validation viewers of a hundred thousand ratings.
    public static final Settings USUAL = new Settings(30, 1);
  }

  private ViewerNeighbors(Histories histories, Settings settings, double[] rarity, double[] norms) {
    this.histories = histories;
    this.settings = settings;
    this.rarity = rarity;
    this.norms = norms;
  }

  /// The viewers of these histories.
  public static ViewerNeighbors of(Histories histories, Settings settings) {
    double[] rarity = new double[histories.titles()];
    for (int title = 0; title < rarity.length; title++) {
      rarity[title] = 1 / StrictMath.log(2.0 + histories.viewersOf(title));
    }
    double[] norms = new double[histories.viewers()];
    Histories.Pairs likes = histories.byViewer();
    for (int viewer = 0; viewer < norms.length; viewer++) {
      double sum = 0;
      for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
        double weight = likes.weights()[pair];
        sum += rarity[likes.others()[pair]] * weight * weight;
      }
      norms[viewer] = Math.sqrt(sum);
    }
    return new ViewerNeighbors(histories, settings, rarity, norms);
  }

  @Override
  public void score(Profile profile, double[] scores) {
    Arrays.fill(scores, 0, histories.titles(), 0);
    Histories.Pairs likes = histories.byViewer();
    TopRows nearest = nearest(profile);
    for (int rank = 0; rank < nearest.size(); rank++) {
      int viewer = nearest.row(rank);
      for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
        scores[likes.others()[pair]] += nearest.score(rank) * likes.weights()[pair];
      }
    }
  }

  private TopRows nearest(Profile profile) {
    double[] common = new double[histories.viewers()];
    double norm = 0;
    Histories.Pairs viewers = histories.byTitle();
    for (int place = 0; place < profile.size(); place++) {
      int row = profile.row(place);
      double weight = profile.weight(place) * rarity[row];
      norm += weight * profile.weight(place);
      for (int pair = viewers.starts()[row]; pair < viewers.starts()[row + 1]; pair++) {
        common[viewers.others()[pair]] += weight * viewers.weights()[pair];
      }
    }
    norm = Math.sqrt(norm);
    TopRows nearest = new TopRows(settings.neighbors());
    for (int viewer = 0; viewer < common.length; viewer++) {
      if (common[viewer] > 0) {
        nearest.offer(common[viewer] / (norm * norms[viewer] + settings.shrinkage()), viewer);
      }
    }
    nearest.sort();
    return nearest;
  }
}
