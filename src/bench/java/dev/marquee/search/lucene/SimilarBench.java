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

/// One neighbor query in each [Way], over the seeds of a catalog in turn. One thread.
///
/// What a way finds of the true neighbors is measured after its timing and noted in [Recalls].
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SimilarBench {
  /// The name of a [Way].
  @Param("DENSE_CLUSTER")
  public String way = "";

  /// An index folder.
  @Param("index")
  public String catalog = "";

  private @Nullable BenchCatalog opened;
  private Way.@Nullable Query query;
  private int seed;

  /// Opens the catalog and makes the way ready.
  @Setup(Level.Trial)
  public void open() throws IOException {
    opened = BenchCatalog.open(Path.of(catalog));
    query = Way.valueOf(way).query(opened);
  }

  /// Finds the neighbors of the next seed.
  @Benchmark
  public int neighbors() throws IOException {
    seed = seed + 1 == BenchCatalog.SEEDS ? 0 : seed + 1;
    return Objects.requireNonNull(query).ask(seed);
  }

  /// Notes the recall and closes the catalog.
  @TearDown(Level.Trial)
  public void close() throws IOException {
    BenchCatalog measured = Objects.requireNonNull(opened);
    Recalls.of(Path.of(catalog)).note(way, measured.recall(Objects.requireNonNull(query)));
    measured.close();
  }
}
