package dev.marquee.http;

import java.nio.file.Path;
import java.time.Duration;

/// Where to listen and how much to put up with.
///
/// - `host`: the name or address to bind to; `port`: 0 takes a free one.
/// - `webFolder`: the page's files; when it does not exist there is no page, only the API.
/// - `maxBodyBytes`: request bodies above it are refused.
/// - `idleTimeout`: a connection without a byte for so long is closed; `stopTimeout`: how long
///   requests under way may take to finish when the server stops.
public record HttpSettings(
    String host,
    int port,
    Path webFolder,
    int maxBodyBytes,
    Duration idleTimeout,
    Duration stopTimeout) {

  private static final int MEBIBYTE = 1 << 20;

  public HttpSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a host has a name");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port lies in 0..65535, not " + port);
    }
    if (maxBodyBytes < 1) {
      throw new IllegalArgumentException("a limit of bytes is positive, not " + maxBodyBytes);
    }
    requirePositive(idleTimeout);
    requirePositive(stopTimeout);
  }

  private static void requirePositive(Duration timeout) {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("a timeout is positive, not " + timeout);
    }
  }

  /// Settings with the usual limits: bodies of 1 MiB, 30 s of silence, 5 s to stop.
  public static HttpSettings of(String host, int port, Path webFolder) {
    return new HttpSettings(
        host, port, webFolder, MEBIBYTE, Duration.ofSeconds(30), Duration.ofSeconds(5));
  }
}
