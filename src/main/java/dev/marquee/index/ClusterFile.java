package dev.marquee.index;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.ClusterProfile;
import java.util.List;

/// `clusters.json`: each cluster's profile, with the id of its medoid beside the row, because rows
/// mean nothing outside the catalog they were made from.
record ClusterFile(List<Entry> clusters) {

  /// A profile and the id of the title nearest to the centroid.
  record Entry(ClusterProfile profile, String medoidId) {}

  ClusterFile {
    clusters = List.copyOf(clusters);
  }

  static ClusterFile of(Catalog catalog, List<ClusterProfile> profiles) {
    return new ClusterFile(
        profiles.stream()
            .map(profile -> new Entry(profile, catalog.title(profile.medoid()).id().value()))
            .toList());
  }

  byte[] toBytes() {
    return GenerationFolder.JSON.writeValueAsBytes(this);
  }

  /// Throws `JacksonException` for bytes that [#toBytes] did not write.
  static ClusterFile read(byte[] bytes) {
    return GenerationFolder.JSON.readValue(bytes, ClusterFile.class);
  }
}
