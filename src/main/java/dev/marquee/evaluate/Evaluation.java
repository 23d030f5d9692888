package dev.marquee.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a protocol found: one row a method, in the order in which they are shown.
///
/// - `protocol`: what was asked, of how many, and how it was judged, in one sentence.
public record Evaluation(String protocol, List<Row> rows) {
  public Evaluation {
    rows = List.copyOf(rows);
  }

  /// A method and its metrics by name; the order of the names is kept. A metric that a method has
  /// no value of is absent.
  public record Row(String method, Map<String, Estimate> metrics) {
    public Row {
      metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
  }
}
