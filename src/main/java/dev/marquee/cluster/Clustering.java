package dev.marquee.cluster;

import dev.marquee.vector.VectorSet;

/// A partition of rows: every row belongs to one cluster, an *ordinal* in `[0, count)`.
///
/// - `clusterOfRow`: `[n]`, ordinals; every ordinal has at least one row.
/// - `centroids`: `count x dimension`, unit length: row `c` is the direction of cluster `c`.
///
/// Immutable, so safe from any thread.
public final class Clustering {
  private final int[] clusterOfRow;
  private final VectorSet centroids;

  /// Takes copies of the array.
  public Clustering(int[] clusterOfRow, VectorSet centroids) {
    this.clusterOfRow = clusterOfRow.clone();
    this.centroids = centroids;
  }

  /// The number of clusters; 0 if and only if there are no rows.
  public int count() {
    return centroids.size();
  }

  /// The number of rows.
  public int size() {
    return clusterOfRow.length;
  }

  /// The cluster of a row.
  public int clusterOf(int row) {
    return clusterOfRow[row];
  }

  /// The unit directions of the clusters.
  public VectorSet centroids() {
    return centroids;
  }

  /// The number of rows of each cluster, `[count]`.
  public int[] sizes() {
    int[] sizes = new int[count()];
    for (int cluster : clusterOfRow) {
      sizes[cluster]++;
    }
    return sizes;
  }
}
