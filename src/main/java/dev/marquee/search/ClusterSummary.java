package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.List;

/// A cluster in plain words and numbers.
///
/// - `id`: stable across rebuilds; `label`: in words; `size`: its titles.
/// - `cohesion`: mean cosine of its titles with its center, in `[-1, 1]`; `medoid`: the title
///   nearest to the center.
/// - `distinctive`: the values that set it apart, the most telling first.
public record ClusterSummary(
    int id,
    String label,
    int size,
    double cohesion,
    TitleId medoid,
    String medoidTitle,
    List<Distinctive> distinctive) {

  /// A value that is more frequent in the cluster (`share`, in `[0, 1]`) than in the catalog, by
  /// the factor `lift`.
  public record Distinctive(String kind, String value, double share, double lift) {}

  public ClusterSummary {
    distinctive = List.copyOf(distinctive);
  }
}
