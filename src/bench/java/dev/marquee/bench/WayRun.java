package dev.marquee.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs benchmarks in processes of their own, each warmed up and measured for so many seconds, with
/// so many callers at once.
record WayRun(Class<?> benchmark, Seconds seconds, int callers) {
  /// How long each way is asked before its answers are timed, and how long they are.
  record Seconds(int warmUp, int measured) {}

  /// The mean microseconds of a query in each way, half the width of their 99.9 % interval, and
  /// what half and 99 % of the samples stay below; a benchmark of means has few samples.
  record Micros(double mean, double error, double p50, double p99) {}

  /// The times of the ways over one index.
  Map<String, Micros> micros(Path index, String... ways) throws RunnerException {
    Map<String, Micros> micros = new LinkedHashMap<>();
    for (RunResult result : new Runner(options(index, ways)).run()) {
      Result<?> primary = result.getPrimaryResult();
      micros.put(
          result.getParams().getParam("way"),
          new Micros(
              primary.getScore(),
              primary.getScoreError(),
              primary.getStatistics().getPercentile(50),
              primary.getStatistics().getPercentile(99)));
    }
    return micros;
  }

  private Options options(Path index, String... ways) {
    // The options of this process, but for the archive of classes, which only it may write.
    List<String> jvm =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> !argument.contains("SharedArchive"))
            .toList();
    return new OptionsBuilder()
        .include(benchmark.getName())
        .param("way", ways)
        .param("catalog", index.toString())
        .forks(1)
        .threads(callers)
        .warmupIterations(seconds.warmUp())
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(Math.max(3, seconds.measured()))
        .measurementTime(TimeValue.seconds(1))
        .jvmArgs(jvm.toArray(String[]::new))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }
}
