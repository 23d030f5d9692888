package dev.marquee.recommend.personal;

import dev.marquee.search.Status;
import java.util.List;
import java.util.Optional;

/// A page of a personal list, and what it was made of.
///
/// - `total`: how many titles may be suggested: they pass the filters and have not been seen.
/// - `model`: `audience` where a model trained on viewers scored, else `content`.
/// - `evidence`: how many titles the viewers said something of; `seen`: how many were left out for
///   that; `unknown`: how many ids and stated values the catalog does not know, ignored.
/// - `calibration`: set when calibration was asked for and there is a taste to go by.
/// - `degraded`: why it is less than asked, empty when it is not.
public record RecommendationPage(
    List<Recommendation> items,
    long total,
    Status status,
    String model,
    int evidence,
    int seen,
    int unknown,
    Optional<Calibration.Divergence> calibration,
    List<String> degraded) {
  public RecommendationPage {
    items = List.copyOf(items);
    degraded = List.copyOf(degraded);
  }
}
