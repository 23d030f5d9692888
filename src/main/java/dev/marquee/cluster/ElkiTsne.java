package dev.marquee.cluster;

import elki.data.DoubleVector;
import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDRange;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.distance.minkowski.SquaredEuclideanDistance;
import elki.projection.AffinityMatrixBuilder;
import elki.projection.BarnesHutTSNE;
import elki.projection.NearestNeighborAffinityMatrixBuilder;
import elki.utilities.random.RandomFactory;

/// The door to ELKI's t-SNE: lays rows out in the plane so that near ones stay near.
///
/// Source: van der Maaten, "Accelerating t-SNE using tree-based algorithms", JMLR 2014.
final class ElkiTsne {
  /// Fewer rows have no neighborhoods to keep.
  static final int FEWEST = 20;

  private static final double PERPLEXITY = 30;
  private static final int ITERATIONS = 350;
  private static final double MOMENTUM = 0.8;
  private static final double LEARNING_RATE = 200;

  /// How coarsely far points are taken together.
  private static final double THETA = 0.5;

  private ElkiTsne() {}

  /// The place of each row, `[n][2]`; `rows`: `[n][dimension]`, `n >= FEWEST`, no two of them
  /// equal.
  ///
  /// O(n^2 dimension) for the neighbors, then O(n log n) for each step. Single-threaded and
  /// deterministic.
  static double[][] places(double[][] rows, long seed) {
    ElkiLogging.silence();
    double perplexity = Math.min(PERPLEXITY, (rows.length - 1) / 4.0);
    Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(rows), null);
    database.initialize();
    Relation<NumberVector> relation = database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
    AffinityMatrixBuilder<NumberVector> affinity =
        new NearestNeighborAffinityMatrixBuilder<>(
            SquaredEuclideanDistance.STATIC, perplexity, (int) (3 * perplexity));
    Relation<DoubleVector> placed =
        new BarnesHutTSNE<NumberVector>(
                affinity,
                2,
                MOMENTUM,
                LEARNING_RATE,
                ITERATIONS,
                new RandomFactory(seed),
                false,
                THETA)
            .run(database, relation);
    double[][] places = new double[rows.length][];
    DBIDRange ids = (DBIDRange) placed.getDBIDs();
    for (DBIDIter each = ids.iter(); each.valid(); each.advance()) {
      places[ids.getOffset(each)] = placed.get(each).toArray();
    }
    return places;
  }
}
