package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.SyntheticCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came of a command as it was typed.
record Typed(int exitCode, String out, String err) {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// Runs a command in this process.
  static Typed run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int exitCode = Marquee.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Typed(exitCode, out.toString(), err.toString());
  }

  /// Runs a command on an index folder.
  static Typed on(Path index, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add("--index");
    all.add(index);
    return run(all.toArray());
  }

  /// An index of a synthetic catalog, whose file is `films.csv` in the same folder.
  static Path index(Path folder, int titles) throws IOException {
    Path source = folder.resolve("films.csv");
    SyntheticCatalog.write(titles, 5, source);
    Path index = folder.resolve("index");
    on(index, "index", source).assertDone();
    return index;
  }

  Typed assertDone() {
    assertThat(exitCode).as("%s%n%s", out, err).isZero();
    return this;
  }

  /// The one line that a mistake prints: it begins with the name of the program, and is all there
  /// is.
  Typed assertMistake(int expectedCode, String... parts) {
    assertThat(out).isEmpty();
    assertThat(err.lines()).as(err).hasSize(1);
    assertThat(err).startsWith("marquee: ").contains(parts).doesNotContain("Exception", "\tat ");
    assertThat(exitCode).as(err).isEqualTo(expectedCode);
    return this;
  }

  /// The one document that is all of the output.
  JsonNode json() {
    assertDone();
    return STRICT.readTree(out);
  }
}
