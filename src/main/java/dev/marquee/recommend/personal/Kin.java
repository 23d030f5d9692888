package dev.marquee.recommend.personal;

import dev.marquee.recommend.personal.ContentModel.Seed;
import java.util.List;

/// How near titles are to some of the evidence, all of them liked or all disliked: 0 to 1 for the
/// nearest that is not in the evidence.
///
/// - of likes the root of `sum of w_i r_i^2`; of dislikes `sum of w_i r_i^3`, which falls off
///   faster;
/// - `r_i`: how much more a title is alike to title `i` than titles are on average, times what
///   makes up, half way, for a title that has no near kin, so that a like of its own kind does not
///   drown among the others.
///
/// Immutable, so safe from any thread.
final class Kin {
  private final List<Seed> seeds;
  private final boolean isLiked;
  private final int first;
  private final int width;
  private final double[] usual;
  private final double[] scales;
  private final double most;

  /// Measures by how alike titles are that are not in the evidence and among which the nearest ones
  /// are.
  ///
  /// - `alike`: `[titles][width]`, those to the seeds from `first` on; `usual`: `[width]`.
  Kin(List<Seed> seeds, boolean isLiked, int first, double[] usual, double[] alike) {
    this.seeds = seeds;
    this.isLiked = isLiked;
    this.first = first;
    this.width = usual.length;
    this.usual = usual;
    this.scales = scales(alike);
    double highest = 0;
    for (int title = 0; title * width < alike.length; title++) {
      highest = Math.max(highest, kinship(alike, title));
    }
    this.most = highest;
  }

  private double[] scales(double[] alike) {
    double[] factors = new double[seeds.size()];
    for (int seed = 0; seed < factors.length; seed++) {
      double nearest = 0;
      for (int at = first + seed; at < alike.length; at += width) {
        nearest = Math.max(nearest, alike[at]);
      }
      double above = nearest - usual[first + seed];
      factors[seed] = above > 0 ? 1 / Math.sqrt(above) : 0;
    }
    return factors;
  }

  /// How near one of some titles is, by how alike they are: `[titles][width]`.
  double near(double[] alike, int title) {
    return most == 0 ? 0 : Math.min(1, kinship(alike, title) / most);
  }

  private double kinship(double[] alike, int title) {
    double sum = 0;
    for (int seed = 0; seed < scales.length; seed++) {
      sum += pull(alike, title, seed);
    }
    return isLiked ? Math.sqrt(sum) : sum;
  }

  /// How much one of the seeds speaks for one of some titles; 0 or more.
  double pull(double[] alike, int title, int seed) {
    double above = alike[title * width + first + seed] - usual[first + seed];
    double kinship = scales[seed] * Math.max(0, above);
    return seeds.get(seed).weight() * kinship * kinship * (isLiked ? 1 : kinship);
  }
}
