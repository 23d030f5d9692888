package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Bodies as they were last read in review, in `src/test/resources/http`. `-Dgolden.update`
/// rewrites them.
final class Golden {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  static void assertGolden(String name, String body) {
    Path file = Path.of("src/test/resources/http", name + ".json");
    String pretty = PRETTY.writeValueAsString(PRETTY.readTree(body)) + "\n";
    try {
      if (System.getProperty("golden.update") != null) {
        Files.writeString(file, pretty);
      }
      assertThat(pretty)
          .as("%s; rewrite it with -Dgolden.update", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
