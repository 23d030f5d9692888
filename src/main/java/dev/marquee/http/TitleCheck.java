package dev.marquee.http;

import dev.marquee.catalog.TitleId;
import dev.marquee.search.CatalogIndex;

/// Reads title ids that a caller states now, which have to be there, unlike those of old events.
record TitleCheck(CatalogIndex catalog) {

  /// The id of a title that the catalog has, as it was sent.
  String require(JsonAt value) {
    TitleId id = SimilarBody.id(value);
    if (catalog.find(id).isEmpty()) {
      throw new ApiFailure.NotFound(
          Fault.at(value.pointer(), "no title has the id " + Wording.quoted(id.value())));
    }
    return id.value();
  }

  /// Whether the catalog has a cluster of this id.
  boolean hasCluster(int id) {
    return catalog.clusters().stream().anyMatch(cluster -> cluster.id() == id);
  }
}
