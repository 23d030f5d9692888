package dev.marquee.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Puts finished bytes on the wire, gzipped where that pays and is accepted.
final class Payload {
  /// Below it, a packet holds the body either way.
  private static final int SMALLEST_GZIPPED = 1_024;

  private Payload() {}

  /// Sends a body; for HEAD, only its headers.
  static void send(Context ctx, String mediaType, byte[] bytes, boolean gzip) throws IOException {
    boolean zip = gzip && bytes.length >= SMALLEST_GZIPPED;
    byte[] body = zip ? gzipped(bytes) : bytes;
    HttpServletResponse response = ctx.res();
    response.setContentType(null); // Forgets the charset of the default, too.
    response.setContentType(mediaType);
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!ctx.req().getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /// The same bytes, gzipped; the same in, the same out.
  static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(buffer)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.toByteArray();
  }
}
