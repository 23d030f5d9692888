package dev.marquee.cli;

import dev.marquee.evaluate.Estimate;
import dev.marquee.evaluate.Evaluation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An evaluation as a table: a line a method, a column a metric, each value with its interval.
final class EvaluationLines {
  private static final String GAP = "  ";

  private EvaluationLines() {}

  static void print(Evaluation evaluation, PrintWriter out) {
    out.println(evaluation.protocol());
    out.println();
    List<String> metrics =
        evaluation.rows().stream()
            .flatMap(row -> row.metrics().keySet().stream())
            .distinct()
            .toList();
    int widest = evaluation.rows().stream().mapToInt(row -> row.method().length()).max().orElse(0);
    StringBuilder head = new StringBuilder(padded("method", widest));
    metrics.forEach(metric -> head.append(GAP).append(padded(metric, width(metric))));
    out.println(head.toString().stripTrailing());
    for (Evaluation.Row row : evaluation.rows()) {
      StringBuilder line = new StringBuilder(padded(row.method(), widest));
      for (String metric : metrics) {
        line.append(GAP).append(padded(cell(row.metrics().get(metric)), width(metric)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String metric) {
    return Math.max(metric.length(), cell(new Estimate(0, 0, 0)).length());
  }

  private static String cell(@Nullable Estimate estimate) {
    return estimate == null
        ? "-"
        : String.format(
            Locale.ROOT, "%.4f [%.4f-%.4f]", estimate.value(), estimate.low(), estimate.high());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
