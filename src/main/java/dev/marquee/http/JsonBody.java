package dev.marquee.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Takes in the bytes of a JSON body, if they are declared as such and not too many.
final class JsonBody {
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";

  private JsonBody() {}

  /// The whole body as text. Throws [ApiFailure] for another media type, charset or encoding, for
  /// more than `maxBytes`, and for what is not UTF-8.
  static String read(HttpServletRequest request, int maxBytes) {
    requireType(request, List.of(JSON));
    requireSize(request, maxBytes);
    byte[] bytes = bytes(request, maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new ApiFailure.BodyTooLarge(maxBytes);
    }
    try {
      return QueryString.utf8(bytes);
    } catch (ApiFailure.Malformed e) {
      throw new ApiFailure.Malformed("the body " + e.detail());
    }
  }

  /// Whether the body is lines of JSON rather than one value. Throws [ApiFailure] for what is
  /// declared as neither of them, and for an announced length above `maxBytes`.
  static boolean isLines(HttpServletRequest request, int maxBytes) {
    boolean isLines = requireType(request, List.of(JSON, NDJSON)).equals(NDJSON);
    if (isLines) {
      requireSize(request, maxBytes);
    }
    return isLines;
  }

  private static void requireSize(HttpServletRequest request, int maxBytes) {
    if (request.getContentLengthLong() > maxBytes) {
      throw new ApiFailure.BodyTooLarge(maxBytes);
    }
  }

  /// The media type, which is one of these. Simple requests of foreign pages cannot carry them, so
  /// it guards writes as well.
  private static String requireType(HttpServletRequest request, List<String> types) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ApiFailure.UnsupportedBody("bodies are read as they are, not encoded");
    }
    String contentType = request.getHeader("Content-Type");
    String[] parts = (contentType == null ? "" : contentType).split(";", -1);
    String type = parts[0].strip().toLowerCase(Locale.ROOT);
    if (!types.contains(type)) {
      throw new ApiFailure.UnsupportedBody(
          "a body needs the content type " + String.join(" or ", types));
    }
    requireUtf8(parts);
    return type;
  }

  private static void requireUtf8(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw new ApiFailure.UnsupportedBody("JSON comes in UTF-8");
      }
    }
  }

  private static byte[] bytes(HttpServletRequest request, int most) {
    try {
      return request.getInputStream().readNBytes(most);
    } catch (IOException | RuntimeException e) {
      // Broken chunks, a body shorter than announced, a caller that went away or fell asleep.
      throw new ApiFailure.Malformed("the body broke off");
    }
  }
}
