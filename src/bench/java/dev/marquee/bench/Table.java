package dev.marquee.bench;

import dev.marquee.bench.WayRun.Micros;
import dev.marquee.search.lucene.Way;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What was measured, as a table or as one JSON document.
final class Table {
  private final int callers;
  private final List<Line> lines = new ArrayList<>();

  /// `callers`: how many asked at once where not one did.
  Table(int callers) {
    this.callers = callers;
  }

  /// One way over one catalog, as far as measured: microseconds a query; how many times the faster
  /// bare scan of the same vectors; what several callers get done at once, in times of what one
  /// does; and the share of true neighbors among what it found.
  private record Line(
      String catalog,
      int titles,
      Way way,
      Micros micros,
      OptionalDouble ratio,
      OptionalDouble gain,
      OptionalDouble recall) {}

  /// Adds the times of the ways over one index, asked by one caller and by several at once.
  void add(
      String catalog,
      BenchFolder.Index index,
      Map<String, Micros> alone,
      Map<String, Micros> together)
      throws IOException {
    Recalls recalls = Recalls.of(index.folder());
    for (Map.Entry<String, Micros> one : alone.entrySet()) {
      Way way = Way.valueOf(one.getKey());
      Micros micros = one.getValue();
      Micros shared = together.get(one.getKey());
      lines.add(
          new Line(
              catalog,
              index.titles(),
              way,
              micros,
              ratio(way, micros, alone),
              shared == null
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(callers * micros.mean() / shared.mean()),
              way.limits().isEmpty() ? OptionalDouble.empty() : recalls.of(way.name())));
    }
  }

  private static OptionalDouble ratio(Way way, Micros micros, Map<String, Micros> all) {
    OptionalDouble limit =
        way.limits().stream()
            .map(one -> all.get(one.name()))
            .filter(Objects::nonNull)
            .mapToDouble(Micros::mean)
            .min();
    return limit.isPresent()
        ? OptionalDouble.of(micros.mean() / limit.getAsDouble())
        : OptionalDouble.empty();
  }

  void print(PrintWriter out, boolean isJson) {
    if (isJson) {
      out.println(lines.stream().map(Table::json).collect(Collectors.joining(",", "[", "]")));
      return;
    }
    out.println(
        "| catalog | titles | way | us a query | +- | times the bare scan of the same titles |"
            + " throughput of %d callers | recall@10 |".formatted(callers));
    out.println("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
    lines.forEach(line -> out.println(row(line)));
  }

  private static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %.1f | %.1f | %s | %s | %s |",
        line.catalog,
        line.titles,
        label(line.way),
        line.micros.mean(),
        line.micros.error(),
        cell("%.2f", line.ratio),
        cell("%.2f", line.gain),
        cell("%.3f", line.recall));
  }

  private static String cell(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
  }

  private static String json(Line line) {
    return String.format(
        Locale.ROOT,
        "{\"catalog\":\"%s\",\"titles\":%d,\"way\":\"%s\",\"micros\":%.2f,\"error\":%.2f,"
            + "\"timesBare\":%s,\"throughput\":%s,\"recall\":%s}",
        line.catalog,
        line.titles,
        label(line.way),
        line.micros.mean(),
        line.micros.error(),
        number(line.ratio),
        number(line.gain),
        number(line.recall));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "null";
  }

  private static String label(Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}
