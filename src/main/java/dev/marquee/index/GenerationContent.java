package dev.marquee.index;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.cluster.Cells;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.cluster.Clustering;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.sentence.EmbeddedPlots;
import dev.marquee.vector.VectorSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a generation is made of; rows agree among the parts.
///
/// - `interactions`: what viewers rated, none where nobody did.
/// - `neighbors`: by document, in the order that [DocumentOrder] gives.
/// - `cells`: the clusters of the rows, and what they are divided into.
/// - `clusters`: one profile a cluster, in the order of their ordinals.
/// - `map`: the place of each row in the plane, `[n][2]`, in `[-1, 1]`.
/// - `plots`: what the titles mean; null in a generation without semantic search.
/// - `audience`: what was learned from viewers to make personal lists with; null where there were
///   none.
///
/// Throws `IllegalArgumentException` where the parts do not fit together.
public record GenerationContent(
    Catalog catalog,
    Interactions interactions,
    Encoding encoding,
    Cells cells,
    List<ClusterProfile> clusters,
    NeighborLists neighbors,
    VectorSet map,
    @Nullable EmbeddedPlots plots,
    @Nullable TrainedAudience audience) {

  /// A generation of titles alone: nobody rated them, there is no semantic search, and on the map
  /// they all lie in the middle.
  public static GenerationContent of(
      Catalog catalog,
      Encoding encoding,
      Cells cells,
      List<ClusterProfile> clusters,
      NeighborLists neighbors) {
    return new GenerationContent(
        catalog,
        Interactions.none(),
        encoding,
        cells,
        clusters,
        neighbors,
        new VectorSet.Builder(catalog.size(), 2).build(),
        null,
        null);
  }

  public GenerationContent {
    clusters = List.copyOf(clusters);
    Clustering clustering = cells.clusters();
    if (encoding.exact().size() != catalog.size() || clustering.size() != catalog.size()) {
      throw new IllegalArgumentException(
          catalog.size()
              + " titles, "
              + encoding.exact().size()
              + " encoded, "
              + clustering.size()
              + " clustered");
    }
    requireRows(interactions, catalog.size());
    if (map.size() != catalog.size() || map.dimension() != 2) {
      throw new IllegalArgumentException(map.size() + " places of " + catalog.size() + " titles");
    }
    if (plots != null && plots.rows().size() != catalog.size()) {
      throw new IllegalArgumentException(
          plots.rows().size() + " plots of " + catalog.size() + " titles");
    }
    if (audience != null) {
      audience.requireTitles(catalog.size());
    }
    if (clusters.size() != clustering.count()) {
      throw new IllegalArgumentException(
          clusters.size() + " profiles of " + clustering.count() + " clusters");
    }
    for (int ordinal = 0; ordinal < clusters.size(); ordinal++) {
      if (clusters.get(ordinal).ordinal() != ordinal) {
        throw new IllegalArgumentException("no profile of cluster " + ordinal + " at its place");
      }
    }
  }

  private static void requireRows(Interactions interactions, int rows) {
    for (int i = 0; i < interactions.size(); i++) {
      if (interactions.row(i) >= rows) {
        throw new IllegalArgumentException(
            "a rating of row " + interactions.row(i) + " of " + rows);
      }
    }
  }

  /// The stable id of the cluster of a row.
  int clusterId(int row) {
    return clusters.get(cells.clusters().clusterOf(row)).id();
  }
}
