package dev.marquee.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.http.HttpServer;
import dev.marquee.http.HttpSettings;
import dev.marquee.index.GenerationStore;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.pipeline.Rebuild;
import dev.marquee.pipeline.RebuildProgress;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The page as it is used: the catalog that ships and a few titles that mean harm, indexed for the
/// occasion, a server on a free port, and a browser without a window.
final class RunningPage implements AutoCloseable {
  /// What keeps the browser from needing a sandbox, a graphics card, or anything of the network.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final LuceneCatalogIndex catalog;
  private final SqlEventStore events;
  private final HttpServer server;
  private final Playwright playwright;
  private final Browser browser;

  private RunningPage(
      LuceneCatalogIndex catalog,
      SqlEventStore events,
      HttpServer server,
      Playwright playwright,
      Browser browser) {
    this.catalog = catalog;
    this.events = events;
    this.server = server;
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Titles that hold markup, and scripts written from right to left.
  private static final Path HOSTILE = Path.of("src", "test", "resources", "web", "hostile.csv");

  /// Indexes `data/` and the hostile titles into a folder and serves it with `web/`.
  static RunningPage start(Path browserProgram, Path indexFolder) {
    GenerationStore store = new GenerationStore(indexFolder, Encoders::read, Clock.systemUTC());
    IngestSettings sources = IngestSettings.of(Path.of("data"), HOSTILE);
    EncodeSettings encode = new EncodeSettings(EncodeSettings.Kind.RICH, 42);
    new Rebuild(store).run(new RebuildSettings(sources, encode, 0), RebuildProgress.NONE);
    LuceneCatalogIndex catalog = LuceneCatalogIndex.open(store);
    SqlEventStore events = SqlEventStore.open(indexFolder.resolve("events.db").toString());
    HttpServer server =
        HttpServer.start(HttpSettings.of("127.0.0.1", 0, Path.of("web")), catalog, events);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(browserProgram)
                    .setArgs(ARGUMENTS));
    return new RunningPage(catalog, events, server, playwright, browser);
  }

  /// A viewer with a browser of their own, without history.
  Visit visit(Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options.setBaseURL(address().toString())), address());
  }

  private URI address() {
    return server.address();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
    events.close();
    catalog.close();
  }
}
