package dev.marquee.cluster;

import java.util.Arrays;

/// A partition of the rows of each cluster into *cells*: what is near to a vector is looked for
/// cell by cell, where a cluster would be too much to look through.
///
/// Cells are numbered from 0, those of cluster 0 first, then those of cluster 1, and so on. They
/// are a matter of speed alone and have no name; who belongs together, clusters say.
///
/// Immutable, so safe from any thread.
public final class Cells {
  private final Clustering clusters;
  private final Clustering cells;

  /// `cells`: the same rows, divided more finely. Throws `IllegalArgumentException` unless each
  /// cell lies in one cluster and their numbers ascend with the clusters'.
  public Cells(Clustering clusters, Clustering cells) {
    if (clusters.size() != cells.size()) {
      throw new IllegalArgumentException(
          clusters.size() + " rows in clusters, " + cells.size() + " in cells");
    }
    this.clusters = clusters;
    this.cells = cells;
    int[] clusterOfCell = new int[cells.count()];
    Arrays.fill(clusterOfCell, -1);
    for (int row = 0; row < cells.size(); row++) {
      int cell = cells.clusterOf(row);
      if (clusterOfCell[cell] >= 0 && clusterOfCell[cell] != clusters.clusterOf(row)) {
        throw new IllegalArgumentException("cell " + cell + " lies in two clusters");
      }
      clusterOfCell[cell] = clusters.clusterOf(row);
    }
    for (int cell = 1; cell < clusterOfCell.length; cell++) {
      if (clusterOfCell[cell] < clusterOfCell[cell - 1]) {
        throw new IllegalArgumentException("cell " + cell + " is of a cluster before the last");
      }
    }
  }

  /// Clusters that are not divided: each is one cell.
  public static Cells undivided(Clustering clusters) {
    return new Cells(clusters, clusters);
  }

  /// The clusters that are divided.
  public Clustering clusters() {
    return clusters;
  }

  /// Which row is in which cell, and the unit directions of the cells.
  public Clustering cells() {
    return cells;
  }
}
