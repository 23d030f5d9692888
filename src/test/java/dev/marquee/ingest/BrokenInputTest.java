package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.catalog.Title;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every broken input ends in one clear line or in counted repairs and rejections.
class BrokenInputTest {
  private static final String HEADER = "id,type,title,year,genres,cast\n";

  @TempDir private Path folder;

  private void refuses(Path file, String... words) {
    assertThatExceptionOfType(IngestFailure.class)
        .isThrownBy(() -> Fixtures.read(file))
        .satisfies(failure ->
            assertThat(failure.getMessage())
                .contains(words)
                .doesNotContain("\n")
                .hasSizeLessThan(600));
  }

  private Path file(String name, String text) throws IOException {
    return Fixtures.file(folder, name, text);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void missingFile() {
    refuses(folder.resolve("nowhere.csv"), "nowhere.csv", "no such file");
  }

  @Test
  void deviceInsteadOfAFile() {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device), "there are no devices among the files here");
    refuses(device, "/dev/null", "a pipe or a device", "save it as a file first");
  }

  @Test
  void emptyFile() throws IOException {
    refuses(file("empty.csv", ""), "empty.csv", "empty");
    refuses(file("blank.csv", "\n\n  \n"), "blank.csv", "empty");
  }

  @Test
  void headerOnly() throws IOException {
    refuses(file("header.csv", HEADER), "header.csv", "no titles");
  }

  @Test
  void unknownHeader() throws IOException {
    refuses(
        file("colors.csv", "colour,shape\nred,round\n"),
        "colors.csv",
        "colour, shape",
        "--map title=COLUMN");
  }

  @Test
  void bytesOfAnotherEncodingAreReadAndCounted() throws IOException {
    for (String charset : List.of("ISO-8859-1", "windows-1252")) {
      String text = HEADER + "1,movie,Caf\u00e9 \u00c0 la mode,1999,,R\u00e9my\n";
      IngestResult result =
          Fixtures.read(file(charset + ".csv", text.getBytes(Charset.forName(charset))));
      Title title = result.catalog().titles().getFirst();
      assertThat(title.title()).isEqualTo("Caf\u00e9 \u00c0 la mode");
      assertThat(title.credits().cast()).containsExactly("R\u00e9my");
      assertThat(result.report().files().getFirst().repaired(Repair.ENCODING)).isEqualTo(2);
    }
  }

  @Test
  void oneForeignByteLateInTheFileCostsNothingElse() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      text.append(i).append(",movie,\u4e03\u4eba\u306e\u4f8d ").append(i).append(",1999,,\n");
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bad =
        "x,movie,Na\u00efve \u201cBar\u201d,1999,,\n".getBytes(Charset.forName("windows-1252"));
    byte[] all = Arrays.copyOf(good, good.length + bad.length);
    System.arraycopy(bad, 0, all, good.length, bad.length);
    IngestResult result = Fixtures.read(file("late.csv", all));
    assertThat(Fixtures.title(result, "late:x").title()).isEqualTo("Na\u00efve \u201cBar\u201d");
    assertThat(Fixtures.title(result, "late:77").title()).isEqualTo("\u4e03\u4eba\u306e\u4f8d 77");
    assertThat(result.report().files().getFirst().repaired(Repair.ENCODING)).isEqualTo(1);
  }

  @Test
  void headerInTheMiddleIsRejected() throws IOException {
    IngestResult result =
        Fixtures.read(
            file("two.csv", HEADER + "1,movie,Bar,1999,,\n" + HEADER + "2,movie,Foo,1999,,\n"));
    FileReport report = result.report().files().getFirst();
    assertThat(report.outcome()).isEqualTo(new Outcome.Titles(2, 0, 1));
    assertThat(report.rejections()).containsOnlyKeys(Reason.REPEATED_HEADER);
  }

  @Test
  void anotherTableInTheMiddleIsRefused() throws IOException {
    refuses(
        file("two.csv", HEADER + "1,movie,Bar,1999,,\nmovieId,title,genres\n7,Foo (2001),Drama\n"),
        "two.csv",
        "another table begins on line 3 (MovieLens)");
  }

  @Test
  void linksToNowhereAreSkippedAloud() throws IOException {
    file("good.csv", HEADER + "1,movie,Bar,1999,,\n");
    Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("b.csv"));
    Files.createSymbolicLink(folder.resolve("b.csv"), folder.resolve("a.csv"));
    Files.createSymbolicLink(folder.resolve("gone.csv"), folder.resolve("nowhere.csv"));
    assertThat(Fixtures.read(folder).report().skipped())
        .extracting(skipped -> skipped.path().getFileName().toString())
        .containsExactly("a.csv", "b.csv", "gone.csv");
  }

  @Test
  void plainNameIsEnoughWhereItMeansOneFile() throws IOException {
    Path one = Fixtures.file(folder, "t.csv", HEADER + "1,movie,Bar,1999,,\n");
    IngestResult named =
        Ingest.read(IngestSettings.of(one).named(Map.of(Path.of("t.csv"), "other")), Progress.NONE);
    assertThat(Fixtures.title(named, "other:1").title()).isEqualTo("Bar");
    Path sub = Files.createDirectories(folder.resolve("sub"));
    Path two = Fixtures.file(sub, "t.csv", HEADER + "1,movie,Foo,1999,,\n");
    assertThatExceptionOfType(IngestFailure.class)
        .isThrownBy(() ->
            Ingest.read(
                IngestSettings.of(one, two).named(Map.of(Path.of("t.csv"), "other")),
                Progress.NONE))
        .withMessageContaining("2 files of that name");
  }

  @Test
  void mappingOfAKnownKindIsNoMapping() throws IOException {
    Path file = file("known.csv", HEADER + "1,movie,Bar,1999,,\n");
    assertThatExceptionOfType(IngestFailure.class)
        .isThrownBy(() ->
            Ingest.read(IngestSettings.of(file).mapped(Map.of("title", "title")), Progress.NONE))
        .withMessageContaining("known (Marquee titles)")
        .withMessageContaining("leave --map out");
  }

  @Test
  void utf16() throws IOException {
    refuses(file("wide.csv", HEADER.getBytes(StandardCharsets.UTF_16)), "UTF-16", "save");
  }

  @Test
  void gzipIsReadAndTruncatedGzipRefused() throws IOException {
    byte[] packed = gzip(HEADER + "1,movie,Bar,1999,Drama,\n2,series,Foo,2001,Crime,\n");
    IngestResult result = Fixtures.read(file("packed.csv.gz", packed));
    assertThat(Fixtures.title(result, "packed:1").title()).isEqualTo("Bar");
    refuses(file("cut.csv.gz", Arrays.copyOf(packed, packed.length - 12)), "cut.csv.gz", "gzip");
    Random random = new Random(7);
    StringBuilder many = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      many.append(i).append(",movie,T").append(random.nextLong()).append(",1999,,\n");
    }
    byte[] large = gzip(many.toString());
    refuses(file("half.csv.gz", Arrays.copyOf(large, large.length / 2)), "half.csv.gz", "cut off");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void binaryGarbage() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      byte[] garbage = new byte[4_000];
      new Random(seed).nextBytes(garbage);
      Path file = file("garbage" + seed + ".csv", garbage);
      assertThatExceptionOfType(IngestFailure.class)
          .as("seed %d", seed)
          .isThrownBy(() -> Fixtures.read(file));
    }
  }

  @Test
  void repeatedColumn() throws IOException {
    refuses(
        file("twice.csv", "id,type,title,Title,year,genres,cast\n1,movie,a,b,1999,,\n"),
        "'title'",
        "twice");
  }

  @Test
  void quoteThatNeverCloses() throws IOException {
    refuses(
        file("open.csv", HEADER + "1,movie,\"Bar,1999,,\n2,movie,Foo,1999,,\n"),
        "open.csv",
        "never closed");
  }

  @Test
  void textBehindAQuoteStaysInTheCell() throws IOException {
    IngestResult result = Fixtures.read(file("t.csv", HEADER + "1,movie,\"Bar\" Foo,1999,,\n"));
    assertThat(Fixtures.title(result, "t:1").title()).isEqualTo("Bar Foo");
  }

  @Test
  void cellOfAMillionCharacters() throws IOException {
    IngestResult result =
        Fixtures.read(file("long.csv", HEADER + "1,movie," + "x".repeat(1_000_000) + ",1999,,\n"));
    assertThat(Fixtures.title(result, "long:1").title()).hasSize(1_000_000);
  }

  @Test
  void nulCharactersAreRepaired() throws IOException {
    IngestResult result =
        Fixtures.read(file("nul.csv", HEADER + "1,movie,B\u0000ar,1999,\u0000,\n"));
    assertThat(Fixtures.title(result, "nul:1").title()).isEqualTo("Bar");
    assertThat(result.report().files().getFirst().repaired(Repair.CONTROL_CHARACTERS)).isEqualTo(2);
  }

  @Test
  void markOfByteOrderAndCrLfAreNoPartOfTheValues() throws IOException {
    IngestResult result =
        Fixtures.read(
            file("bom.csv", "\ufeff" + HEADER.strip() + "\r\n\r\n1,movie,\"B\r\nar\",1999,,\r\n"));
    assertThat(Fixtures.title(result, "bom:1").title()).isEqualTo("B ar");
    assertThat(result.report().files().getFirst().outcome()).isEqualTo(new Outcome.Titles(1, 0, 0));
  }

  @Test
  void tooManyRejectedRows() throws IOException {
    Path file = file("bad.csv", HEADER + "1,movie,Bar,1999,,\n" + "2,movie,,1999,,\n".repeat(3));
    assertThatExceptionOfType(IngestFailure.class)
        .isThrownBy(() -> Ingest.read(IngestSettings.of(file), Progress.NONE))
        .withMessageContaining("3 of 4 rows rejected")
        .withMessageContaining("line 3: no title");
    assertThat(Fixtures.read(file).catalog().size()).isEqualTo(1);
  }

  @Test
  void filesOfOneNameNeedNames() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    Path first = Fixtures.file(one, "t.csv", HEADER + "1,movie,Bar,1999,,\n");
    Path second = Fixtures.file(two, "t.csv", HEADER + "1,movie,Foo,1999,,\n");
    assertThatExceptionOfType(IngestFailure.class)
        .isThrownBy(() -> Fixtures.read(first, second))
        .withMessageContaining("--name FILE=NAME");
    IngestResult named =
        Ingest.read(IngestSettings.of(first, second).named(Map.of(second, "other")), Progress.NONE);
    assertThat(Fixtures.title(named, "t:1").title()).isEqualTo("Bar");
    assertThat(Fixtures.title(named, "other:1").title()).isEqualTo("Foo");
  }

  @Test
  void stemThatLooksLikeAPublicScheme() throws IOException {
    refuses(file("imdb.csv", HEADER + "1,movie,Bar,1999,,\n"), "imdb", "--name FILE=NAME");
  }

  @Test
  void foldersSkipWhatTheyHoldBesides() throws IOException {
    file("good.csv", HEADER + "1,movie,Bar,1999,,\n");
    file("README.md", "Read me.");
    file("LICENSE", "Take it.");
    file(".hidden.csv", HEADER);
    file("notes.txt", "Just some words");
    file("picture.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2});
    IngestResult result = Fixtures.read(folder);
    assertThat(result.catalog().size()).isEqualTo(1);
    assertThat(result.report().skipped())
        .extracting(skipped -> skipped.path().getFileName().toString())
        .containsExactly("notes.txt", "picture.jpg");
  }

  @Test
  void mappingIsCheckedBeforeAnythingIsRead() throws IOException {
    Path file = file("x.csv", "Name,When\nBar,1999\n");
    for (Map.Entry<Map<String, String>, String> wrong :
        Map.of(
                Map.of("titel", "Name"), "no field of ours: 'titel'",
                Map.of("year", "When"), "no column for 'title'",
                Map.of("title", "Nome"), "columns found: Name, When")
            .entrySet()) {
      assertThatExceptionOfType(IngestFailure.class)
          .isThrownBy(
              () -> Ingest.read(IngestSettings.of(file).mapped(wrong.getKey()), Progress.NONE))
          .withMessageContaining(wrong.getValue());
    }
  }
}
