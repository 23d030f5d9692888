package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.catalog.Title;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.MapPoint;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Selection;
import dev.marquee.search.Sort;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clusters of the catalog: `/v1/clusters`, and one with its titles, the best known first:
/// `/v1/clusters/{id}`.
final class ClusterRoutes {
  static final String CLUSTERS = "/v1/clusters";
  static final String MAP = "/v1/clusters/map";
  static final String CLUSTER = "/v1/clusters/{id}";

  private static final List<String> PARAMETERS = List.of("limit", "offset");
  private static final List<String> MAP_PARAMETERS = Parameters.withFilters("limit");
  private static final int MOST_POINTS = 10_000;

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

  /// The best known titles on the map.
  record MapAnswer(List<Point> items, Paging page, Meta meta) {}

  /// A title on the map; `x` and `y` in `[-1, 1]`.
  record Point(
      String id,
      String title,
      String type,
      @Nullable Integer year,
      int cluster,
      double x,
      double y) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, CLUSTERS, this::clusters);
    // Before the clusters by id, which would take it for one.
    answers.read(routes, MAP, this::map);
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

  private MapAnswer map(Context ctx, Status status) {
    Parameters sent = Parameters.of(ctx.req().getQueryString(), MAP_PARAMETERS);
    int limit = sent.whole("limit", MOST_POINTS, 1, MOST_POINTS);
    List<Point> items =
        catalog.map(sent.filters(), limit).stream().map(ClusterRoutes::point).toList();
    int total = catalog.tally(sent.filters(), Selection::size);
    return new MapAnswer(items, new Paging(limit, 0, total), new Meta(status.generation()));
  }

  private static Point point(MapPoint point) {
    Title title = point.title();
    return new Point(
        title.id().value(),
        title.title(),
        title.type().label(),
        title.year(),
        point.clusterId(),
        decimals(point.x()),
        decimals(point.y()));
  }

  /// Four decimals are finer than any screen.
  private static double decimals(float coordinate) {
    return Math.rint(coordinate * 1e4) / 1e4 + 0.0;
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
