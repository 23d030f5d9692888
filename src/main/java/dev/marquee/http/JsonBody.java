package dev.marquee.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes in the bytes of a JSON body, if they are declared as such and not too many.
final class JsonBody {
  private static final String JSON = "application/json";

  private JsonBody() {}

  /// The whole body as text. Throws [ApiFailure] for another media type, charset or encoding, for
  /// more than `maxBytes`, and for what is not UTF-8.
  static String read(HttpServletRequest request, int maxBytes) {
    requireJson(request.getHeader("Content-Type"));
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ApiFailure.UnsupportedBody("bodies are read as they are, not encoded");
    }
    if (request.getContentLengthLong() > maxBytes) {
      throw new ApiFailure.BodyTooLarge(maxBytes);
    }
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

  /// Simple requests of foreign pages cannot carry this media type, so it guards writes as well.
  private static void requireJson(@Nullable String contentType) {
    String[] parts = (contentType == null ? "" : contentType).split(";", -1);
    if (!parts[0].strip().equalsIgnoreCase(JSON)) {
      throw new ApiFailure.UnsupportedBody("a body needs the content type application/json");
    }
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
