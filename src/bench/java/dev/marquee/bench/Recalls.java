package dev.marquee.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Properties;

/// What each way found of the true neighbors, in a file beside the index; benchmarks run in
/// processes of their own and leave it there.
public final class Recalls {
  private final Path file;

  private Recalls(Path file) {
    this.file = file;
  }

  /// Those of an index folder.
  public static Recalls of(Path index) {
    return new Recalls(index.resolve("recall.properties"));
  }

  /// Notes the share, 0 to 1, that a way found.
  public void note(String way, double recall) throws IOException {
    Properties all = read();
    all.setProperty(way, Double.toString(recall));
    try (Writer writer = Files.newBufferedWriter(file)) {
      all.store(writer, null);
    }
  }

  /// The share that a way found, if it was measured.
  public OptionalDouble of(String way) throws IOException {
    String noted = read().getProperty(way);
    return noted == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(noted));
  }

  private Properties read() throws IOException {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      }
    }
    return all;
  }
}
