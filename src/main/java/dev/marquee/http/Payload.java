package dev.marquee.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Puts finished bytes on the wire, gzipped where that pays and is accepted.
final class Payload {
  /// Below it, a packet holds the body either way.
  private static final int SMALLEST_GZIPPED = 1_024;

  private Payload() {}

  /// Sends a body; for HEAD, only its headers.
  static void send(Context ctx, String mediaType, byte[] bytes, boolean gzip) throws IOException {
    send(ctx, mediaType, Body.of(bytes, gzip));
  }

  /// Finished bytes, `zipped` or as they are.
  @SuppressWarnings("ArrayRecordComponent") // written once, sent as it is, never compared
  record Body(byte[] bytes, boolean zipped) {

    /// The body of these bytes, gzipped where `gzip` allows it and it pays.
    static Body of(byte[] bytes, boolean gzip) {
      boolean zip = gzip && bytes.length >= SMALLEST_GZIPPED;
      return new Body(zip ? gzipped(bytes) : bytes, zip);
    }
  }

  /// Sends a finished body; for HEAD, only its headers.
  static void send(Context ctx, String mediaType, Body body) throws IOException {
    HttpServletResponse response = ctx.res();
    response.setContentType(null); // Forgets the charset of the default, too.
    response.setContentType(mediaType);
    if (body.zipped()) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.bytes().length);
    if (!ctx.req().getMethod().equals("HEAD")) {
      response.getOutputStream().write(body.bytes());
    }
  }

  /// The same bytes, gzipped; the same in, the same out.
  static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length / 2);
    try (FastGzip gzip = new FastGzip(buffer)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.toByteArray();
  }

  /// Compresses an answer to within a twentieth of what the usual level makes of it, in two thirds
  /// of the time.
  private static final class FastGzip extends GZIPOutputStream {
    private static final int LEVEL = 3;

    /// Most answers leave in one piece.
    private static final int BUFFER_BYTES = 4_096;

    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(LEVEL);
    }
  }
}
