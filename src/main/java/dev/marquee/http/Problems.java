package dev.marquee.http;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.http.Problem.Kind;
import dev.marquee.search.RequestProblem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import tools.jackson.databind.json.JsonMapper;

/// The one place where failures become answers.
///
/// What we understand is told to the caller. Everything else is a defect of ours: a 500 whose
/// request id leads to the stack in the log, and whose message is never shown.
final class Problems {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  private final JsonMapper json;
  private final List<String> paths;
  private final PageRoutes page;

  /// `paths`: the routes without parameters, to guess from what a wrong path meant; `page`: tells
  /// people, who read no JSON, that nothing is at an address.
  Problems(JsonMapper json, List<String> paths, PageRoutes page) {
    this.json = json;
    this.paths = List.copyOf(paths);
    this.page = page;
  }

  /// Answers every exception that a route throws.
  void register(RoutesConfig routes) {
    routes.exception(Exception.class, this::answer);
    // Javalin brings a handler of its own for these, which would come first.
    routes.exception(HttpResponseException.class, this::answer);
  }

  /// Answers an `Error`, for which Javalin has no context any more.
  void answerError(HttpServletResponse response, Error error) {
    String requestId = requestId(response);
    LOG.log(Level.ERROR, "request " + requestId + " failed", error);
    send(response, unforeseen(requestId));
  }

  private void answer(Exception failure, Context ctx) {
    if (isNowhere(failure) && page.answersMissing(ctx)) {
      return;
    }
    HttpServletResponse response = ctx.res();
    String requestId = requestId(response);
    if (failure instanceof HttpResponseException refused && refused.getStatus() == 405) {
      response.setHeader("Allow", String.join(", ", refused.getDetails().values()));
    }
    Problem problem =
        switch (failure) {
          case ApiFailure known ->
              new Problem(kind(known), known.detail(), known.faults(), requestId);
          case RequestProblem asked -> of(asked, requestId);
          case EventStoreProblem closed -> {
            LOG.log(Level.WARNING, "request " + requestId + ": " + closed.detail(), closed);
            response.setHeader("Retry-After", "5");
            String detail = "events cannot be kept or read at the moment; send this again later";
            yield new Problem(kind(503), detail, List.of(), requestId);
          }
          case HttpResponseException refused -> of(refused, ctx.path(), requestId);
          case HttpException broken when isCallers(broken.getCode()) ->
              new Problem(kind(broken.getCode()), "the request broke off", List.of(), requestId);
          default -> {
            LOG.log(Level.ERROR, "request " + requestId + " failed", failure);
            yield unforeseen(requestId);
          }
        };
    send(response, problem);
  }

  private static boolean isNowhere(Exception failure) {
    return failure instanceof HttpResponseException refused && refused.getStatus() == 404;
  }

  private static boolean isCallers(int status) {
    return status >= 400 && status < 500;
  }

  private static String requestId(HttpServletResponse response) {
    return Objects.requireNonNullElse(response.getHeader(RequestIds.HEADER), "unnamed");
  }

  private static Kind kind(ApiFailure failure) {
    return switch (failure) {
      case ApiFailure.BadParameter _ -> new Kind(400, "bad-parameter", "Bad parameter");
      case ApiFailure.BadBody _ -> new Kind(400, "bad-body", "Bad body");
      case ApiFailure.Malformed _ -> kind(400);
      case ApiFailure.Foreign _ -> new Kind(403, "foreign-request", "Foreign request");
      case ApiFailure.NotFound _ -> kind(404);
      case ApiFailure.NotAcceptable _ -> kind(406);
      case ApiFailure.BodyTooLarge _ -> kind(413);
      case ApiFailure.UnsupportedBody _ -> kind(415);
      case ApiFailure.TooMany _ -> kind(429);
      case ApiFailure.NotReady _ -> new Kind(503, "not-ready", "Not ready");
    };
  }

  /// The kind that a bare status stands for.
  static Kind kind(int status) {
    return switch (status) {
      case 404 -> new Kind(404, "not-found", "Not found");
      case 405 -> new Kind(405, "method-not-allowed", "Method not allowed");
      case 406 -> new Kind(406, "not-acceptable", "Not acceptable");
      case 408 -> new Kind(408, "too-slow", "Too slow");
      case 413 -> new Kind(413, "body-too-large", "Body too large");
      case 414 -> new Kind(414, "address-too-long", "Address too long");
      case 415 -> new Kind(415, "unsupported-body", "Unsupported body");
      case 429 -> new Kind(429, "too-many-requests", "Too many requests");
      case 431 -> new Kind(431, "header-too-large", "Header too large");
      case 500 -> new Kind(500, "internal-error", "Internal error");
      case 503 -> new Kind(503, "not-ready", "Not ready");
      default -> new Kind(status, "malformed-request", "Malformed request");
    };
  }

  private static Problem of(RequestProblem asked, String requestId) {
    Kind kind =
        switch (asked) {
          case RequestProblem.Invalid _ -> new Kind(400, "bad-parameter", "Bad parameter");
          case RequestProblem.UnknownTitle _ -> kind(404);
        };
    Fault fault = Fault.of(asked.parameter(), asked.detail());
    return new Problem(kind, asked.detail(), List.of(fault), requestId);
  }

  private Problem of(HttpResponseException refused, String path, String requestId) {
    String detail =
        switch (refused.getStatus()) {
          case 404 -> "nothing is at " + Wording.quoted(path) + Wording.didYouMean(path, paths);
          case 405 -> "this address takes " + String.join(", ", refused.getDetails().values());
          default -> "the request cannot be understood";
        };
    int status = isCallers(refused.getStatus()) ? refused.getStatus() : 500;
    return new Problem(kind(status), detail, List.of(), requestId);
  }

  /// The problem of a defect of ours, which says nothing but where to look.
  static Problem unforeseen(String requestId) {
    String detail = "something went wrong on our side; the log knows it as " + requestId;
    return new Problem(kind(500), detail, List.of(), requestId);
  }

  private void send(HttpServletResponse response, Problem problem) {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = json.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.setContentType(null); // Forgets the charset of the default, too.
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
