package dev.marquee.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// What ways need that takes long to make, made before they are timed, where one can watch it:
/// graphs over the vectors of a generation and the true neighbors of its seeds. Kept beside the
/// index.
public final class BenchGraphs {
  private static final int STEPS = 20;

  private BenchGraphs() {}

  /// Makes what these ways need and is not there yet.
  public static void prepare(Path folder, Collection<Way> ways) throws IOException {
    try (BenchCatalog catalog = BenchCatalog.open(folder)) {
      if (ways.stream().anyMatch(Way::isLuceneGraph) && !Files.exists(LuceneHnsw.file(catalog))) {
        LuceneHnsw.build(catalog, progress("Lucene's graph", catalog));
      }
      if (ways.stream().anyMatch(Way::isJvector) && !Files.exists(JvectorGraph.file(catalog))) {
        JvectorGraph.build(catalog, progress("jvector's graph", catalog));
      }
      long asked = System.nanoTime();
      int judged = catalog.trueNeighbors().size();
      System.err.printf(
          "bench: recall is that of %d questions; their true neighbors took %.1f s%n",
          judged, (System.nanoTime() - asked) / 1e9);
      catalog.closeIndex();
    }
  }

  /// Counts titles, from any thread, and tells of each twentieth part.
  private static IntConsumer progress(String what, BenchCatalog catalog) {
    int all = catalog.view().size();
    AtomicInteger done = new AtomicInteger();
    long begun = System.nanoTime();
    return _ -> {
      int count = done.incrementAndGet();
      if ((long) count * STEPS / all != (long) (count - 1) * STEPS / all) {
        System.err.printf(
            "bench: %s: %,d of %,d titles, %.0f s%n",
            what, count, all, (System.nanoTime() - begun) / 1e9);
      }
    };
  }
}
