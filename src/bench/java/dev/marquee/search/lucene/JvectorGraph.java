package dev.marquee.search.lucene;

import dev.marquee.index.DenseVectors;
import io.github.jbellis.jvector.disk.RandomAccessReader;
import io.github.jbellis.jvector.disk.ReaderSupplier;
import io.github.jbellis.jvector.disk.ReaderSupplierFactory;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// jvector's graph (degree 32, beam width 100, alpha 1.2) over the vectors of a catalog, on the
/// heap, built once by [BenchGraphs]. Its only inner product is for unit vectors, which those of
/// titles with all blocks are.
final class JvectorGraph implements Way.Query {
  private static final VectorTypeSupport VECTORS =
      VectorizationProvider.getInstance().getVectorTypeSupport();
  private static final int DEGREE = 32;
  private static final int BEAM_WIDTH = 100;
  private static final float OVERFLOW = 1.2f;
  private static final float ALPHA = 1.2f;

  private final BenchCatalog catalog;
  private final RandomAccessVectorValues values;
  private final GraphSearcher searcher;
  private final int times;

  private JvectorGraph(
      BenchCatalog catalog, RandomAccessVectorValues values, GraphSearcher searcher, int times) {
    this.catalog = catalog;
    this.values = values;
    this.searcher = searcher;
    this.times = times;
  }

  /// The graph of a catalog, read from its file, to be asked with a beam of `times` as many
  /// candidates as the catalog re-ranks.
  @SuppressWarnings("deprecation") // what replaces it keeps no graph on the heap
  static JvectorGraph open(BenchCatalog catalog, int times) throws IOException {
    RandomAccessVectorValues values = values(catalog.snapshot().vectors());
    try (GraphIndexBuilder builder = builder(values);
        ReaderSupplier file = ReaderSupplierFactory.open(file(catalog));
        RandomAccessReader in = file.get()) {
      builder.load(in);
      return new JvectorGraph(catalog, values, new GraphSearcher(builder.getGraph()), times);
    }
  }

  /// Where the graph of a catalog is kept.
  static Path file(BenchCatalog catalog) {
    int generation = catalog.snapshot().manifest().generation();
    return catalog.folder().resolve("jvector-" + generation + ".graph");
  }

  /// Builds and keeps it, on all cores; `told` of each title.
  @SuppressWarnings("deprecation") // as in open
  static void build(BenchCatalog catalog, IntConsumer told) throws IOException {
    RandomAccessVectorValues values = values(catalog.snapshot().vectors());
    Path unfinished = catalog.folder().resolve("jvector.unfinished");
    try (GraphIndexBuilder builder = builder(values)) {
      IntStream.range(0, values.size())
          .parallel()
          .forEach(docId -> {
            builder.addGraphNode(docId, values.getVector(docId));
            told.accept(docId);
          });
      builder.cleanup();
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        ((OnHeapGraphIndex) builder.getGraph()).save(out);
      }
    }
    Files.move(unfinished, file(catalog));
  }

  private static GraphIndexBuilder builder(RandomAccessVectorValues values) {
    BuildScoreProvider scores =
        BuildScoreProvider.randomAccessScoreProvider(values, VectorSimilarityFunction.DOT_PRODUCT);
    return GraphIndexBuilder.builder(scores, values.dimension(), List.of(DEGREE))
        .withBeamWidth(BEAM_WIDTH)
        .withNeighborOverflow(OVERFLOW)
        .withAlpha(ALPHA)
        .build();
  }

  private static RandomAccessVectorValues values(DenseVectors vectors) {
    List<VectorFloat<?>> all = new ArrayList<>(vectors.size());
    for (int docId = 0; docId < vectors.size(); docId++) {
      all.add(VECTORS.createFloatVector(vectors.vector(docId)));
    }
    return new ListRandomAccessVectorValues(all, vectors.dimension());
  }

  @Override
  public int[] candidates(int seed) {
    VectorFloat<?> query = VECTORS.createFloatVector(catalog.dense(seed));
    SearchResult result =
        searcher.search(
            DefaultSearchScoreProvider.exact(query, VectorSimilarityFunction.DOT_PRODUCT, values),
            catalog.candidates(),
            times * catalog.candidates(),
            0f,
            0f,
            Bits.ALL);
    return Arrays.stream(result.getNodes()).mapToInt(node -> node.node).toArray();
  }
}
