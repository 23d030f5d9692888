package dev.marquee.cluster;

import dev.marquee.cluster.ClusterCount.Trial;
import dev.marquee.vector.NearestCentroids;
import dev.marquee.vector.NearestCentroids.Assignment;
import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One search for the largest count that holds enough neighbors.
///
/// The share of neighbors held falls about evenly with the logarithm of the count, so a few trials
/// along a straight line find it. Each trial makes real centroids and measures them on the rows
/// that occur in the neighborhoods; the centroids of the best trial are the result, so what was
/// measured is what the caller gets.
///
/// Lives for one run on one thread.
final class CountSearch {
  private static final int MOST_TRIALS = 7;

  /// Where to aim, above the least share that passes; a trial that lands at most twice as far above
  /// ends the search.
  private static final double MARGIN = 0.005;

  private static final double TARGET = ClusterCount.HELD_SHARE + MARGIN;

  /// How far below the least share other draws may well lift a trial: twice the spread among draws.
  private static final double NEAR_MISS = 0.02;

  /// How much less a smaller count must hold to be more than a matter of draws.
  private static final double WRONG_WAY = 0.04;

  /// Counts closer to each other than this factor are as good as equal.
  private static final double NEGLIGIBLE = 1.12;

  /// The share lost when the count grows e-fold, as seen on real catalogs: the slope of the line
  /// while there is only one point.
  private static final double USUAL_SLOPE = 0.1;

  /// The count to try first, as a share of the largest one.
  private static final double FIRST_GUESS = 0.4;

  private final VectorSet vectors;
  private final Neighborhoods truth;
  private final SphericalKMeans kMeans;
  private final int[] members;
  private final VectorSet memberVectors;
  private final List<Trial> trials = new ArrayList<>();

  CountSearch(VectorSet vectors, Neighborhoods truth, ClusterSettings settings) {
    this.vectors = vectors;
    this.truth = truth;
    this.kMeans = new SphericalKMeans(settings);
    this.members = truth.members();
    this.memberVectors = UnitRows.gather(vectors, members);
  }

  /// What was tried, in the order of trying.
  List<Trial> trials() {
    return trials;
  }

  /// The centroids for a count, which is noted as a trial.
  VectorSet attempt(int count) {
    VectorSet centroids = kMeans.centroids(vectors, count, trials.size());
    trials.add(new Trial(count, heldShare(centroids)));
    return centroids;
  }

  private double heldShare(VectorSet centroids) {
    if (centroids.size() == 0) {
      return 1;
    }
    Assignment assignment = new NearestCentroids(centroids).assign(memberVectors);
    return truth.heldShare(row -> assignment.nearest(Arrays.binarySearch(members, row)));
  }

  /// The centroids of the largest count up to `most` that was found to hold enough, or of the least
  /// one sensible.
  VectorSet largest(int most) {
    if (most <= 2) {
      return attempt(Math.max(1, most));
    }
    Trial failed = null;
    Passed passed = null;
    int count = Math.max(2, (int) (FIRST_GUESS * most));
    while (true) {
      VectorSet centroids = attempt(count);
      Trial trial = trials.getLast();
      if (trial.heldShare() >= ClusterCount.HELD_SHARE || count == 2) {
        passed = new Passed(trial, centroids);
      } else if (failed == null || trial.count() < failed.count()) {
        failed = trial;
      }
      if (passed == null) {
        count = failed == null ? 2 : below(failed, most);
      } else if (isDone(passed.trial, failed, most)) {
        return passed.centroids;
      } else {
        count = failed == null ? above(passed.trial, most) : between(passed.trial, failed);
      }
    }
  }

  /// The best trial so far that holds enough. Two clusters always count as enough.
  private record Passed(Trial trial, VectorSet centroids) {}

  private boolean isDone(Trial passed, @Nullable Trial failed, int most) {
    return trials.size() >= MOST_TRIALS
        || passed.count() == most
        || passed.heldShare() <= ClusterCount.HELD_SHARE + 2 * MARGIN
        || (failed != null
            && (failed.count() <= passed.count() + 1
                || failed.count() <= NEGLIGIBLE * passed.count()));
  }

  /// The next count after nothing but failures: the same once more, with other draws, after a near
  /// miss; else a smaller one. Where the share hardly depends on the count, small steps would find
  /// nothing for long, so late ones are large. Where fewer clusters hold much less, the rows lie in
  /// many tight groups, and the count to try is the largest.
  private int below(Trial failed, int most) {
    boolean isNearMiss = failed.heldShare() >= ClusterCount.HELD_SHARE - NEAR_MISS;
    if (isNearMiss && timesTried(failed.count()) == 1) {
      return failed.count();
    }
    double mostHeld = trials.stream().mapToDouble(Trial::heldShare).max().orElse(0);
    if (mostHeld > failed.heldShare() + WRONG_WAY && timesTried(most) == 0) {
      return most;
    }
    double longest = trials.size() < MOST_TRIALS / 2 ? 0.85 : 0.5;
    return Math.max(2, (int) (failed.count() * Math.min(longest, factor(failed))));
  }

  private long timesTried(int count) {
    return trials.stream().filter(trial -> trial.count() == count).count();
  }

  /// The next count after nothing but passes.
  private static int above(Trial passed, int most) {
    return Math.clamp((long) (passed.count() * factor(passed)), passed.count() + 1, most);
  }

  private static double factor(Trial only) {
    return Math.exp((only.heldShare() - TARGET) / USUAL_SLOPE);
  }

  /// The count at which the line through both points crosses the share aimed at, kept clear of the
  /// ends, so that each trial narrows the interval by a good part.
  private static int between(Trial passed, Trial failed) {
    double way = (passed.heldShare() - TARGET) / (passed.heldShare() - failed.heldShare());
    double ratio = (double) failed.count() / passed.count();
    long count = Math.round(passed.count() * Math.pow(ratio, Math.clamp(way, 0.15, 0.85)));
    return Math.clamp(count, passed.count() + 1, failed.count() - 1);
  }
}
