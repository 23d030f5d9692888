package dev.marquee.cli;

import dev.marquee.catalog.TitleId;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SimilarRequest.Seed;
import dev.marquee.search.TitleIds;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The titles that others are to be like and unlike, by their ids, each with a weight if wanted.
final class SeedOptions {
  @Option(
      names = "--like",
      paramLabel = "ID[:W]",
      description = "A title to be like, and how much more than 1; repeatable.")
  private List<String> like = List.of();

  @Option(
      names = "--unlike",
      paramLabel = "ID[:W]",
      description = "A title to be unlike, and how much more than 1; repeatable.")
  private List<String> unlike = List.of();

  /// Whether there is none to be like.
  boolean isEmpty() {
    return like.isEmpty();
  }

  /// Those to be like, in the order typed. Throws [RequestProblem] for an unknown id.
  List<Seed> like(CatalogIndex catalog) {
    return like.stream().map(typed -> seed("like", typed, catalog)).toList();
  }

  /// Those to be unlike, in the order typed. Throws [RequestProblem] for an unknown id.
  List<Seed> unlike(CatalogIndex catalog) {
    return unlike.stream().map(typed -> seed("unlike", typed, catalog)).toList();
  }

  /// An id may end in a colon and a number, as `tmdb:603` does: it has a weight only where it is no
  /// id as it stands.
  private static Seed seed(String parameter, String typed, CatalogIndex catalog) {
    int colon = typed.lastIndexOf(':');
    return id(typed, catalog)
        .map(id -> new Seed(id, 1))
        .or(() ->
            weight(typed.substring(colon + 1))
                .flatMap(weight ->
                    id(typed.substring(0, Math.max(0, colon)), catalog)
                        .map(id -> new Seed(id, weight))))
        .orElseThrow(() ->
            new RequestProblem.UnknownTitle(parameter, "no title has the id '" + typed + "'"));
  }

  private static Optional<TitleId> id(String typed, CatalogIndex catalog) {
    return TitleIds.parse(typed).flatMap(catalog::find).map(entry -> entry.title().id());
  }

  private static Optional<Double> weight(String typed) {
    try {
      return Optional.of(Double.valueOf(typed));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
