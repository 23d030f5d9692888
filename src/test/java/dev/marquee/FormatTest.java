package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source file is as google-java-format leaves it. `mvn test -Dtest=FormatTest
/// -Dformat.update` formats them all.
class FormatTest {
  @Test
  void sourcesAreFormatted() throws Exception {
    boolean update = System.getProperty("format.update") != null;
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text) && update) {
        Files.writeString(source, formatted);
      } else if (!formatted.equals(text)) {
        unformatted.add(source);
      }
    }
    assertThat(unformatted)
        .as("format them with: mvn test -Dtest=FormatTest -Dformat.update")
        .isEmpty();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
