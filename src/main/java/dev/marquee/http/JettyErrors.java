package dev.marquee.http;

import dev.marquee.http.Problem.Kind;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/// Answers what Jetty itself refuses, before any route of ours is asked: broken request lines and
/// headers, bad escapes in the path. Its own answer would be an HTML page.
final class JettyErrors extends ErrorHandler {
  private final JsonMapper json;
  private final RequestIds requestIds;

  JettyErrors(JsonMapper json, RequestIds requestIds) {
    this.json = json;
    this.requestIds = requestIds;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String requestId = requestIds.next();
    Problem problem = problem(request, response.getStatus(), requestId);
    byte[] body = json.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(RequestIds.HEADER, requestId);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static Problem problem(Request request, int status, String requestId) {
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    // Jetty blames itself (501, 505) for transfer encodings and versions of HTTP that do not exist.
    boolean isCallers = status < 500 || (cause instanceof HttpException && status != 500);
    if (status == 503) {
      return new Problem(Problems.kind(503), "the server is stopping", List.of(), requestId);
    }
    if (!isCallers) {
      return Problems.unforeseen(requestId);
    }
    Kind kind = Problems.kind(status < 500 ? status : 400);
    String reason =
        cause instanceof HttpException broken && broken.getReason() != null
            ? broken.getReason()
            : "cannot be read as HTTP";
    return new Problem(kind, "the request is malformed: " + reason, List.of(), requestId);
  }
}
