package dev.marquee.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;

/// What every request passes first: it gets its name, and is refused when a foreign web page sent
/// it.
///
/// A page of another site can make a viewer's browser talk to a server on loopback: under a name of
/// its own that it points there (DNS rebinding, caught by `Host`), or with a form or script (caught
/// by `Origin` on everything but reads, whose answers the browser keeps from it).
final class Gate implements Handler {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

  private final RequestIds requestIds;
  private final boolean isLoopback;

  /// `isLoopback`: whether the server is bound to loopback, so that no other host name is its own.
  Gate(RequestIds requestIds, boolean isLoopback) {
    this.requestIds = requestIds;
    this.isLoopback = isLoopback;
  }

  @Override
  public void handle(Context ctx) {
    HttpServletResponse response = ctx.res();
    response.setHeader(RequestIds.HEADER, requestIds.next());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    HttpServletRequest request = ctx.req();
    if (isLoopback && !isLoopbackName(request.getServerName())) {
      throw new ApiFailure.Foreign(
          "this server answers to loopback names only, not to "
              + Wording.quoted(request.getServerName()));
    }
    refuseForeignOrigin(request);
  }

  /// Whether a host name can only mean this machine.
  static boolean isLoopbackName(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private static void refuseForeignOrigin(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (origin == null || isRead) {
      return;
    }
    String host = request.getHeader("Host");
    if (!origin.equalsIgnoreCase("http://" + host) && !origin.equalsIgnoreCase("https://" + host)) {
      throw new ApiFailure.Foreign(
          "pages of another origin may not send this, not even of " + Wording.quoted(origin));
    }
  }
}
