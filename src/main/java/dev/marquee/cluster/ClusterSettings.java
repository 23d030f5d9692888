package dev.marquee.cluster;

/// How to cluster.
///
/// - `count`: the number of clusters, 1 or more; 0 lets [ClusterCount] choose it.
/// - `seed`: of every random draw; the same vectors and seed give the same clustering.
/// - `sampleLimit`: the most rows on which ELKI works at a time, unless there are many clusters;
///   see [SphericalKMeans] for what becomes of the others.
public record ClusterSettings(int count, long seed, int sampleLimit) {

  /// Several starts on samples of 500 beat one on 2,000 rows: a better mean at the same cost, and
  /// less spread among seeds.
  public static final int DEFAULT_SAMPLE_LIMIT = 500;

  public ClusterSettings {
    if (count < 0) {
      throw new IllegalArgumentException("cannot make " + count + " clusters");
    }
    if (sampleLimit < 1) {
      throw new IllegalArgumentException("cannot cluster a sample of " + sampleLimit + " rows");
    }
  }

  /// The count chosen automatically, with the default sample.
  public static ClusterSettings automatic(long seed) {
    return new ClusterSettings(0, seed, DEFAULT_SAMPLE_LIMIT);
  }
}
