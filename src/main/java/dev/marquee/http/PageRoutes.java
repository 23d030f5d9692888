package dev.marquee.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The web page: the files of its folder, and its shell at every address that the page itself
/// understands, so that links and reloads work. At any other address the shell says to a person
/// that nothing is there.
final class PageRoutes {
  private static final String SHELL = "index.html";
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/search",
          "/title/<rest>",
          "/clusters",
          "/clusters/<rest>",
          "/for-you",
          "/for-you/<rest>",
          "/atlas",
          "/insights");

  /// What stands in the folder for those who work on the page, not for those who look at it.
  private static final Set<String> NOT_SERVED = Set.of("test", "package.json", "node_modules");

  /// Where programs ask, and get JSON whatever they accept.
  private static final Pattern API = Pattern.compile("/(?:v\\d+|health)(?:/.*)?");

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
          .filter(entry -> !NOT_SERVED.contains(entry.getFileName().toString()))
          .filter(entry -> entry.getFileName().toString().matches("[A-Za-z0-9_-][A-Za-z0-9._-]*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends the shell with status 404 to a person who asked for an address that nothing is at, so
  /// that the page can help; false, and nothing sent, where a program asked or the API is meant.
  boolean answersMissing(Context ctx) {
    if (!isPersonAsking(ctx.req())) {
      return false;
    }
    try {
      Optional<StaticFiles.Found> shell = files.find(SHELL);
      if (shell.isPresent()) {
        sendAsMissing(ctx, shell.get());
      }
      return shell.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sendAsMissing(Context ctx, StaticFiles.Found shell) throws IOException {
    ctx.res().setStatus(404);
    ctx.res().setHeader("Cache-Control", "no-store");
    protect(ctx.res());
    Payload.send(ctx, shell.mediaType(), shell.bytes(), Negotiation.acceptsGzip(ctx.req()));
  }

  private static boolean isPersonAsking(HttpServletRequest request) {
    boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return isRead
        && !API.matcher(request.getRequestURI()).matches()
        && Negotiation.asksForHtml(request);
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
    protect(ctx.res());
    if (Negotiation.hasCopy(ctx.req(), tag) || Negotiation.hasAnyCopy(ctx.req())) {
      ctx.res().setContentType(null);
      ctx.res().setStatus(304);
      return;
    }
    Payload.send(ctx, file.mediaType(), file.bytes(), gzip);
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
