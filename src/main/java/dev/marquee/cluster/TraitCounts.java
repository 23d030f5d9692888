package dev.marquee.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// How often each trait occurs in each cluster, and how far that is from chance.
///
/// Counted in one pass over the set bits of the traits.
final class TraitCounts {
  /// Rows of an average cluster that are mixed into each cluster before its lift is ranked, so that
  /// three rows out of three do not outrank ninety out of a hundred.
  private static final double SMOOTHING = 10;

  /// How many standard deviations above chance a share must be.
  private static final double LEAST_DEVIATIONS = 2;

  private final int[][] counts;
  private final int[] totals;
  private final int[] sizes;
  private final int rows;

  TraitCounts(Clustering clustering, List<Trait> traits) {
    this.sizes = clustering.sizes();
    this.rows = clustering.size();
    this.counts = new int[traits.size()][sizes.length];
    this.totals = new int[traits.size()];
    for (int trait = 0; trait < counts.length; trait++) {
      count(traits.get(trait).rows(), clustering, counts[trait]);
      totals[trait] = Arrays.stream(counts[trait]).sum();
    }
  }

  private static void count(BitSet having, Clustering clustering, int[] counts) {
    int row = having.nextSetBit(0);
    while (row >= 0 && row < clustering.size()) {
      counts[clustering.clusterOf(row)]++;
      row = having.nextSetBit(row + 1);
    }
  }

  /// The number of clusters.
  int clusters() {
    return sizes.length;
  }

  /// The number of traits.
  int traits() {
    return totals.length;
  }

  /// The share of a cluster's rows that have a trait, in `[0, 1]`.
  double share(int trait, int cluster) {
    return (double) counts[trait][cluster] / sizes[cluster];
  }

  /// The share of several clusters' rows, taken together, that have a trait.
  double share(int trait, int[] clusters) {
    long having = 0;
    long all = 0;
    for (int cluster : clusters) {
      having += counts[trait][cluster];
      all += sizes[cluster];
    }
    return all == 0 ? 0 : (double) having / all;
  }

  /// The share in the cluster over the share in the whole; 0 for a trait that nobody has.
  double lift(int trait, int cluster) {
    return totals[trait] == 0 ? 0 : share(trait, cluster) / base(trait);
  }

  /// Ranks the traits of a cluster: frequent in it and rare elsewhere. Share times the logarithm of
  /// the smoothed lift.
  double telling(int trait, int cluster) {
    if (totals[trait] == 0) {
      return 0;
    }
    double base = base(trait);
    double smoothed =
        (counts[trait][cluster] + SMOOTHING * base) / (sizes[cluster] + SMOOTHING) / base;
    return share(trait, cluster) * Math.log(smoothed);
  }

  /// Whether a trait is more frequent in a cluster than chance explains: two rows at least, and two
  /// standard deviations above what a draw from the whole would hold.
  boolean isSignificant(int trait, int cluster) {
    double base = base(trait);
    double expected = sizes[cluster] * base;
    double deviation = Math.sqrt(expected * (1 - base));
    return counts[trait][cluster] >= 2
        && counts[trait][cluster] > expected + LEAST_DEVIATIONS * deviation;
  }

  private double base(int trait) {
    return (double) totals[trait] / rows;
  }
}
