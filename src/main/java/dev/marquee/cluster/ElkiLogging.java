package dev.marquee.cluster;

import elki.logging.LoggingConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps ELKI from taking over the logging of the process.
///
/// ELKI's first log message makes it load a logging configuration of its own into the LogManager,
/// which closes all handlers and forgets all levels, those of the server included. So its
/// configuration is loaded here, once, with the handlers taken out of its reach, and everything is
/// put back afterwards.
final class ElkiLogging {
  /// Held on to, since the LogManager forgets loggers, and with them their levels, that nobody
  /// holds.
  private static final Logger ELKI = claimed();

  private ElkiLogging() {}

  /// Lets nothing of ELKI through but errors: its warnings are about empty clusters, which are
  /// refilled or dropped anyway.
  static void silence() {
    ELKI.setLevel(Level.SEVERE);
  }

  private static Logger claimed() {
    LogManager manager = LogManager.getLogManager();
    List<State> states =
        Collections.list(manager.getLoggerNames()).stream()
            .map(manager::getLogger)
            .filter(logger -> logger != null)
            .map(State::of)
            .toList();
    states.forEach(State::detach);
    LoggingConfiguration.assertConfigured();
    try {
      manager.readConfiguration();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    states.forEach(State::restore);
    return Logger.getLogger("elki");
  }

  /// What a logger was told before.
  private record State(Logger logger, @Nullable Level level, List<Handler> handlers) {
    static State of(Logger logger) {
      return new State(logger, logger.getLevel(), List.of(logger.getHandlers()));
    }

    void detach() {
      for (Handler handler : logger.getHandlers()) {
        logger.removeHandler(handler);
      }
    }

    void restore() {
      detach();
      handlers.forEach(logger::addHandler);
      logger.setLevel(level);
    }
  }
}
