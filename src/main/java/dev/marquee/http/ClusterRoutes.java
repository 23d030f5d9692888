package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/// The clusters of the catalog: `/v1/clusters`, and one with its titles, the best known first:
/// `/v1/clusters/{id}`.
final class ClusterRoutes {
  static final String CLUSTERS = "/v1/clusters";
  static final String CLUSTER = "/v1/clusters/{id}";

  private static final List<String> PARAMETERS = List.of("limit", "offset");

  private final CatalogIndex catalog;
  private final Summaries summaries;

  ClusterRoutes(CatalogIndex catalog, Summaries summaries) {
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /// All clusters, ascending by id.
  record ClustersAnswer(List<Cluster> items, Paging page, Meta meta) {}

  /// One cluster and a page of its titles.
  record ClusterAnswer(
      @JsonUnwrapped Cluster cluster, List<Summary> items, Paging page, Meta meta) {}

  /// A cluster in words and numbers, as [ClusterSummary] says.
  record Cluster(
      int id,
      String label,
      int size,
      double cohesion,
      Medoid medoid,
      List<ClusterSummary.Distinctive> distinctive) {}

  /// The title nearest to the center of its cluster.
  record Medoid(String id, String title) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, CLUSTERS, this::clusters);
    answers.read(routes, CLUSTER, this::cluster);
  }

  private ClustersAnswer clusters(Context ctx, Status status) {
    Parameters.of(ctx.req().getQueryString(), List.of());
    return all(status);
  }

  /// All clusters.
  ClustersAnswer all(Status status) {
    List<Cluster> items = catalog.clusters().stream().map(ClusterRoutes::cluster).toList();
    return new ClustersAnswer(items, Paging.all(items.size()), new Meta(status.generation()));
  }

  private ClusterAnswer cluster(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), PARAMETERS);
    ClusterSummary cluster = find(PathSegment.of(ctx, 3));
    return answer(
        cluster,
        sent.whole("limit", 20, 1, Paging.MOST_ITEMS),
        sent.whole("offset", 0, 0, Paging.MOST_SKIPPED),
        status);
  }

  /// One cluster with a page of its titles.
  ClusterAnswer answer(ClusterSummary cluster, int limit, int offset, Status status) {
    String id = Integer.toString(cluster.id());
    Filter inside = new Filter.Values("cluster", List.of(id), List.of());
    SearchRequest request =
        new SearchRequest("", new Filters(List.of(inside)), List.of(), Sort.VOTES, limit, offset);
    SearchPage page = catalog.search(request);
    return new ClusterAnswer(
        cluster(cluster),
        page.hits().stream().map(hit -> summaries.of(hit.entry(), status)).toList(),
        new Paging(request.limit(), request.offset(), page.total()),
        new Meta(status.generation()));
  }

  private ClusterSummary find(String sent) {
    List<ClusterSummary> clusters = catalog.clusters();
    for (ClusterSummary cluster : clusters) {
      if (Integer.toString(cluster.id()).equals(sent)) {
        return cluster;
      }
    }
    String known =
        clusters.isEmpty()
            ? "; there are none"
            : "; they go from " + clusters.getFirst().id() + " to " + clusters.getLast().id();
    throw new ApiFailure.NotFound(
        Fault.of("id", "no cluster has the id " + Wording.quoted(sent) + known));
  }

  private static Cluster cluster(ClusterSummary cluster) {
    return new Cluster(
        cluster.id(),
        cluster.label(),
        cluster.size(),
        cluster.cohesion(),
        new Medoid(cluster.medoid().value(), cluster.medoidTitle()),
        cluster.distinctive());
  }
}
