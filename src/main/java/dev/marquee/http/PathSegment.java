package dev.marquee.http;

import io.javalin.http.Context;

/// Reads one piece of a path strictly; Javalin's own reading replaces what is not UTF-8.
final class PathSegment {
  private PathSegment() {}

  /// The decoded text between the slashes `place` and `place + 1`, counted from 1. Throws
  /// [ApiFailure.Malformed].
  static String of(Context ctx, int place) {
    String path = ctx.req().getRequestURI();
    int from = 0;
    for (int slashes = 0; slashes < place; slashes++) {
      from = path.indexOf('/', from) + 1;
    }
    int to = path.indexOf('/', from);
    String raw = path.substring(from, to < 0 ? path.length() : to);
    try {
      return QueryString.requireText(QueryString.decode(raw));
    } catch (ApiFailure.Malformed e) {
      throw new ApiFailure.Malformed("the path " + e.detail());
    }
  }
}
