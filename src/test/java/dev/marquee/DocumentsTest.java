package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The papers by the door tell the truth about where things are.
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w./])((?:src|web|data|\\.ci)/[\\w./-]*[\\w/])");

  static Stream<Path> documents() throws IOException {
    return Stream.concat(files(Path.of("."), 1), files(Path.of("data"), 2));
  }

  private static Stream<Path> files(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      if (!Files.exists(parent(document).resolve(links.group(1)))) {
        broken.add(links.group(1));
      }
    }
    assertThat(broken).as("broken links in %s", document).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pathsThatAreNamedExist(Path document) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher paths = PATH.matcher(Files.readString(document));
    while (paths.find()) {
      if (!Files.exists(Path.of(paths.group(1)))) {
        missing.add(paths.group(1));
      }
    }
    assertThat(missing).as("paths in %s that do not exist", document).isEmpty();
  }

  private static Path parent(Path document) {
    Path parent = document.getParent();
    return parent == null ? Path.of(".") : parent;
  }
}
