package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Events in and out on the command line.
class EventsTest {
  private static final String RATINGS =
      """
      userId,movieId,rating,timestamp
      1,31,2.5,1260759144
      1,1029,3.0,1260759179

      2,31,7.0,1260759185
      2,10,4.0,835355493
      """;

  @TempDir Path folder;
  private Path index;

  @BeforeEach
  void name() {
    index = folder.resolve("index");
  }

  private JsonNode imported(Path file) {
    return Typed.on(index, "import", "events", file, "--json").json();
  }

  private static void assertCounts(
      JsonNode imported, int lines, int accepted, int duplicates, int rejected) {
    assertThat(imported.at("/lines").asInt()).isEqualTo(lines);
    assertThat(imported.at("/accepted").asInt()).isEqualTo(accepted);
    assertThat(imported.at("/duplicates").asInt()).isEqualTo(duplicates);
    assertThat(imported.at("/rejected").asInt()).isEqualTo(rejected);
    int rest = imported.at("/headers").asInt() + imported.at("/blank").asInt();
    assertThat(accepted + duplicates + rejected + rest).isEqualTo(lines);
  }

  @Test
  void importingTwiceAddsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("any.txt"), RATINGS);
    assertCounts(imported(file), 6, 3, 0, 1);
    Typed again = Typed.on(index, "import", "events", file).assertDone();
    assertThat(again.out())
        .contains("MovieLens ratings: 6 lines = 0 accepted + 3 known before + 1 rejected")
        .contains("the store holds 3 events");
    assertThat(again.err()).contains("rejected line 5: value of rated must be from 0 to 10");
  }

  @Test
  void readsGzip() throws IOException {
    Path file = folder.resolve("ratings.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(RATINGS.getBytes(StandardCharsets.UTF_8));
    }
    assertCounts(imported(file), 6, 3, 0, 1);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));
    Typed broken = Typed.on(index, "import", "events", file);
    assertThat(broken.err()).contains("ratings.csv.gz' is broken off").doesNotContain("\tat ");
    assertThat(broken.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void anExportIsTheSameStoreAgain(String format) throws IOException {
    imported(Files.writeString(folder.resolve("ratings"), RATINGS));
    Path file = folder.resolve("export");
    Typed.on(index, "export", "events", "--format", format, "--out", file).assertDone();
    Path other = folder.resolve("other");
    Typed.on(other, "import", "events", file).assertDone();

    assertThat(Typed.on(other, "export", "events", "--format", format).assertDone().out())
        .isEqualTo(Files.readString(file))
        .contains("movielens:31");
    assertCounts(imported(file), format.equals("csv") ? 4 : 3, 0, 3, 0);
  }

  @Test
  void anExportOfNothingIsEmpty() {
    assertThat(Typed.on(index, "export", "events", "--format", "jsonl").assertDone().out())
        .isEmpty();
    assertThat(Typed.on(index, "export", "events").assertDone().out()).hasLineCount(1);
    assertThat(index).doesNotExist();
  }

  @Test
  void mistakesAreOneLine() throws IOException {
    Typed.on(index, "import", "events", folder.resolve("absent")).assertMistake(1, "no such file");
    Typed.on(index, "import", "events", folder).assertMistake(1, "is a folder");
    Path titles = Files.writeString(folder.resolve("titles.csv"), "id,title\n1,Heat\n");
    Typed.on(index, "import", "events", titles).assertMistake(1, "holds no events that we read");
    Typed.on(index, "follow", "--topic", "views").assertMistake(2, "--kafka and --topic");
    Typed.on(index, "export", "events", "--events", "").assertMistake(2, "--events");
    Path damaged = Files.writeString(folder.resolve("damaged.db"), "no database ".repeat(1_000));
    Typed.on(index, "export", "events", "--events", damaged).assertMistake(1, "is damaged");
  }

  @Test
  void followsLinesUntilTheyEnd() {
    String lines =
        """
        {"eventId":"a","profile":"ann","title":"t:1","type":"liked"}
        nonsense
        {"eventId":"a","profile":"ann","title":"t:1","type":"liked"}
        """;
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      Typed followed = Typed.on(index, "follow").assertDone();
      assertThat(followed.out()).contains("3 events = 1 accepted + 1 known before + 1 rejected");
      assertThat(followed.err()).contains("rejected line 2: not JSON");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void doctorLooksAtTheStore() throws IOException {
    Typed before = Typed.on(index, "doctor");
    assertThat(before.out()).contains("ok     events: none yet");
    imported(Files.writeString(folder.resolve("ratings"), RATINGS));
    assertThat(Typed.on(index, "doctor").out()).contains("ok     events: 3 in " + index);
    Path damaged = Files.writeString(folder.resolve("damaged.db"), "no database ".repeat(1_000));
    Typed wrong = Typed.on(index, "doctor", "--events", damaged);
    assertThat(wrong.out()).contains("wrong  events", "is damaged");
    assertThat(wrong.exitCode()).isEqualTo(1);
  }

  @Test
  void doctorCreatesNoStoreThatIsMissing() throws IOException {
    Path missing = folder.resolve("stores").resolve("missing.db");
    for (Object address : new Object[] {missing, "jdbc:sqlite:" + missing}) {
      Typed doctor = Typed.on(index, "doctor", "--events", address);
      assertThat(doctor.out()).contains("wrong  events", "there is no file", missing.toString());
      assertThat(doctor.exitCode()).isEqualTo(1);
    }
    assertThat(missing.getParent()).doesNotExist();
  }
}
