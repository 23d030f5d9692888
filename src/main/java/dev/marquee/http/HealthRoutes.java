package dev.marquee.http;

import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What operators ask: `/health/live` (is the process there), `/health/ready` (does it answer
/// questions), `/version` (what is it).
final class HealthRoutes {
  static final String LIVE = "/health/live";
  static final String READY = "/health/ready";
  static final String VERSION = "/version";

  private static final System.Logger LOG = System.getLogger(HealthRoutes.class.getName());

  private final CatalogIndex catalog;
  private final String version;

  HealthRoutes(CatalogIndex catalog, String version) {
    this.catalog = catalog;
    this.version = version;
  }

  /// The process is there.
  record Live(String status) {}

  /// The process answers questions about this generation.
  record Ready(String status, String generation) {}

  /// The program and the catalog that it serves; `personalLists`: the method that was learned from
  /// viewers to make them, absent where there are no viewers.
  record Version(
      String name,
      String version,
      String java,
      String generation,
      int titles,
      String encoder,
      List<String> blocks,
      String createdAt,
      @Nullable String personalLists) {}

  void register(RoutesConfig routes, Answers answers) {
    Answers.get(routes, LIVE, ctx -> answers.sendFresh(asked(ctx), new Live("up")));
    Answers.get(routes, READY, ctx -> ready(asked(ctx), answers));
    Answers.get(routes, VERSION, ctx -> answers.sendFresh(asked(ctx), version()));
  }

  private static Context asked(Context ctx) {
    Parameters.of(ctx.req().getQueryString(), List.of());
    Negotiation.requireJsonAccepted(ctx.req());
    return ctx;
  }

  private void ready(Context ctx, Answers answers) throws IOException {
    Status status;
    try {
      status = catalog.status();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the catalog does not answer", e);
      throw new ApiFailure.NotReady("the catalog cannot be asked at the moment");
    }
    answers.sendFresh(ctx, new Ready("ready", status.generation()));
  }

  private Version version() {
    Status status = catalog.status();
    return new Version(
        "Marquee",
        version,
        Runtime.version().toString(),
        status.generation(),
        status.titles(),
        status.encoder(),
        status.blocks(),
        status.createdAt(),
        status.audience().orElse(null));
  }
}
