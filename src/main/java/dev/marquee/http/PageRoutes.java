package dev.marquee.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The web page: the files of its folder, and its shell at every address that the page itself
/// understands, so that links and reloads work.
final class PageRoutes {
  private static final String SHELL = "index.html";
  private static final List<String> ADDRESSES =
      List.of("/", "/search", "/title/<rest>", "/clusters", "/clusters/<rest>");

  /// Nothing from elsewhere, nothing inline; nobody may frame it.
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private final Path folder;
  private final StaticFiles files;

  PageRoutes(Path folder) {
    this.folder = folder;
    this.files = new StaticFiles(folder);
  }

  /// Routes for the addresses and for whatever stands at the top of the folder now; without a
  /// folder, none.
  void register(RoutesConfig routes) {
    if (!Files.isRegularFile(folder.resolve(SHELL))) {
      return;
    }
    for (String address : ADDRESSES) {
      Answers.get(routes, address, ctx -> send(ctx, SHELL));
    }
    for (Path entry : topLevel()) {
      String name = entry.getFileName().toString();
      String path = Files.isDirectory(entry) ? '/' + name + "/<rest>" : '/' + name;
      Answers.get(routes, path, this::send);
    }
  }

  private List<Path> topLevel() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("[A-Za-z0-9_-][A-Za-z0-9._-]*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(Context ctx) throws IOException {
    send(ctx, QueryString.decode(ctx.req().getRequestURI().substring(1)));
  }

  private void send(Context ctx, String path) throws IOException {
    StaticFiles.Found file =
        files
            .find(path)
            .orElseThrow(
                () -> new ApiFailure.NotFound("no file is at " + Wording.quoted(ctx.path())));
    boolean gzip = Negotiation.acceptsGzip(ctx.req()) && file.isText();
    String tag = '"' + file.hash() + (gzip ? "-gzip\"" : "\"");
    ctx.res().setHeader("ETag", tag);
    ctx.res().setHeader("Cache-Control", "no-cache");
    ctx.res().setHeader("Vary", "Accept-Encoding");
    ctx.res().setHeader("Content-Security-Policy", POLICY);
    ctx.res().setHeader("Referrer-Policy", "no-referrer");
    if (Negotiation.hasCopy(ctx.req(), tag) || Negotiation.hasAnyCopy(ctx.req())) {
      ctx.res().setContentType(null);
      ctx.res().setStatus(304);
      return;
    }
    Payload.send(ctx, file.mediaType(), file.bytes(), gzip);
  }
}
