package dev.marquee.cluster;

import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Divides clusters into cells: spherical k-means within each cluster, from a seeded sample of its
/// rows, a few steps only. Cells need not be beautiful, and a step more moves hardly any row.
///
/// A cell holds about [#LEAST_ROWS] rows, and more in large sets: a query is compared with every
/// centroid and then with the rows of some forty cells, so that the cheapest number of cells grows
/// as the square root of the rows. A row is compared with the cells of its own cluster alone, and
/// no cluster has more than [#MOST_CELLS], so that dividing takes a time linear in the rows.
///
/// Pure, so safe from any thread.
public final class CellDivision {
  /// Rows of a cell, on average, in a small set.
  static final double LEAST_ROWS = 25;

  /// Rows of a cell, on average, as a multiple of the square root of all rows, where that is more.
  static final double ROWS_PER_ROOT = 0.25;

  /// Cells of one cluster, at most.
  static final int MOST_CELLS = 128;

  private static final int STEPS = 6;

  private final VectorSet vectors;
  private final Clustering clusters;
  private final long seed;

  private CellDivision(VectorSet vectors, Clustering clusters, long seed) {
    this.vectors = vectors;
    this.clusters = clusters;
    this.seed = seed;
  }

  /// The cells of clusters of `vectors`; the same ones for the same seed. On all processors.
  public static Cells run(VectorSet vectors, Clustering clusters, long seed) {
    return new CellDivision(vectors, clusters, seed).run();
  }

  private Cells run() {
    int[][] members = members();
    List<Clustering> divided =
        IntStream.range(0, members.length)
            .parallel()
            .mapToObj(cluster -> divide(members[cluster], seed + cluster))
            .toList();
    int[] cellOfRow = new int[clusters.size()];
    List<VectorSet> centroids = new ArrayList<>();
    int first = 0;
    for (int cluster = 0; cluster < members.length; cluster++) {
      Clustering cells = divided.get(cluster);
      for (int place = 0; place < members[cluster].length; place++) {
        cellOfRow[members[cluster][place]] = first + cells.clusterOf(place);
      }
      centroids.add(cells.centroids());
      first += cells.count();
    }
    return new Cells(clusters, new Clustering(cellOfRow, joined(centroids, first)));
  }

  /// The rows of each cluster, ascending.
  private int[][] members() {
    int[] sizes = clusters.sizes();
    int[][] members = new int[sizes.length][];
    Arrays.setAll(members, cluster -> new int[sizes[cluster]]);
    for (int row = clusters.size() - 1; row >= 0; row--) {
      int cluster = clusters.clusterOf(row);
      members[cluster][--sizes[cluster]] = row;
    }
    return members;
  }

  private Clustering divide(int[] members, long ofSeed) {
    VectorSet rows = UnitRows.gather(vectors, members);
    double[] inverseLengths = UnitRows.inverseLengths(rows);
    int[] directed =
        IntStream.range(0, members.length).filter(row -> inverseLengths[row] > 0).toArray();
    int count = Math.min(cells(members.length), directed.length);
    int[] drawn = UnitRows.sample(directed.length, count, ofSeed);
    double[][] start =
        UnitRows.copy(rows, Arrays.stream(drawn).map(place -> directed[place]).toArray());
    VectorSet centroids = UnitRows.normalized(start, rows.dimension());
    return SphericalKMeans.partition(
        rows,
        count == 0 ? centroids : new LloydSteps(rows, inverseLengths).refine(centroids, STEPS));
  }

  private int cells(int rows) {
    double wanted = Math.max(LEAST_ROWS, ROWS_PER_ROOT * Math.sqrt(vectors.size()));
    return (int) Math.clamp(Math.ceil(rows / wanted), 1, MOST_CELLS);
  }

  private VectorSet joined(List<VectorSet> parts, int size) {
    var all = new VectorSet.Builder(size, vectors.dimension());
    float[] values = new float[vectors.dimension()];
    int at = 0;
    for (VectorSet part : parts) {
      for (int row = 0; row < part.size(); row++) {
        part.copyRow(row, values);
        all.setRow(at++, values);
      }
    }
    return all.build();
  }
}
