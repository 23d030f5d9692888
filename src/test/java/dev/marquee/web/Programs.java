package dev.marquee.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of the machine that some tests need and that not every machine has.
final class Programs {
  private Programs() {}

  /// The first of these programs on the `PATH`.
  static Optional<Path> find(List<String> names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return names.stream()
        .flatMap(name ->
            Stream.of(path.split(File.pathSeparator))
                .map(Path::of)
                .map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// A browser that Playwright can drive. Without one the test is skipped, or fails where the
  /// system property `marquee.require` asks for a `browser`.
  static Path browser() {
    List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
    Optional<Path> found = find(names);
    String missing =
        "no browser on the PATH (" + String.join(", ", names) + "): the page is not tested";
    if (found.isEmpty() && System.getProperty("marquee.require", "").contains("browser")) {
      throw new AssertionError(missing);
    }
    assumeTrue(found.isPresent(), missing);
    return found.orElseThrow();
  }
}
