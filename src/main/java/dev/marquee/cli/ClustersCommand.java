package dev.marquee.cli;

import dev.marquee.http.JsonAnswers;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `marquee clusters [ID]`: the clusters, or one of them with its titles.
@Command(
    name = "clusters",
    description = "The clusters with label, size and cohesion; or one of them with its titles.",
    footer = {"", "Example: marquee clusters 3 --limit 50"})
final class ClustersCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "ID", description = "The cluster to show.")
  private @Nullable Integer id;

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "Titles to show, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Streams.out(spec);
    try (var catalog = OpenCatalog.open(index.path())) {
      if (id == null) {
        all(catalog, out);
      } else {
        one(catalog, cluster(catalog, id), out);
      }
    }
    return 0;
  }

  private static ClusterSummary cluster(CatalogIndex catalog, int id) {
    return catalog.clusters().stream()
        .filter(cluster -> cluster.id() == id)
        .findFirst()
        .orElseThrow(() -> new RequestProblem.UnknownTitle("ID", "no cluster has the id " + id));
  }

  private void all(CatalogIndex catalog, PrintWriter out) {
    if (json.isWanted()) {
      out.println(new JsonAnswers(catalog).clusters());
      return;
    }
    for (ClusterSummary cluster : catalog.clusters()) {
      out.printf(
          Locale.ROOT,
          "%4d  %,7d titles  cohesion %.2f  %s%n",
          cluster.id(),
          cluster.size(),
          cluster.cohesion(),
          cluster.label());
    }
  }

  private void one(CatalogIndex catalog, ClusterSummary cluster, PrintWriter out) {
    if (json.isWanted()) {
      out.println(new JsonAnswers(catalog).cluster(cluster, limit, 0));
      return;
    }
    Filters inside = Filters.parse(Map.of("cluster", List.of(Integer.toString(cluster.id()))));
    SearchPage page =
        catalog.search(new SearchRequest("", inside, List.of(), Sort.VOTES, limit, 0));
    out.printf(
        Locale.ROOT,
        "%s: %,d titles, cohesion %.2f, most typical: %s%n",
        cluster.label(),
        cluster.size(),
        cluster.cohesion(),
        cluster.medoidTitle());
    out.println("distinctive: " + distinctive(cluster));
    page.hits().forEach(hit -> out.println("  " + TitleLines.line(hit.entry().title())));
  }

  private static String distinctive(ClusterSummary cluster) {
    return cluster.distinctive().stream()
        .map(value ->
            String.format(
                Locale.ROOT,
                "%s (%.0f %%, %.1f x)",
                value.value(),
                100 * value.share(),
                value.lift()))
        .collect(Collectors.joining(", "));
  }
}
