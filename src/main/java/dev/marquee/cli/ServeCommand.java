package dev.marquee.cli;

import dev.marquee.events.EventStore;
import dev.marquee.http.HttpServer;
import dev.marquee.http.HttpSettings;
import dev.marquee.index.GenerationStore;
import dev.marquee.pipeline.RebuildSettings;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `marquee serve`: the server and the web page.
@Command(
    name = "serve",
    description = {
      "Start the server and the web page.",
      "When the index folder holds no generation yet, the catalog in the data folder is indexed first."
    },
    footer = {"", "Example: marquee serve --port 9000"})
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final Duration REFRESH_EVERY = Duration.ofSeconds(1);

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The loopback address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The catalog to index when there is no index yet (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();

  @Spec private @Nullable CommandSpec spec;

  /// What a stop waits for. Not for the main thread: that one ends in an exit, which waits for the
  /// stop.
  private final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public Integer call() throws InterruptedException {
    requireLoopback();
    requirePort();
    GenerationStore store = OpenCatalog.store(index.path());
    if (store.current().isEmpty()) {
      buildFirst(store);
    }
    ServingModels models = new ServingModels();
    try (LuceneCatalogIndex catalog = LuceneCatalogIndex.open(store, models::read);
        EventStore viewers = events.open(index);
        HttpServer server = start(catalog, models, viewers)) {
      Streams.out(spec).println("listening on " + server.address());
      Streams.out(spec).flush();
      server.warm();
      serveUntilStopped(catalog, server);
    } finally {
      closed.countDown();
    }
    return 0;
  }

  /// Until there is a key that protects the catalog, nobody beyond this machine is let in.
  private void requireLoopback() {
    if (host.isBlank()) {
      throw new RequestProblem.Invalid("host", "'' is no machine");
    }
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        throw new CommandFailure(
            "refusing to listen on '"
                + host
                + "': there is no admin key yet that would protect the server beyond this"
                + " machine; use a loopback address, such as 127.0.0.1, behind a proxy");
      }
    } catch (UnknownHostException e) {
      throw new CommandFailure("no machine is called '" + host + "'");
    }
  }

  private void requirePort() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new RequestProblem.Invalid("port", "lies in 0.." + HIGHEST_PORT + ", not " + port);
    }
  }

  private void buildFirst(GenerationStore store) {
    PrintWriter err = Streams.err(spec);
    err.println("no index in '" + index.path() + "' yet: indexing '" + data + "' first");
    RebuildSettings settings = RebuildRun.usual(List.of(data));
    KeptEvents.with(events, index, past -> RebuildRun.of(store, past, err).run(settings));
  }

  private HttpServer start(LuceneCatalogIndex catalog, ServingModels models, EventStore viewers) {
    try {
      HttpSettings settings = HttpSettings.of(host, port, Defaults.home().resolve("web"));
      return HttpServer.start(settings, catalog, viewers, models);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(
          e.getMessage() + "; choose another with --port, or 0 for a free one");
    }
  }

  /// Looks for a new generation until the process is told to stop; then lets the server finish what
  /// it is answering.
  private void serveUntilStopped(LuceneCatalogIndex catalog, HttpServer server)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              stopped.countDown();
              awaitClosed();
            }));
    GenerationWatch watch = new GenerationWatch(catalog, server::prepare, Streams.command(spec));
    while (!stopped.await(REFRESH_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      watch.look();
    }
  }

  private void awaitClosed() {
    try {
      if (!closed.await(10, TimeUnit.SECONDS)) {
        Streams.err(spec).println("stopped before every request was answered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
