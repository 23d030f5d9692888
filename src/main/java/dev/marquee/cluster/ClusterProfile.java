package dev.marquee.cluster;

import java.util.List;

/// What there is to say about one cluster.
///
/// - `id`: stable across rebuilds, 1 or more; `ordinal`: its place in the [Clustering].
/// - `label`: in words, such as "Korean romantic series"; distinct among the clusters of one
///   clustering.
/// - `size`: rows in it, at least 1; `medoid`: the row nearest to the centroid.
/// - `cohesion`: mean cosine of its rows with the centroid, in `[-1, 1]`.
/// - `distinctive`: the values that set it apart, the most telling first.
public record ClusterProfile(
    int id,
    int ordinal,
    String label,
    int size,
    int medoid,
    double cohesion,
    List<Distinctive> distinctive) {

  /// A value that is more frequent in the cluster (`share`, in `[0, 1]`) than in the whole, by the
  /// factor `lift`.
  public record Distinctive(String kind, String value, double share, double lift) {}

  public ClusterProfile {
    distinctive = List.copyOf(distinctive);
  }
}
