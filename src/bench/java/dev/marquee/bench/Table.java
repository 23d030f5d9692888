package dev.marquee.bench;

import dev.marquee.bench.WayRun.Micros;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What was measured, as a table or as one JSON document.
final class Table {
  private static final String LIMIT = "BARE_CLUSTER";

  private final List<Line> lines = new ArrayList<>();

  /// One way over one catalog: microseconds a query, how many times the bare scan of the seed's
  /// cluster, and the share of true neighbors among what it found.
  private record Line(
      String catalog, int titles, String way, Micros micros, double ratio, OptionalDouble recall) {}

  /// Adds the times of the ways over one index.
  void add(String catalog, BenchFolder.Index index, Map<String, Micros> micros) throws IOException {
    Micros limit = micros.get(LIMIT);
    Recalls recalls = Recalls.of(index.folder());
    for (Map.Entry<String, Micros> one : micros.entrySet()) {
      double ratio = limit == null ? Double.NaN : one.getValue().mean() / limit.mean();
      OptionalDouble recall =
          one.getKey().startsWith("BARE") ? OptionalDouble.empty() : recalls.of(one.getKey());
      lines.add(new Line(catalog, index.titles(), one.getKey(), one.getValue(), ratio, recall));
    }
  }

  void print(PrintWriter out, boolean isJson) {
    if (isJson) {
      out.println(lines.stream().map(Table::json).collect(Collectors.joining(",", "[", "]")));
      return;
    }
    out.println(
        "| catalog | titles | way | us a query | +- | times the bare scan of a cluster | recall@10 |");
    out.println("| --- | ---: | --- | ---: | ---: | ---: | ---: |");
    lines.forEach(line -> out.println(row(line)));
  }

  private static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %.1f | %.1f | %s | %s |",
        line.catalog,
        line.titles,
        line.way.toLowerCase(Locale.ROOT),
        line.micros.mean(),
        line.micros.error(),
        Double.isNaN(line.ratio) ? "" : String.format(Locale.ROOT, "%.2f", line.ratio),
        line.recall.isPresent()
            ? String.format(Locale.ROOT, "%.3f", line.recall.getAsDouble())
            : "");
  }

  private static String json(Line line) {
    return String.format(
        Locale.ROOT,
        "{\"catalog\":\"%s\",\"titles\":%d,\"way\":\"%s\",\"micros\":%.2f,\"error\":%.2f,\"recall\":%s}",
        line.catalog,
        line.titles,
        line.way.toLowerCase(Locale.ROOT),
        line.micros.mean(),
        line.micros.error(),
        line.recall.isPresent() ? line.recall.getAsDouble() : "null");
  }
}
