package dev.marquee.bench;

import dev.marquee.bench.StreamBench.Outcome;
import dev.marquee.bench.StreamBench.Question;
import dev.marquee.bench.StreamBench.Times;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How long answers took without and with a stream of events.
record StreamTable(Outcome outcome) {

  void print(PrintWriter out, boolean isJson) {
    if (isJson) {
      out.println(
          outcome.times().entrySet().stream()
              .map(StreamTable::json)
              .collect(Collectors.joining(",", "[", "]")));
      return;
    }
    out.println(
        "| over HTTP | questions | ms p50 | p99 | with events p50 | p99 | times p50 | p99 |");
    out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    outcome.times().entrySet().stream().map(StreamTable::row).forEach(out::println);
    out.printf(
        Locale.ROOT, "%n%,.0f events a second were acknowledged%n", outcome.eventsPerSecond());
  }

  private static String row(Map.Entry<Question, Times> line) {
    Times times = line.getValue();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
        label(line.getKey()),
        times.without().size() + times.with().size(),
        millis(times.without(), 50),
        millis(times.without(), 99),
        millis(times.with(), 50),
        millis(times.with(), 99),
        millis(times.with(), 50) / millis(times.without(), 50),
        millis(times.with(), 99) / millis(times.without(), 99));
  }

  private static String json(Map.Entry<Question, Times> line) {
    Times times = line.getValue();
    return String.format(
        Locale.ROOT,
        "{\"question\":\"%s\",\"p50Millis\":%.3f,\"p99Millis\":%.3f,\"withEventsP50Millis\":%.3f,\"withEventsP99Millis\":%.3f}",
        label(line.getKey()),
        millis(times.without(), 50),
        millis(times.without(), 99),
        millis(times.with(), 50),
        millis(times.with(), 99));
  }

  private static String label(Question question) {
    return question.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// What so many percent of the times stay below; `NaN` when there are none.
  private static double millis(List<Double> micros, int percent) {
    List<Double> ascending = micros.stream().sorted().toList();
    int place = Math.min(ascending.size() - 1, ascending.size() * percent / 100);
    return place < 0 ? Double.NaN : ascending.get(place) / 1e3;
  }
}
