package dev.marquee.bench;

import dev.marquee.SyntheticCatalog;
import dev.marquee.cli.Marquee;
import dev.marquee.encode.Encoders;
import dev.marquee.index.GenerationStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Where the catalogs and indexes of benchmarks are kept, so that a second run need not make them
/// again unless it is told to.
final class BenchFolder {
  private static final long SEED = 42;

  private final Path folder;
  private final String encoder;
  private final boolean isKept;

  /// Indexes in a folder, made with an encoder; those that are there already are used if `isKept`,
  /// whatever they were made with.
  BenchFolder(Path folder, String encoder, boolean isKept) {
    this.folder = folder;
    this.encoder = encoder;
    this.isKept = isKept;
  }

  /// An index folder and how many titles it holds.
  record Index(Path folder, int titles) {}

  /// The index of a catalog of the user's own.
  Index index(Path source) throws IOException {
    String stem = source.toAbsolutePath().normalize().getFileName().toString();
    return index(source, folder.resolve("real-" + stem.replaceFirst("\\..*", "")));
  }

  /// The index of a made-up catalog of so many titles.
  Index index(int titles) throws IOException {
    Path source = folder.resolve(titles + ".csv");
    if (!Files.exists(source)) {
      Files.createDirectories(folder);
      SyntheticCatalog.write(titles, SEED, source);
    }
    return index(source, folder.resolve(Integer.toString(titles)));
  }

  private Index index(Path source, Path index) throws IOException {
    if (!isKept || !Files.exists(index.resolve("CURRENT"))) {
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      int code =
          Marquee.run(
              err,
              err,
              "index",
              source.toString(),
              "--index",
              index.toString(),
              "--encoder",
              encoder);
      if (code != 0) {
        throw new IOException("no index could be made of '" + source + "'");
      }
    }
    GenerationStore store = new GenerationStore(index, Encoders::read, Clock.systemUTC());
    try (var snapshot = store.open()) {
      return new Index(index.toAbsolutePath(), snapshot.size());
    }
  }
}
