package dev.marquee.bench;

import dev.marquee.bench.WayRun.Micros;
import dev.marquee.search.lucene.SearchWay;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How long text questions took, beside the least that each could take.
final class SearchTable {
  private final List<Line> lines = new ArrayList<>();

  private record Line(String catalog, int titles, SearchWay way, Micros micros, double ratio) {}

  /// Adds the times of the ways over one index; a way whose limit was not measured has no ratio.
  void add(String catalog, BenchFolder.Index index, Map<String, Micros> micros) {
    micros.forEach((name, each) -> {
      SearchWay way = SearchWay.valueOf(name);
      Micros limit = micros.get(way.limit().name());
      double ratio = limit == null ? Double.NaN : each.p99() / limit.p99();
      lines.add(new Line(catalog, index.titles(), way, each, ratio));
    });
  }

  void print(PrintWriter out, boolean isJson) {
    if (isJson) {
      out.println(lines.stream().map(SearchTable::json).collect(Collectors.joining(",", "[", "]")));
      return;
    }
    out.println("| catalog | titles | way | us p50 | us p99 | p99 beside | times |");
    out.println("| --- | ---: | --- | ---: | ---: | --- | ---: |");
    lines.forEach(line -> out.println(row(line)));
  }

  private static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %.0f | %.0f | %s | %s |",
        line.catalog,
        line.titles,
        label(line.way),
        line.micros.p50(),
        line.micros.p99(),
        label(line.way.limit()),
        Double.isNaN(line.ratio) ? "" : String.format(Locale.ROOT, "%.1f", line.ratio));
  }

  private static String json(Line line) {
    return String.format(
        Locale.ROOT,
        "{\"catalog\":\"%s\",\"titles\":%d,\"way\":\"%s\",\"p50Micros\":%.2f,\"p99Micros\":%.2f,\"beside\":\"%s\",\"ratio\":%s}",
        line.catalog,
        line.titles,
        label(line.way),
        line.micros.p50(),
        line.micros.p99(),
        label(line.way.limit()),
        Double.isNaN(line.ratio) ? "null" : Double.toString(line.ratio));
  }

  private static String label(SearchWay way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}
