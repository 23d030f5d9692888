package dev.marquee.search.lucene;

import dev.marquee.bench.Recalls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/// One neighbor query in each [Way], over the seeds of a catalog in turn, by one caller or several
/// at once, each with seeds of its own order.
///
/// What a way finds of the true neighbors is measured after its timing and noted in [Recalls].
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SimilarBench {
  private @Nullable BenchCatalog asked;
  private Way.@Nullable Query query;
  private int seed;

  /// The catalog that all callers ask.
  @State(Scope.Benchmark)
  public static class Opened {
    /// The name of a [Way].
    @Param("DENSE_CLUSTER")
    public String way = "";

    /// An index folder.
    @Param("index")
    public String catalog = "";

    private @Nullable BenchCatalog shared;

    /// Opens the catalog.
    @Setup(Level.Trial)
    public void open() throws IOException {
      shared = BenchCatalog.open(Path.of(catalog));
    }

    /// Closes the catalog.
    @TearDown(Level.Trial)
    public void close() {
      BenchCatalog opened = Objects.requireNonNull(shared);
      opened.close();
      opened.closeIndex();
    }
  }

  /// Makes the way ready; each caller begins at another seed.
  @Setup(Level.Trial)
  public void prepare(Opened opened, ThreadParams caller) throws IOException {
    asked = Objects.requireNonNull(opened.shared).forAnotherCaller();
    query = Way.valueOf(opened.way).query(asked);
    seed = BenchCatalog.SEEDS * caller.getThreadIndex() / caller.getThreadCount();
  }

  /// Finds the neighbors of the next seed.
  @Benchmark
  public int neighbors() throws IOException {
    seed = seed + 1 == BenchCatalog.SEEDS ? 0 : seed + 1;
    return Objects.requireNonNull(query).ask(seed);
  }

  /// Notes the recall, once for all callers.
  @TearDown(Level.Trial)
  public void judge(Opened opened, ThreadParams caller) throws IOException {
    BenchCatalog own = Objects.requireNonNull(asked);
    if (caller.getThreadIndex() == 0) {
      double recall = own.recall(Objects.requireNonNull(query));
      Recalls.of(Path.of(opened.catalog)).note(opened.way, recall);
    }
    own.close();
  }
}
