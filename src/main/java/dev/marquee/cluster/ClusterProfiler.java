package dev.marquee.cluster;

import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Says what there is to say about the clusters of a clustering.
public final class ClusterProfiler {
  private static final int MOST_DISTINCTIVE = 8;
  private static final double LEAST_SHARE = 0.15;
  private static final double LEAST_LIFT = 1.2;

  private ClusterProfiler() {}

  /// The profiles of all clusters, in the order of their ordinals.
  ///
  /// A value is distinctive when at least 15 % of the cluster have it, 1.2 times as many as in the
  /// whole and more than chance explains; ranked by share times log lift. `ids` and `vectors`
  /// belong to `clustering`; bits of traits beyond its rows are passed over.
  ///
  /// O(rows x dimension + set bits of the traits + clusters x traits). Cosines are summed in double
  /// precision in the order of the dimensions: the same on every machine.
  public static List<ClusterProfile> profile(
      VectorSet vectors, Clustering clustering, ClusterIds ids, List<Trait> traits) {
    TraitCounts counts = new TraitCounts(clustering, traits);
    List<String> labels = new ClusterLabels(counts, traits).labels();
    int[] sizes = clustering.sizes();
    Centers centers = new Centers(vectors, clustering);
    List<ClusterProfile> profiles = new ArrayList<>();
    for (int ordinal = 0; ordinal < sizes.length; ordinal++) {
      profiles.add(
          new ClusterProfile(
              ids.idOf(ordinal),
              ordinal,
              labels.get(ordinal),
              sizes[ordinal],
              centers.medoids[ordinal],
              centers.cosineSums[ordinal] / sizes[ordinal],
              distinctive(counts, traits, ordinal)));
    }
    return profiles;
  }

  private static List<ClusterProfile.Distinctive> distinctive(
      TraitCounts counts, List<Trait> traits, int cluster) {
    return IntStream.range(0, traits.size())
        .filter(trait -> traits.get(trait).role() != Trait.Role.PERIOD)
        .filter(trait -> counts.share(trait, cluster) >= LEAST_SHARE)
        .filter(trait -> counts.lift(trait, cluster) >= LEAST_LIFT)
        .filter(trait -> counts.isSignificant(trait, cluster))
        .boxed()
        .sorted(Comparator.comparingDouble(trait -> -counts.telling(trait, cluster)))
        .limit(MOST_DISTINCTIVE)
        .map(trait ->
            new ClusterProfile.Distinctive(
                traits.get(trait).kind(),
                traits.get(trait).value(),
                counts.share(trait, cluster),
                counts.lift(trait, cluster)))
        .toList();
  }

  /// The row nearest to each centroid, the lowest of equals, and the sums of the cosines.
  private static final class Centers {
    final int[] medoids;
    final double[] cosineSums;

    Centers(VectorSet vectors, Clustering clustering) {
      this.medoids = new int[clustering.count()];
      this.cosineSums = new double[clustering.count()];
      double[] best = new double[clustering.count()];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      double[] inverseLengths = UnitRows.inverseLengths(vectors);
      for (int row = 0; row < clustering.size(); row++) {
        int cluster = clustering.clusterOf(row);
        double cosine =
            inverseLengths[row] * UnitRows.dot(vectors, row, clustering.centroids(), cluster);
        cosineSums[cluster] += cosine;
        if (cosine > best[cluster]) {
          best[cluster] = cosine;
          medoids[cluster] = row;
        }
      }
    }
  }
}
