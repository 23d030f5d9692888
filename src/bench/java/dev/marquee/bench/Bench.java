package dev.marquee.bench;

import dev.marquee.search.lucene.BenchGraphs;
import dev.marquee.search.lucene.SearchBench;
import dev.marquee.search.lucene.SearchWay;
import dev.marquee.search.lucene.SimilarBench;
import dev.marquee.search.lucene.Way;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./marquee bench`: how fast neighbors are found, beside other ways to find them; with
/// `--search`, how fast text is searched, beside the least that it could cost; with `--events`, how
/// long answers take over HTTP while events come in.
@Command(
    name = "marquee bench",
    description = "Times the search for neighbors, or for text, beside other ways to do it.",
    footer = {
      "",
      "Example: marquee bench --sizes 10000,100000",
      "Example: marquee bench --sizes 100000 --ways SIMILAR_CLUSTER,SIMILAR_STORED --callers 2",
      "Example: marquee bench --search --sizes 100000 --encoder basic --keep",
      "Example: marquee bench --events --seconds 20"
    },
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  /// The heap that a way needs which copies all vectors there, with a graph over them.
  private static final long HEAP_BYTES_A_TITLE = 3_000;

  @Option(
      names = "--source",
      paramLabel = "FILE",
      defaultValue = "data",
      description = "A real catalog to measure on (default: data/).")
  private Path source = Path.of("data");

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Sizes of made-up catalogs to measure on (default: 10000).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--ways",
      split = ",",
      paramLabel = "WAY",
      description = "Only these ways: ${COMPLETION-CANDIDATES}.")
  private Set<Way> ways = EnumSet.allOf(Way.class);

  @Option(names = "--search", description = "Measure the search for text.")
  private boolean isSearch;

  @Option(
      names = "--events",
      description = "Measure answers over HTTP without and with 1,000 events a second.")
  private boolean isStreamed;

  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      defaultValue = "rich",
      description = "What indexes are made with: basic or rich (default: rich).")
  private String encoder = "rich";

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Seconds to measure each way, or stretch (default: 2).")
  private int seconds = 2;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "Seconds to warm up each way (default: as many as are measured). Callers that take every"
              + " core wait for the compilers, too, until these are done.")
  private @Nullable Integer warmUp;

  @Option(
      names = "--callers",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many ask at once (default: 1); neighbors are also asked for by one caller, to compare.")
  private int callers = 1;

  @Option(names = "--keep", description = "Use the indexes that an earlier run has left.")
  private boolean isKept;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean isJson;

  /// Runs and ends the process with its exit code.
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Bench());
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println("marquee: " + failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, RunnerException, InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    BenchFolder folder = new BenchFolder(Path.of("target", "bench"), encoder, isKept);
    if (isSearch) {
      return searchAll(folder, out);
    }
    if (isStreamed) {
      Path index = folder.index(source).folder();
      new StreamTable(StreamBench.run(index, seconds)).print(out, isJson);
      return CommandLine.ExitCode.OK;
    }
    Table table = new Table(callers);
    measure("real", folder.index(source), table);
    for (int size : sizes) {
      measure(String.format("%,d", size), folder.index(size), table);
    }
    table.print(out, isJson);
    return CommandLine.ExitCode.OK;
  }

  private int searchAll(BenchFolder folder, PrintWriter out) throws IOException, RunnerException {
    SearchTable table = new SearchTable();
    search("real", folder.index(source), table);
    for (int size : sizes) {
      search(String.format("%,d", size), folder.index(size), table);
    }
    table.print(out, isJson);
    return CommandLine.ExitCode.OK;
  }

  private void search(String name, BenchFolder.Index index, SearchTable table)
      throws RunnerException {
    String[] named = Arrays.stream(SearchWay.values()).map(Enum::name).toArray(String[]::new);
    System.err.println("bench: " + name + ", " + Arrays.toString(named));
    table.add(
        name, index, new WayRun(SearchBench.class, times(), callers).micros(index.folder(), named));
  }

  private WayRun.Seconds times() {
    return new WayRun.Seconds(warmUp == null ? seconds : warmUp, seconds);
  }

  private void measure(String name, BenchFolder.Index index, Table table)
      throws IOException, RunnerException {
    long fitting = Runtime.getRuntime().maxMemory() / HEAP_BYTES_A_TITLE;
    List<Way> measured =
        ways.stream().filter(way -> index.titles() <= fitting || !way.isOnHeap()).toList();
    BenchGraphs.prepare(index.folder(), measured);
    System.err.println("bench: " + name + ", " + measured);
    String[] named = measured.stream().map(Enum::name).toArray(String[]::new);
    Map<String, WayRun.Micros> alone =
        new WayRun(SimilarBench.class, times(), 1).micros(index.folder(), named);
    Map<String, WayRun.Micros> together =
        callers == 1
            ? Map.of()
            : new WayRun(SimilarBench.class, times(), callers).micros(index.folder(), named);
    table.add(name, index, alone, together);
  }
}
