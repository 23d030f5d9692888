package dev.marquee.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// Names for requests, so that an answer can be found in the log: a random prefix of this run and a
/// counter, such as `5f0c2a91-17`.
final class RequestIds {

  /// The response header that carries the name.
  static final String HEADER = "X-Request-Id";

  private final String prefix;
  private final AtomicLong count = new AtomicLong();

  RequestIds() {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    prefix = HexFormat.of().formatHex(random) + '-';
  }

  /// A name never given before.
  String next() {
    return prefix + count.incrementAndGet();
  }
}
