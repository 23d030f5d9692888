package dev.marquee.search.lucene;

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

/// One text question in each [SearchWay], over the texts drawn from a catalog in turn, by one
/// caller or several at once. Every question is a sample, since the slow ones are what matters.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBench {
  private SearchWay.@Nullable Query query;
  private int number;

  /// The catalog that all callers ask.
  @State(Scope.Benchmark)
  public static class Opened {
    /// The name of a [SearchWay].
    @Param("WORD")
    public String way = "";

    /// An index folder.
    @Param("index")
    public String catalog = "";

    private @Nullable SearchTexts texts;

    /// Opens the catalog.
    @Setup(Level.Trial)
    public void open() {
      texts = SearchTexts.open(Path.of(catalog));
    }

    /// Closes the catalog.
    @TearDown(Level.Trial)
    public void close() {
      Objects.requireNonNull(texts).close();
    }
  }

  /// Makes the way ready; each caller begins at another text.
  @Setup(Level.Trial)
  public void prepare(Opened opened, ThreadParams caller) throws IOException {
    query = SearchWay.valueOf(opened.way).query(Objects.requireNonNull(opened.texts));
    number = SearchTexts.COUNT * caller.getThreadIndex() / caller.getThreadCount();
  }

  /// Asks about the next text.
  @Benchmark
  public long hits() throws IOException {
    number = number + 1 == SearchTexts.COUNT ? 0 : number + 1;
    return Objects.requireNonNull(query).ask(number);
  }
}
