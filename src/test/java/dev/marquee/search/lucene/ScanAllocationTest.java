package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.marquee.catalog.Catalog;
import dev.marquee.index.Nearby;
import dev.marquee.search.Critique;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SimilarRequest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scan allocates for the question and the page, not for the titles that it looks at.
class ScanAllocationTest {
  private static final int TITLES = 6000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "newer"})
  void bytesDoNotGrowWithTheTitlesScored(String but) {
    Catalog catalog = RandomCatalogs.draw(new Random(1), TITLES);
    try (IndexedCatalog indexed = IndexedCatalog.build(folder, catalog, new Nearby(99, 100, 1))) {
      long few = bytes(indexed, Scope.NEARBY, but);
      long all = bytes(indexed, Scope.CATALOG, but);
      // Compilation may box for a while; a byte a title would show.
      assertThat(all).isLessThan(few + TITLES);
    }
  }

  /// The fewest bytes that the question took in many rounds.
  private static long bytes(IndexedCatalog indexed, Scope scope, String but) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    SimilarRequest request =
        new SimilarRequest(
            List.of(new SimilarRequest.Seed(indexed.catalog().title(7).id(), 1)),
            List.of(),
            Map.of("genre", 2.0),
            Filters.NONE,
            but.isEmpty() ? List.of() : Critique.parse(List.of(but)),
            scope,
            10,
            false);
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < 60; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      indexed.index().similar(request);
      fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }
}
