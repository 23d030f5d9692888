package dev.marquee.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that says where generations are kept.
final class IndexFolder {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index (default: ${DEFAULT-VALUE}).")
  private @Nullable Path folder;

  /// The folder.
  Path path() {
    return folder == null ? Defaults.home().resolve("index") : folder;
  }
}
