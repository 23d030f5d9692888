package dev.marquee.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Values of options that were not given: from the environment, else beside the program.
///
/// `--index`, `--data`, `--events`, `--host` and `--port` look at `MARQUEE_INDEX`, `MARQUEE_DATA`,
/// `MARQUEE_EVENTS`, `MARQUEE_HOST` and `MARQUEE_PORT`.
final class Defaults implements IDefaultValueProvider {

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^--", "");
    return switch (name) {
      case "index", "data" -> fromEnvironment(name, home().resolve(name).toString());
      case "events" -> environment(name);
      case "host" -> fromEnvironment(name, "127.0.0.1");
      case "port" -> fromEnvironment(name, "8080");
      default -> null;
    };
  }

  private static String fromEnvironment(String name, String otherwise) {
    String value = environment(name);
    return value == null ? otherwise : value;
  }

  private static @Nullable String environment(String name) {
    String value = System.getenv("MARQUEE_" + name.toUpperCase(Locale.ROOT));
    return value == null || value.isBlank() ? null : value;
  }

  /// The folder of the program, which holds `data/`, `web/` and `index/`.
  static Path home() {
    return Path.of(System.getProperty("marquee.home", ""));
  }
}
