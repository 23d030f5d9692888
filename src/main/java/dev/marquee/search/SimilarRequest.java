package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.List;
import java.util.Map;

/// A search for titles that are like some and unlike others.
///
/// - `like`: at least one; `unlike`: any number; weights are positive, 1 unless told otherwise.
/// - `weights`: block name to multiplier, 0 to 10; blocks not named keep 1.
/// - `but`: what shall be different about the answers.
/// - `limit`: titles to return, 1 to 100. `explain`: whether each comes with its reasons.
///
/// The seeds themselves are never among the answers.
public record SimilarRequest(
    List<Seed> like,
    List<Seed> unlike,
    Map<String, Double> weights,
    Filters filters,
    List<Critique> but,
    Scope scope,
    int limit,
    boolean explain) {

  /// A title to be like or unlike.
  public record Seed(TitleId id, double weight) {}

  public SimilarRequest {
    like = List.copyOf(like);
    unlike = List.copyOf(unlike);
    but = List.copyOf(but);
    weights = Map.copyOf(weights);
  }
}
