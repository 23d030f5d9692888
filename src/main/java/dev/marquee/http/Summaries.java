package dev.marquee.http;

import dev.marquee.http.Summary.ClusterName;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Entry;
import dev.marquee.search.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Makes summaries of entries. Keeps the names of the clusters of the present generation, which
/// every summary needs.
final class Summaries {
  private final CatalogIndex catalog;
  private final AtomicReference<@Nullable Names> latest = new AtomicReference<>();

  private record Names(Status status, Map<Integer, ClusterSummary> byId) {}

  Summaries(CatalogIndex catalog) {
    this.catalog = catalog;
  }

  /// What a list shows of a title.
  Summary of(Entry entry, Status status) {
    ClusterSummary cluster = cluster(entry.clusterId(), status);
    return Summary.of(
        entry.outline(),
        cluster == null ? null : new ClusterName(cluster.id(), cluster.label(), null));
  }

  /// The same with the size of its cluster.
  Summary whole(Entry entry, Status status) {
    ClusterSummary cluster = cluster(entry.clusterId(), status);
    return Summary.of(
        entry.outline(),
        cluster == null ? null : new ClusterName(cluster.id(), cluster.label(), cluster.size()));
  }

  private @Nullable ClusterSummary cluster(int id, Status status) {
    Names names = latest.get();
    if (names == null || names.status() != status && !names.status().equals(status)) {
      Map<Integer, ClusterSummary> byId = new HashMap<>();
      catalog.clusters().forEach(cluster -> byId.put(cluster.id(), cluster));
      names = new Names(status, byId);
      if (catalog.status().equals(status)) { // Else they may be another generation's.
        latest.set(names);
      }
    }
    return names.byId().get(id);
  }
}
