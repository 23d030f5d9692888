package dev.marquee.index.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/// Files that are on disk, and not merely in memory, when a method returns.
public final class DurableFiles {
  private DurableFiles() {}

  /// Writes a file; its folder is still to be synced.
  public static void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    IOUtils.fsync(file, false);
  }

  /// Gives a file that is never written to again a second name, or a copy of its own where the file
  /// system knows no such names; the folder of the new name is still to be synced.
  public static void share(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Another file system, one without links, or too many of them: the copy says if it is worse.
      Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
      IOUtils.fsync(name, false);
    }
  }

  /// Makes the names in a folder durable. Does nothing where the system cannot (Windows).
  public static void syncFolder(Path folder) throws IOException {
    IOUtils.fsync(folder, true);
  }

  /// Replaces a file as one step: readers see the old content or the new, also after a crash.
  public static void replace(Path file, byte[] content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    write(aside, content);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(file.resolveSibling("."));
  }

  /// Deletes a folder and all in it.
  public static void deleteTree(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
