package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.catalog.Utf8;
import dev.marquee.events.EventStore;
import dev.marquee.insights.Insights;
import dev.marquee.recommend.personal.PersonalModels;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Selection;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The HTTP API and the web page over one catalog, listening from [#start] until [#close].
///
/// Safe from any thread. The catalog stays the caller's to close, after the server.
public final class HttpServer implements AutoCloseable {
  /// Room for the longest search, each letter of it in twelve bytes of escapes.
  private static final int MAX_HEADER_BYTES = 32 * 1_024;

  private final Javalin javalin;
  private final String host;
  private final ViewerRoutes viewers;
  private final WarmInsights warm;
  private final int port;

  private HttpServer(Javalin javalin, String host, ViewerRoutes viewers, WarmInsights warm) {
    this.javalin = javalin;
    this.host = host;
    this.viewers = viewers;
    this.warm = warm;
    this.port = javalin.port();
  }

  /// Binds and serves a catalog, without viewers and what they did.
  public static HttpServer start(HttpSettings settings, CatalogIndex catalog) {
    return start(settings, catalog, Optional.empty(), PersonalModels.NONE);
  }

  /// Binds and serves a catalog, and what viewers did with it. The store stays the caller's to
  /// close, after the server.
  public static HttpServer start(HttpSettings settings, CatalogIndex catalog, EventStore events) {
    return start(settings, catalog, events, PersonalModels.NONE);
  }

  /// The same with models trained on viewers, for personal lists.
  public static HttpServer start(
      HttpSettings settings, CatalogIndex catalog, EventStore events, PersonalModels models) {
    return start(settings, catalog, Optional.of(events), models);
  }

  /// Throws `UncheckedIOException` for a host that does not resolve and for a port that is taken or
  /// not ours to take.
  private static HttpServer start(
      HttpSettings settings,
      CatalogIndex catalog,
      Optional<EventStore> events,
      PersonalModels models) {
    boolean isLoopback = address(settings.host()).isLoopbackAddress();
    JsonMapper json = mapper();
    RequestIds requestIds = new RequestIds();
    ViewerRoutes viewers = new ViewerRoutes(catalog, models, events, settings);
    WarmInsights warm = new WarmInsights(catalog, new Insights(catalog, viewers.views()));
    Javalin javalin =
        Javalin.create(config -> {
          quiet(config);
          limits(config, settings, new JettyErrors(json, requestIds));
          config.jsonMapper(new JavalinJackson3(json, true));
          config.routes.before(new Gate(requestIds, isLoopback));
          routes(config, settings, catalog, json, viewers, warm);
        });
    try {
      return new HttpServer(javalin.start(), settings.host(), viewers, warm);
    } catch (JavalinBindException e) {
      BindException refused = new BindException("port " + settings.port() + " cannot be bound");
      refused.initCause(e);
      throw new UncheckedIOException(refused.getMessage(), refused);
    }
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException("no machine is called '" + host + "'", e);
    }
  }

  /// Writes records with their components in order and leaves out what is absent.
  static JsonMapper mapper() {
    return JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .addModule(new SimpleModule().addSerializer(Utf8.class, new Utf8Json()))
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
  }

  private static void limits(JavalinConfig config, HttpSettings settings, JettyErrors errors) {
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.maxBodyBytes();
    config.http.defaultContentType = "application/json";
    // Payload compresses, so that the entity tag and the encoding agree.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(HttpServer::strict);
    config.jetty.modifyServletContextHandler(context -> {
      context.setErrorHandler(errors);
      // An id may hold an escaped slash. Paths are read raw, by QueryString, so none is lost.
      context.getServletHandler().setDecodeAmbiguousURIs(true);
    });
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(errors);
      server.setStopTimeout(settings.stopTimeout().toMillis());
      server.insertHandler(new GracefulHandler());
    });
    config.jetty.addConnector((server, http) -> connector(settings, server, http));
  }

  private static ServerConnector connector(
      HttpSettings settings, Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idleTimeout().toMillis());
    return connector;
  }

  private static void strict(HttpConfiguration http) {
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "escaped-slash", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
  }

  private static void routes(
      JavalinConfig config,
      HttpSettings settings,
      CatalogIndex catalog,
      JsonMapper json,
      ViewerRoutes viewers,
      WarmInsights warm) {
    String version =
        Objects.requireNonNullElse(
            HttpServer.class.getPackage().getImplementationVersion(), "development");
    Answers answers = new Answers(catalog, json, version);
    Summaries summaries = new Summaries(catalog);
    PageRoutes page = new PageRoutes(settings.webFolder());
    Problems problems =
        new Problems(
            json,
            List.of(
                SearchRoutes.SEARCH,
                SearchRoutes.FACETS,
                SearchRoutes.SUGGEST,
                SimilarRoutes.SIMILAR,
                RecommendationRoutes.RECOMMENDATIONS,
                HomeRoutes.ONBOARDING,
                ClusterRoutes.CLUSTERS,
                ClusterRoutes.MAP,
                InsightRoutes.INSIGHTS,
                HealthRoutes.LIVE,
                HealthRoutes.READY,
                HealthRoutes.VERSION,
                EventRoutes.EVENTS),
            page);
    problems.register(config.routes);
    config.router.javaLangErrorHandler(problems::answerError);
    new SearchRoutes(catalog, summaries).register(config.routes, answers);
    new TitleRoutes(catalog, summaries).register(config.routes, answers);
    new SimilarRoutes(catalog, summaries, JsonAt.strictMapper(), settings.maxBodyBytes())
        .register(config.routes, answers);
    viewers.register(config.routes, answers, summaries, warm::soon);
    new ClusterRoutes(catalog, summaries).register(config.routes, answers);
    new InsightRoutes(warm.insights()).register(config.routes, answers);
    new HealthRoutes(catalog, version).register(config.routes, answers);
    page.register(config.routes);
  }

  /// Counts the catalog and reads the events in the background, so that nobody who asks for
  /// insights waits for that.
  public void warm() {
    warm.soon();
  }

  /// The same at once, for all titles of a generation that is about to serve.
  public void prepare(Selection whole) {
    warm.prepare(whole);
  }

  /// The port it listens on, the free one it found when it was asked for port 0.
  public int port() {
    return port;
  }

  /// The address of the page.
  public URI address() {
    String name = host.contains(":") ? '[' + host + ']' : host;
    return URI.create("http://" + name + ':' + port);
  }

  /// Every route, the page's included, as method and path: `GET /v1/titles/{id}`.
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(route -> route.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .map(route -> route.method.name() + ' ' + route.path)
        .toList();
  }

  /// Stops listening, lets requests under way finish, and frees the port.
  @Override
  public void close() {
    viewers.close();
    javalin.stop();
  }
}
