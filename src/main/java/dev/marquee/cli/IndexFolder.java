package dev.marquee.cli;

import dev.marquee.search.RequestProblem;
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

  /// The folder. Throws [RequestProblem] when the option is there but empty.
  Path path() {
    if (folder != null && folder.toString().isBlank()) {
      // What an unset variable of a script becomes; it would be the working directory.
      throw new RequestProblem.Invalid("index", "'' is no folder");
    }
    return folder == null ? Defaults.home().resolve("index") : folder;
  }
}
