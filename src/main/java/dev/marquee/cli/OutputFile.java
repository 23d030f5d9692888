package dev.marquee.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command is asked to write.
final class OutputFile {
  private OutputFile() {}

  /// Refuses a file that cannot be written, before any work is done for it.
  static void requireWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new CommandFailure("'" + file + "' is a folder; name a file to write");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(
          "'" + file + "' cannot be written: there is no folder '" + folder + "'");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new CommandFailure("'" + file + "' cannot be written: permission denied");
    }
  }

  /// Opens it for text in UTF-8; what was in it is lost.
  static Writer open(Path file) throws IOException {
    requireWritable(file);
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
