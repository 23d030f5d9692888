package dev.marquee.search.lucene;

import dev.marquee.index.DenseVectors;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// jvector's graph (degree 32, beam width 100, alpha 1.2) over the vectors of a catalog, on the
/// heap. Its only inner product is for unit vectors, which those of titles with all blocks are.
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

  /// A graph to be asked with a beam of `times` as many candidates as the catalog re-ranks.
  JvectorGraph(BenchCatalog catalog, int times) {
    this.catalog = catalog;
    this.times = times;
    this.values = values(catalog.snapshot().vectors());
    BuildScoreProvider scores =
        BuildScoreProvider.randomAccessScoreProvider(values, VectorSimilarityFunction.DOT_PRODUCT);
    try (GraphIndexBuilder builder =
        GraphIndexBuilder.builder(scores, values.dimension(), List.of(DEGREE))
            .withBeamWidth(BEAM_WIDTH)
            .withNeighborOverflow(OVERFLOW)
            .withAlpha(ALPHA)
            .build()) {
      this.searcher = new GraphSearcher(builder.build(values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
