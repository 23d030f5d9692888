package dev.marquee.cluster;

import elki.clustering.kmeans.initialization.KMeansInitialization;
import elki.clustering.kmeans.initialization.SphericalKMeansPlusPlus;
import elki.clustering.kmeans.spherical.SphericalSimplifiedElkanKMeans;
import elki.data.DoubleVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.utilities.random.RandomFactory;

/// The door to ELKI: spherical k-means with Elkan's bounds, seeded by k-means++.
///
/// Source: Schubert, Lang, Feher, "Accelerating spherical k-means", SISAP 2021,
/// https://doi.org/10.1007/978-3-030-89657-7_17
final class ElkiKMeans {
  /// The dissimilarity of k-means++ is `alpha - cosine`. With 1 it is the squared distance halved;
  /// the little more keeps ELKI from drawing for ever when all rows that are left equal a centroid.
  private static final double ALPHA = 1 + 1e-6;

  private ElkiKMeans() {}

  /// The directions of `count` clusters, `[count][dimension]`, not normalized.
  ///
  /// - `unitRows`: `[n][dimension]`, of unit length, `n >= count`; used in place.
  /// - `count`: 1 or more.
  ///
  /// Takes `n x count` doubles for the bounds. Single-threaded and deterministic.
  static double[][] means(double[][] unitRows, int count, int iterations, long seed) {
    if (count == 1) {
      // ELKI's k-means++ returns two centroids at least; any row is as good a start for one.
      return new double[][] {unitRows[0]};
    }
    ElkiLogging.silence();
    Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(unitRows), null);
    database.initialize();
    Relation<DoubleVector> rows = database.getRelation(TypeUtil.DOUBLE_VECTOR_FIELD);
    KMeansInitialization start =
        new SphericalKMeansPlusPlus<DoubleVector>(ALPHA, new RandomFactory(seed));
    return new SphericalSimplifiedElkanKMeans<DoubleVector>(count, iterations, start, false)
        .run(rows).getAllClusters().stream()
            .map(cluster -> cluster.getModel().getMean())
            .toArray(double[][]::new);
  }
}
