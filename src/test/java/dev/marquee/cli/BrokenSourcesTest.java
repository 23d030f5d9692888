package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sources broken in every way we could think of, as a user meets them: what can be mended is
/// mended and counted, what cannot ends in one line that names the file.
class BrokenSourcesTest {
  private static final String HEADER = "id,type,title,year,genres,cast\n";
  private static final String GOOD = HEADER + "1,movie,Bar,1999,Drama,\n2,series,Foo,2001,Crime,\n";

  @TempDir private Path folder;

  private static Arguments readable(String name, byte[] bytes, String... told) {
    return Arguments.of(name, bytes, told);
  }

  static Stream<Arguments> mended() throws IOException {
    byte[] accents = "3,movie,Caf\u00e9,1999,,\n".getBytes(StandardCharsets.ISO_8859_1);
    return Stream.of(
        readable("latin1.csv", joined(utf8(GOOD), accents), "not UTF-8 read as Windows-1252"),
        readable(
            "quotes.csv",
            joined(
                utf8(GOOD),
                "3,movie,\u201cBar\u201d,1999,,\n".getBytes(Charset.forName("windows-1252"))),
            "repaired 1: letters"),
        readable("mark.csv", utf8("\ufeff" + GOOD), "2 accepted"),
        readable("packed.csv", gzip(GOOD), "2 accepted"),
        readable("line.csv", utf8(GOOD + "3,movie,Baz,19"), "fewer cells than columns"),
        readable(
            "nul.csv", utf8(GOOD + "3,movie,B\0ar Two,1999,,\n"), "control characters removed"),
        readable(
            "cell.csv",
            utf8(GOOD + "3,movie," + "x".repeat(1_000_000) + ",1999,,\n"),
            "3 accepted"),
        readable(
            "wide.csv",
            utf8(
                GOOD
                    + GOOD.substring(HEADER.length()).replace("1,", "4,").replace("2,", "5,")
                    + GOOD.substring(HEADER.length()).replace("1,", "6,").replace("2,", "7,")
                    + "3"
                    + ",x".repeat(10_000)
                    + "\n"),
            "more cells than columns"),
        readable(
            "header.csv",
            utf8(
                GOOD
                    + HEADER
                    + GOOD.substring(HEADER.length()).replace("1,m", "4,m").replace("2,s", "5,s")
                    + "6,movie,Six,1999,,\n"),
            "the header once more"),
        readable("blank.csv", utf8("\n\n" + GOOD + "\n\n"), "2 accepted"),
        readable(
            "lines.jsonl",
            utf8(jsonLine(1) + jsonLine(2) + jsonLine(3) + jsonLine(4) + "{\"id\":\"5\",\"ty"),
            "rejected 1: not a JSON object"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mended(String name, byte[] bytes, String[] told) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Typed done = Typed.run("index", file, "--dry-run").assertDone();
    assertThat(done.out()).contains(told).contains("titles; nothing was written");
    assertThat(done.err()).doesNotContain("Exception", "\tat ");
  }

  private static Arguments hopeless(String name, byte[] bytes, String... told) {
    return Arguments.of(name, bytes, told);
  }

  static Stream<Arguments> refused() throws IOException {
    byte[] garbage = new byte[5_000];
    new Random(5).nextBytes(garbage);
    StringBuilder many = new StringBuilder(HEADER);
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      many.append(i).append(",movie,T").append(random.nextLong()).append(",1999,,\n");
    }
    byte[] packed = gzip(many.toString());
    return Stream.of(
        hopeless("empty.csv", new byte[0], "empty"),
        hopeless("header.csv", utf8(HEADER), "no titles"),
        hopeless("garbage.csv", garbage, "garbage.csv"),
        hopeless("zeros.csv", new byte[10_000], "zeros.csv"),
        hopeless("wide.csv", GOOD.getBytes(StandardCharsets.UTF_16), "UTF-16"),
        hopeless(
            "twice.csv", utf8("id,type,title,Title,year,genres\n1,movie,a,b,1999,\n"), "twice"),
        hopeless(
            "quote.csv",
            utf8(GOOD + "3,movie,\"Bar,1999,,\n4,movie,Foo,1999,,\n"),
            "never closed",
            "line"),
        hopeless("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2), "cut off"),
        hopeless("flipped.csv.gz", flipped(packed), "flipped.csv.gz", "damaged"),
        hopeless(
            "array.json",
            utf8(
                "[{\"id\":\"1\",\"type\":\"movie\",\"title\":\"Bar\",\"year\":1999},{\"id\":\"2\",\"ty"),
            "near line 1",
            "cut off"),
        hopeless("long.csv", utf8("x".repeat(3_000_000)), "unrecognized header"),
        hopeless(
            "bad.csv",
            utf8(HEADER + "1,movie,Bar,1999,,\n" + "2,movie,,1999,,\n".repeat(3)),
            "3 of 4 rows rejected",
            "line 3"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, byte[] bytes, String[] told) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Typed.run("index", file, "--dry-run").assertMistake(1, told).assertMistake(1, name);
  }

  @Test
  void foldersWithNamesOfFilesAreFolders() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("films.csv"));
    Typed.run("index", odd, "--dry-run").assertMistake(1, "films.csv", "no titles");
    Files.write(odd.resolve("in.csv"), utf8(GOOD));
    assertThat(Typed.run("index", odd, "--dry-run").assertDone().out()).contains("2 titles");
  }

  @Test
  void outputsNeverOverwriteSources() throws IOException {
    Path file = Files.write(folder.resolve("films.csv"), utf8(GOOD));
    Path elsewhere = Files.createDirectories(folder.resolve("out"));
    for (String option : new String[] {"--rejects", "--repairs", "--report"}) {
      Typed.run("index", file, "--dry-run", option, file).assertMistake(1, "source");
      Typed.run("index", folder, "--dry-run", option, folder.resolve("new.csv"))
          .assertMistake(1, "would be read as, a source");
      Path link = elsewhere.resolve("link" + option);
      Files.createSymbolicLink(link, file);
      Typed.run("index", file, "--dry-run", option, link).assertMistake(1, "source");
    }
    Path out = elsewhere.resolve("out.csv");
    Typed.run("index", file, "--dry-run", "--rejects", out, "--repairs", out)
        .assertMistake(1, "two outputs");
    assertThat(Files.readAllBytes(file)).isEqualTo(utf8(GOOD));
  }

  @Test
  void findingsAndThePageAreWritten() throws IOException {
    Path file =
        Files.write(
            folder.resolve("films.csv"),
            utf8(GOOD + "3,movie, Baz ,1997.0,,\n4,movie,,,,\n5,movie,Q,1999,,\n"));
    Path out = Files.createDirectories(folder.resolve("out"));
    Path rejects = out.resolve("rejects.csv");
    Path repairs = out.resolve("repairs.csv");
    Path page = out.resolve("page.html");
    Typed done =
        Typed.run(
                "index",
                file,
                "--dry-run",
                "--rejects",
                rejects,
                "--repairs",
                repairs,
                "--report",
                page)
            .assertDone();
    assertThat(done.err()).contains("films.csv: 5 rows", "rows/s");
    assertThat(Files.readAllLines(rejects)).hasSize(2).last().asString().contains(",5,no title,");
    assertThat(Files.readString(repairs))
        .startsWith("file,line,column,repair,before,after\n")
        .contains("films.csv,4,title,blanks around a value removed,\" Baz \",Baz\n")
        .contains("films.csv,4,year,a whole number written with decimals,1997.0,1997\n");
    assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("films.csv");
  }

  @Test
  void mappingIsCheckedAsItIsTyped() throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), utf8("Name,When\nBar,1999\n"));
    Typed.run("index", file, "--dry-run", "--map", "title=Name,title=When")
        .assertMistake(2, "--map: 'title' stands twice");
    Typed.run("index", file, "--dry-run", "--map", "title").assertMistake(2, "FIELD=COLUMN");
    assertThat(
            Typed.run("index", file, "--dry-run", "--map", "title=Name,year=When")
                .assertDone()
                .out())
        .contains("1 accepted");
  }

  private static String jsonLine(int id) {
    return "{\"id\":\""
        + id
        + "\",\"type\":\"movie\",\"title\":\"Bar "
        + id
        + "\",\"year\":1999}\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = flipped.length / 2; i < flipped.length / 2 + 20; i++) {
      flipped[i] ^= 0x55;
    }
    return flipped;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }
}
