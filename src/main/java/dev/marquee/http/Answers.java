package dev.marquee.http;

import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Turns the records that routes return into bytes, with what caches and clients need to know of
/// them.
///
/// An entity tag stands for the generation and the question, not for the body, so that a question
/// asked again costs nothing: the same question to the same generation has the same body, which is
/// kept for a while when it is asked for again.
final class Answers {
  private static final String JSON = "application/json";

  /// Some ten thousand pages of similar titles.
  private static final long MOST_KEPT_BYTES = 48L << 20;

  private final CatalogIndex catalog;
  private final JsonMapper json;
  private final String version;

  /// Never fed itself, so that any thread may copy it.
  private final MessageDigest digest = newDigest();

  private final AnswerCache kept = new AnswerCache(MOST_KEPT_BYTES);

  /// `version`: of this program; another one may write the same answer differently.
  Answers(CatalogIndex catalog, JsonMapper json, String version) {
    this.catalog = catalog;
    this.json = json;
    this.version = version;
  }

  /// What a read answers, a record, given the state of the catalog that it is asked of.
  interface Read {
    Object answer(Context ctx, Status status);
  }

  /// An answer that makes its own bytes, those that the mapper would make of it, with less work.
  interface Written {
    byte[] json();
  }

  /// What a read answers when the same generation may soon answer the same question better.
  interface Passing {
    /// Whether this answer is such a one: nobody shall keep a copy of it.
    boolean mayChange();
  }

  /// Marks what an answer is made of besides the generation and the question: another one after
  /// each change.
  interface Mark {
    String of(Context ctx);
  }

  /// A GET and its HEAD that anyone may keep a copy of.
  void read(RoutesConfig routes, String path, Read read) {
    read(routes, path, read, _ -> "");
  }

  /// The same for answers that change within a generation, too. An answer may be newer than its
  /// mark, never older.
  void read(RoutesConfig routes, String path, Read read, Mark mark) {
    get(routes, path, ctx -> answer(ctx, read, mark));
  }

  /// A GET and its HEAD.
  static void get(RoutesConfig routes, String path, Handler handler) {
    routes.addHttpHandler(HandlerType.GET, path, handler);
    routes.addHttpHandler(HandlerType.HEAD, path, handler);
  }

  private void answer(Context ctx, Read read, Mark marks) throws IOException {
    Negotiation.requireJsonAccepted(ctx.req());
    Status status = catalog.status();
    boolean gzip = Negotiation.acceptsGzip(ctx.req());
    String mark = marks.of(ctx);
    String tag = tag(ctx, status, mark, gzip);
    if (Negotiation.hasCopy(ctx.req(), tag)) {
      notModified(ctx.res(), tag);
      return;
    }
    Optional<Payload.Body> known = kept.get(tag);
    if (known.isPresent() && !Negotiation.hasAnyCopy(ctx.req())) {
      cachable(ctx.res(), tag);
      ctx.res().setHeader("Server-Timing", "kept;dur=0");
      Payload.send(ctx, JSON, known.get());
      return;
    }
    long asked = System.nanoTime();
    Object body = read.answer(ctx, status);
    for (Status now = catalog.status(); !now.equals(status); now = catalog.status()) {
      // The generation was switched meanwhile: tag and body must speak of the same one.
      status = now;
      tag = tag(ctx, status, mark, gzip);
      body = read.answer(ctx, status);
    }
    if (body instanceof Passing passing && passing.mayChange()) {
      writeOwn(ctx, body, asked);
      return;
    }
    if (Negotiation.hasAnyCopy(ctx.req())) {
      notModified(ctx.res(), tag);
      return;
    }
    cachable(ctx.res(), tag);
    kept.offer(tag, write(ctx, body, asked, gzip));
  }

  /// Sends a record that nobody shall keep.
  void sendFresh(Context ctx, Object body) throws IOException {
    ctx.res().setHeader("Cache-Control", "no-store");
    write(ctx, body, System.nanoTime(), false);
  }

  /// Sends an answer, found since `asked`, of which nobody may keep a copy: one viewer's, or one
  /// that may change.
  void writeOwn(Context ctx, Object body, long asked) throws IOException {
    ctx.res().setHeader("Cache-Control", "no-store");
    ctx.res().setHeader("Vary", "Accept-Encoding");
    write(ctx, body, asked, Negotiation.acceptsGzip(ctx.req()));
  }

  /// Sends the answer to a question that took since `asked` ([System#nanoTime]) to find; returns
  /// what it sent.
  Payload.Body write(Context ctx, Object body, long asked, boolean gzip) throws IOException {
    long found = System.nanoTime();
    byte[] bytes = body instanceof Written own ? own.json() : json.writeValueAsBytes(body);
    long written = System.nanoTime();
    HttpServletResponse response = ctx.res();
    response.setHeader(
        "Server-Timing",
        "catalog;dur=" + millis(found - asked) + ", json;dur=" + millis(written - found));
    Payload.Body finished = Payload.Body.of(bytes, gzip);
    Payload.send(ctx, JSON, finished);
    return finished;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }

  private static void cachable(HttpServletResponse response, String tag) {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
  }

  private static void notModified(HttpServletResponse response, String tag) {
    cachable(response, tag);
    response.setContentType(null);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
  }

  /// The tag of the answer to a question; the gzipped one is another representation, so it has
  /// another tag.
  private String tag(Context ctx, Status status, String mark, boolean gzip) {
    String query = ctx.req().getQueryString();
    String question =
        String.join(
            "\n",
            version,
            status.generation(),
            status.createdAt(),
            mark,
            ctx.req().getRequestURI(),
            query == null ? "" : query);
    byte[] hash = Arrays.copyOf(sha256(question), 15);
    return '"' + Base64.getUrlEncoder().encodeToString(hash) + (gzip ? "-gzip\"" : "\"");
  }

  /// A digest is cheaper to copy than to look up among the providers.
  private byte[] sha256(String text) {
    try {
      MessageDigest fresh = (MessageDigest) digest.clone();
      return fresh.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("that of every JDK can be copied", e);
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
