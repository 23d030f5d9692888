package dev.marquee.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps libraries from telling users what only developers want to know. Warnings stay.
final class QuietLogs {
  /// Loggers are forgotten when nobody holds them, and their levels with them.
  private static final List<Logger> KEPT =
      List.of(
          Logger.getLogger(""),
          // Reports a taken port in its own words beside ours.
          Logger.getLogger("io.javalin"),
          // Warns of what a caller sends, which is the caller's business and answered as such.
          Logger.getLogger("org.eclipse.jetty"),
          // Tells every second that a broker is away; it comes back, or the command says so.
          Logger.getLogger("org.apache.kafka"),
          // Tells what a store that fails is told of in our own words.
          Logger.getLogger("com.zaxxer.hikari"));

  private QuietLogs() {}

  static void install() {
    KEPT.get(0).setLevel(Level.WARNING);
    KEPT.get(1).setLevel(Level.OFF);
    KEPT.get(2).setLevel(Level.SEVERE);
    KEPT.get(3).setLevel(Level.OFF);
    KEPT.get(4).setLevel(Level.OFF);
  }
}
