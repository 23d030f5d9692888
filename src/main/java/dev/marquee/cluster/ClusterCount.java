package dev.marquee.cluster;

import dev.marquee.vector.VectorSet;
import java.util.List;

/// Clusters with a count that suits the job: as many clusters as possible, so that each is small to
/// scan and narrow enough to name, that still keep most true neighbors together.
///
/// Pure, so safe from any thread.
public final class ClusterCount {
  /// The least share of the true neighbors that clusters of an automatic count hold, unless even
  /// two clusters hold less.
  public static final double HELD_SHARE = 0.8;

  /// The most clusters of an automatic count, as a multiple of the square root of the rows.
  public static final double MOST_PER_ROOT = 1.5;

  private ClusterCount() {}

  /// A count that was asked for and the share of the true neighbors that its clusters hold.
  public record Trial(int count, double heldShare) {}

  /// A finished clustering, the share of true neighbors that it holds, and all that was tried for
  /// it, in the order of trying.
  public record Outcome(Clustering clustering, double heldShare, List<Trial> trials) {
    public Outcome {
      trials = List.copyOf(trials);
    }
  }

  /// Clusters `vectors` into `settings.count()` groups, or into a number of its own choice when
  /// that is 0: the largest found to hold at least [#HELD_SHARE] of the neighbors in `truth`, at
  /// least 2, at most [#MOST_PER_ROOT] times the square root of the rows.
  ///
  /// Three to seven runs of [SphericalKMeans], rarely more: for 8,807 rows of 256 dimensions about
  /// one CPU second warm, two in a fresh JVM.
  public static Outcome run(VectorSet vectors, Neighborhoods truth, ClusterSettings settings) {
    CountSearch search = new CountSearch(vectors, truth, settings);
    VectorSet centroids =
        settings.count() > 0
            ? search.attempt(settings.count())
            : search.largest(mostClusters(vectors.size()));
    Clustering clustering = SphericalKMeans.partition(vectors, centroids);
    return new Outcome(clustering, truth.heldShare(clustering::clusterOf), search.trials());
  }

  private static int mostClusters(int rows) {
    return Math.max(Math.min(rows, 2), (int) (MOST_PER_ROOT * Math.sqrt(rows)));
  }
}
