package dev.marquee.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Turns what the operator named into files: a file stands for itself, a folder for the regular
/// files right inside it, except hidden ones, readmes and licenses.
public final class SourceFinder {
  private static final Set<String> PAPERS =
      Set.of("readme", "license", "licence", "notice", "copying", "changelog", "sha256sums");

  private SourceFinder() {}

  /// A file to read; `named` when the operator named it, rather than the folder around it.
  public record Candidate(Path file, boolean named) {}

  /// The files of all sources, each once. Throws [SourceProblem] for a source that is not there.
  public static List<Candidate> find(List<Path> sources) {
    List<Candidate> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    // Files named on their own come first, so that one inside a named folder counts as named.
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new SourceProblem("'" + source + "': no such file or folder; check the path");
      }
      if (!Files.isDirectory(source)) {
        requireRegular(source);
        add(found, seen, new Candidate(source, true));
      }
    }
    for (Path source : sources) {
      if (Files.isDirectory(source)) {
        for (Path file : filesIn(source)) {
          add(found, seen, new Candidate(file, false));
        }
      }
    }
    return found;
  }

  /// Files are read twice, first for what they are; a pipe would be empty by then, or never end.
  private static void requireRegular(Path source) {
    if (!Files.isRegularFile(source)) {
      throw new SourceProblem("'" + source + "': a pipe or a device; save it as a file first");
    }
  }

  private static void add(List<Candidate> found, Set<Path> seen, Candidate candidate) {
    if (seen.add(real(candidate.file()))) {
      found.add(candidate);
    }
  }

  /// The file behind all links; a link that leads nowhere stands for itself and is complained of
  /// when it is opened.
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> (Files.isRegularFile(entry) || isBroken(entry)) && !isPaper(entry))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw SourceProblem.of(folder, 1, e);
    }
  }

  private static boolean isBroken(Path entry) {
    return Files.isSymbolicLink(entry) && !Files.exists(entry);
  }

  private static boolean isPaper(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return name.startsWith(".") || PAPERS.contains(dot < 0 ? name : name.substring(0, dot));
  }
}
