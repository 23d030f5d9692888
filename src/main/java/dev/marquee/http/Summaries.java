package dev.marquee.http;

import dev.marquee.catalog.Utf8;
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

  /// The clusters by id, with their sizes.
  private record Names(
      Status status, Map<Integer, ClusterName> whole, Map<Integer, ClusterName> inPassing) {}

  Summaries(CatalogIndex catalog) {
    this.catalog = catalog;
  }

  /// What a list shows of a title.
  Summary of(Entry entry, Status status) {
    return Summary.of(entry.outline(), names(status).inPassing().get(entry.clusterId()));
  }

  /// The same with the size of its cluster.
  Summary whole(Entry entry, Status status) {
    return Summary.of(entry.outline(), names(status).whole().get(entry.clusterId()));
  }

  private Names names(Status status) {
    Names known = latest.get();
    if (known != null && known.status().equals(status)) {
      return known;
    }
    Map<Integer, ClusterName> whole = new HashMap<>();
    Map<Integer, ClusterName> inPassing = new HashMap<>();
    for (ClusterSummary cluster : catalog.clusters()) {
      Utf8 label = Utf8.of(cluster.label());
      whole.put(cluster.id(), new ClusterName(cluster.id(), label, cluster.size()));
      inPassing.put(cluster.id(), new ClusterName(cluster.id(), label, null));
    }
    Names names = new Names(status, whole, inPassing);
    if (catalog.status().equals(status)) { // Else they may be another generation's.
      latest.set(names);
    }
    return names;
  }
}
