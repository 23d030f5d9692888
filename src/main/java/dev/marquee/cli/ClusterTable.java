package dev.marquee.cli;

import dev.marquee.cluster.ClusterProfile;
import dev.marquee.index.Snapshot;
import dev.marquee.index.StoredTitle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which title is in which cluster: one row a title.
record ClusterTable(Map<Integer, String> labels) {
  static final List<String> COLUMNS =
      List.of("id", "title", "type", "year", "cluster", "clusterLabel");

  static ClusterTable of(Snapshot snapshot) {
    Map<Integer, String> labels = new HashMap<>();
    for (ClusterProfile cluster : snapshot.clusters()) {
      labels.put(cluster.id(), cluster.label());
    }
    return new ClusterTable(labels);
  }

  /// The cells of a title in the order of [#COLUMNS].
  Map<String, @Nullable Object> row(StoredTitle stored) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    cells.put("id", stored.title().id().value());
    cells.put("title", stored.title().title());
    cells.put("type", stored.title().type().label());
    cells.put("year", stored.title().year());
    cells.put("cluster", stored.clusterId());
    cells.put("clusterLabel", labels.get(stored.clusterId()));
    return cells;
  }
}
