package dev.marquee.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.tally.FileReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The hand-made files under `src/test/resources/ingest`, and short ways to read them.
final class Fixtures {
  static final Path FOLDER = Path.of("src/test/resources/ingest");
  static final Path CATALOG = FOLDER.resolve("tiny-catalog.csv");
  static final Path AVAILABILITY = FOLDER.resolve("tiny-availability.csv");
  static final Path MOVIE_LENS = FOLDER.resolve("tiny-movielens");
  static final Path TITLES = FOLDER.resolve("tiny-titles.csv");

  /// Everything goes: fixtures hold more oddities than a real file would.
  static final double ANY_SHARE = 1;

  private Fixtures() {}

  static IngestResult read(Path... sources) {
    return Ingest.read(IngestSettings.of(sources).tolerating(ANY_SHARE), Progress.NONE);
  }

  /// The title that answers to an id.
  static Title title(IngestResult result, String id) {
    return result.catalog().title(result.catalog().rowOf(new TitleId(id)).orElseThrow());
  }

  /// A public file as it is published, where it is at hand beside the project; skips the test where
  /// it is not.
  static Path real(String path) {
    Path file = Path.of("../shared/data").resolve(path);
    assumeTrue(Files.exists(file), "no real catalog " + file);
    return file;
  }

  /// The report on the one file of a dialect.
  static FileReport report(IngestResult result, String dialect) {
    return result.report().files().stream()
        .filter(file -> file.dialect().equals(dialect))
        .findFirst()
        .orElseThrow();
  }

  /// A file with this text in UTF-8.
  static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
