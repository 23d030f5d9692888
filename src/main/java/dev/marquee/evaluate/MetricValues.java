package dev.marquee.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The metrics of a method, gathered question by question. Metrics keep the order in which they
/// first came. Not safe from several threads.
public final class MetricValues {
  private final String method;
  private final Map<String, List<Double>> values = new LinkedHashMap<>();

  /// Nothing yet, of this method.
  public MetricValues(String method) {
    this.method = method;
  }

  /// Adds the value of a metric for one more question.
  public void add(String metric, double value) {
    values.computeIfAbsent(metric, _ -> new ArrayList<>()).add(value);
  }

  /// The row of the report: each metric's mean over the questions that it has a value for.
  public Evaluation.Row row(Bootstrap bootstrap) {
    Map<String, Estimate> metrics = new LinkedHashMap<>();
    values.forEach((metric, of) -> metrics.put(metric, bootstrap.mean(array(of))));
    return new Evaluation.Row(method, metrics);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
