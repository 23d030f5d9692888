package dev.marquee.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /// Refuses files that cannot be written, that are one another, or that are or would be read as
  /// sources, before any work is done for them.
  static void requireFree(List<Path> files, List<Path> sources) throws IOException {
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      requireWritable(file);
      Path real = real(file);
      if (!seen.add(real)) {
        throw new CommandFailure("'" + file + "' is named for two outputs; give each its own file");
      }
      for (Path source : sources) {
        boolean isSource = Files.exists(source) && real(source).equals(real);
        boolean isInSource = Files.isDirectory(source) && real(source).equals(real.getParent());
        if (isSource || isInSource) {
          throw new CommandFailure(
              "'" + file + "' is, or would be read as, a source; write to another folder");
        }
      }
    }
  }

  /// Without links, also where the file itself is not there yet.
  private static Path real(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
  }

  /// Opens it for text in UTF-8; what was in it is lost.
  static Writer open(Path file) throws IOException {
    requireWritable(file);
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
