package dev.marquee.search.lucene;

import dev.marquee.index.CellRanges;
import dev.marquee.index.DenseScan;
import dev.marquee.search.Ranking;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarPage;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Ways to find the neighbors of a stored title. Those that are no whole question find as many
/// candidates by the dense form as the catalog re-ranks by the exact one.
public enum Way {
  /// A plain loop over all vectors in an array on the heap.
  SCALAR_CATALOG {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.scalar(catalog);
    }
  },
  /// Inner products of all vectors in the mapped file, one at a time, and nothing else.
  BARE_CATALOG {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.bare(catalog, _ -> catalog.everything());
    }
  },
  /// The same over the seed's cluster.
  BARE_CLUSTER {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.bare(catalog, catalog::own);
    }
  },
  /// The same over the cells that scope `nearby` probes.
  BARE_NEARBY {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.bare(catalog, catalog::probes);
    }
  },
  /// Inner products of all vectors, four at a time, as our scans compute them: their limit.
  BARE_WIDE_CATALOG {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.wide(catalog, _ -> catalog.everything());
    }
  },
  /// The same over the seed's cluster.
  BARE_WIDE_CLUSTER {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.wide(catalog, catalog::own);
    }
  },
  /// The same over the cells that scope `nearby` probes.
  BARE_WIDE_NEARBY {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.wide(catalog, catalog::probes);
    }
  },
  /// The best candidates of the seed's cluster, as a filtered question finds them.
  DENSE_CLUSTER {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.best(catalog, catalog::own);
    }
  },
  /// The best candidates of the cells that scope `nearby` probes, which are chosen first.
  DENSE_NEARBY {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.best(catalog, catalog::probesFound);
    }
  },
  /// The same cells in Lucene's quantized format of eight bits a dimension.
  LUCENE_8_BIT {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return QuantizedScan.open(catalog, ScalarEncoding.UNSIGNED_BYTE);
    }
  },
  /// The same cells in Lucene's quantized format of four bits a dimension.
  LUCENE_4_BIT {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return QuantizedScan.open(catalog, ScalarEncoding.PACKED_NIBBLE);
    }
  },
  /// The same cells in Lucene's quantized format of one bit a dimension (BBQ).
  LUCENE_1_BIT {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return QuantizedScan.open(catalog, ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE);
    }
  },
  /// Lucene's HNSW over the same vectors, asked for as many candidates.
  LUCENE_HNSW {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return LuceneHnsw.open(catalog, 1, false);
    }
  },
  /// Lucene's HNSW asked for four times as many.
  LUCENE_HNSW_X4 {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return LuceneHnsw.open(catalog, 4, false);
    }
  },
  /// Lucene's HNSW filtered to the seed's cluster.
  LUCENE_HNSW_CLUSTER {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return LuceneHnsw.open(catalog, 1, true);
    }
  },
  /// jvector's graph over the same vectors on the heap, asked for as many candidates.
  JVECTOR {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return JvectorGraph.open(catalog, 1);
    }
  },
  /// jvector's graph asked for four times as many.
  JVECTOR_X4 {
    @Override
    Query query(BenchCatalog catalog) throws IOException {
      return JvectorGraph.open(catalog, 4);
    }
  },
  /// A whole question in scope `cluster`, exact.
  SIMILAR_CLUSTER {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.question(catalog, Scope.CLUSTER, EDITED);
    }
  },
  /// A whole question in scope `nearby` with a slider moved.
  SIMILAR_NEARBY {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.question(catalog, Scope.NEARBY, EDITED);
    }
  },
  /// A whole question in scope `catalog`, exact.
  SIMILAR_CATALOG {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.question(catalog, Scope.CATALOG, EDITED);
    }
  },
  /// A whole question as the title page asks it.
  SIMILAR_STORED {
    @Override
    Query query(BenchCatalog catalog) {
      return Scans.question(catalog, Scope.NEARBY, Map.of());
    }
  };

  /// A slider so little moved that the true neighbors stay what they are.
  private static final Map<String, Double> EDITED = Map.of("genre", 1.000_001);

  /// Finds candidates for one seed at a time. For one thread.
  interface Query {
    /// The documents found for the seed with this number, in any order; the seed may be among them.
    int[] candidates(int seed) throws IOException;

    /// Does what is timed, and returns how many were found.
    default int ask(int seed) throws IOException {
      return candidates(seed).length;
    }
  }

  /// Whether it copies all vectors to the heap.
  public boolean isOnHeap() {
    return this == SCALAR_CATALOG || isJvector();
  }

  /// The scan of the same vectors that nothing else is done with: one at a time and four at a time.
  /// Empty for the bare scans themselves.
  public List<Way> limits() {
    return switch (this) {
      case BARE_CATALOG, BARE_CLUSTER, BARE_NEARBY -> List.of();
      case BARE_WIDE_CATALOG, BARE_WIDE_CLUSTER, BARE_WIDE_NEARBY -> List.of();
      case SCALAR_CATALOG, SIMILAR_CATALOG -> List.of(BARE_CATALOG, BARE_WIDE_CATALOG);
      case DENSE_CLUSTER, LUCENE_HNSW_CLUSTER, SIMILAR_CLUSTER ->
          List.of(BARE_CLUSTER, BARE_WIDE_CLUSTER);
      case DENSE_NEARBY,
          LUCENE_8_BIT,
          LUCENE_4_BIT,
          LUCENE_1_BIT,
          LUCENE_HNSW,
          LUCENE_HNSW_X4,
          JVECTOR,
          JVECTOR_X4,
          SIMILAR_NEARBY,
          SIMILAR_STORED ->
          List.of(BARE_NEARBY, BARE_WIDE_NEARBY);
    };
  }

  /// Whether it asks Lucene's graph.
  boolean isLuceneGraph() {
    return this == LUCENE_HNSW || this == LUCENE_HNSW_X4 || this == LUCENE_HNSW_CLUSTER;
  }

  /// Whether it asks jvector's graph.
  boolean isJvector() {
    return this == JVECTOR || this == JVECTOR_X4;
  }

  /// Makes the way ready for a catalog; what it needs is built here and not timed.
  abstract Query query(BenchCatalog catalog) throws IOException;

  /// Scans of our own, and what they are measured against.
  private static final class Scans {
    /// As many as our own scan gathers.
    private static final int BLOCK = 256;

    private Scans() {}

    static Query scalar(BenchCatalog catalog) {
      int dimension = catalog.snapshot().vectors().dimension();
      float[] vectors = new float[dimension * catalog.view().size()];
      for (int docId = 0; docId < catalog.view().size(); docId++) {
        System.arraycopy(
            catalog.snapshot().vectors().vector(docId), 0, vectors, docId * dimension, dimension);
      }
      return seed -> {
        float[] query = catalog.dense(seed);
        TopRows best = new TopRows(catalog.candidates());
        for (int docId = 0; docId < catalog.view().size(); docId++) {
          best.offer(dot(vectors, docId * dimension, query), docId);
        }
        return best.rows();
      };
    }

    private static float dot(float[] vectors, int from, float[] query) {
      float sum = 0;
      for (int d = 0; d < query.length; d++) {
        sum += vectors[from + d] * query[d];
      }
      return sum;
    }

    /// Sums what it computes, so that nothing is optimized away, and finds nothing.
    static Query bare(BenchCatalog catalog, IntFunction<int[]> cells) {
      CellRanges ranges = catalog.snapshot().ranges();
      return seed -> {
        DenseScan scan = catalog.snapshot().vectors().scan(catalog.dense(seed));
        float sum = 0;
        for (int cell : cells.apply(seed)) {
          int end = ranges.end(cell);
          for (int docId = ranges.start(cell); docId < end; docId++) {
            sum += scan.score(docId);
          }
        }
        return Float.isNaN(sum) ? new int[1] : new int[0];
      };
    }

    /// The same, four at a time.
    static Query wide(BenchCatalog catalog, IntFunction<int[]> cells) {
      CellRanges ranges = catalog.snapshot().ranges();
      int[] docIds = new int[BLOCK];
      float[] scores = new float[BLOCK];
      return seed -> {
        DenseScan scan = catalog.snapshot().vectors().scan(catalog.dense(seed));
        float sum = 0;
        int waiting = 0;
        for (int cell : cells.apply(seed)) {
          for (int docId = ranges.start(cell); docId < ranges.end(cell); docId++) {
            docIds[waiting++] = docId;
            if (waiting == BLOCK) {
              scan.scores(docIds, waiting, scores);
              sum += scores[0];
              waiting = 0;
            }
          }
        }
        scan.scores(docIds, waiting, scores);
        return Float.isNaN(sum + scores[0]) ? new int[1] : new int[0];
      };
    }

    static Query best(BenchCatalog catalog, IntFunction<int[]> cells) {
      return seed -> {
        NeighborScan scan = new NeighborScan(catalog.view(), catalog.query(seed), 1);
        return scan.nearest(cells.apply(seed), catalog.dense(seed), catalog.candidates());
      };
    }

    static Query question(BenchCatalog catalog, Scope scope, Map<String, Double> weights) {
      return new Query() {
        @Override
        public int ask(int seed) throws IOException {
          return page(seed).items().size();
        }

        @Override
        public int[] candidates(int seed) throws IOException {
          return page(seed).items().stream()
              .mapToInt(item -> catalog.snapshot().docIdOf(item.entry().title().id()).orElseThrow())
              .toArray();
        }

        private SimilarPage page(int seed) throws IOException {
          return SimilarSearch.run(
              catalog.view(), catalog.request(seed, weights, scope), Ranking.BY_SCORE);
        }
      };
    }
  }
}
