package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.ingest.merge.MergeKey;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The small lists of films that are on many people's disks.
class FilmListsTest {
  private static final Path TOP = Fixtures.FOLDER.resolve("tiny-top.csv");
  private static final Path POPULAR = Fixtures.FOLDER.resolve("tiny-popular.csv");
  private static final Path FIGURES = Fixtures.FOLDER.resolve("tiny-figures.json");

  private static Title named(IngestResult result, String name) {
    return result.catalog().titles().stream()
        .filter(title -> title.title().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void topListJoinsItsStars() {
    IngestResult result = Fixtures.read(TOP);
    Title film = named(result, "Harbor Lights");
    assertThat(film.credits().directors()).containsExactly("Ana Ruiz");
    assertThat(film.credits().cast()).containsExactly("Tom Reed", "Mia Sol", "Jon Berg");
    assertThat(film.minutes()).isEqualTo(101);
    assertThat(film.certificate()).isEqualTo("UA");
    assertThat(film.rating()).isEqualTo(new Rating(7.9, 1_234_567));
    assertThat(film.genres().values()).containsExactly("Drama", "Romance");
    FileReport file = report(result, "IMDb top list");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(3, 0, 0));
    assertThat(file.repaired(Repair.GROUPED_INTEGER)).isEqualTo(1);
    // A certificate stands where the year belongs.
    assertThat(file.repaired(Repair.NOT_A_NUMBER)).isEqualTo(1);
    assertThat(named(result, "The Long Orbit").year()).isNull();
    assertThat(named(result, "1917 Miles").year()).isEqualTo(1996);
  }

  @Test
  void popularListKeepsFilmsOfOneNameApart() {
    IngestResult result = Fixtures.read(POPULAR);
    assertThat(report(result, "IMDb popular list").outcome())
        .isEqualTo(new Outcome.Titles(3, 0, 0));
    assertThat(named(result, "Harbor Lights").minutes()).isEqualTo(101);
    assertThat(named(result, "Harbor Lights").credits().cast())
        .containsExactly("Tom Reed", "Mia Sol");
  }

  @Test
  void figuresAreOneJsonArray() {
    IngestResult result = Fixtures.read(FIGURES);
    FileReport file = report(result, "film figures");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(4, 0, 2));
    assertThat(file.rejections())
        .isEqualTo(Map.of(Reason.MISSING_TITLE, 1L, Reason.MALFORMED_JSON, 1L));
    assertThat(file.rejected()).extracting(row -> row.line()).containsExactly(6L, 7L);
    assertThat(named(result, "1776").year()).isEqualTo(1972);
    assertThat(named(result, "1776").rating()).isEqualTo(new Rating(7, 4_099));
    assertThat(named(result, "Harbor Lights").genres().values())
        .containsExactly("Drama", "History");
    assertThat(file.repaired(Repair.CENTURY)).isEqualTo(2);
    assertThat(named(result, "The Worst Years").year()).isEqualTo(1946);
    assertThat(named(result, "The Big Line").year()).isEqualTo(1925);
  }

  @Test
  void listsMeetByTheirPeople() {
    IngestResult result = Fixtures.read(TOP, POPULAR, FIGURES);
    assertThat(result.report().merges().merged(MergeKey.TITLE_AND_DIRECTOR)).isEqualTo(2);
    // One figure in three snapshots: the newest counts.
    assertThat(named(result, "Harbor Lights").rating()).isEqualTo(new Rating(7.9, 1_234_567));
  }

  @Test
  void brokenArrayIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
    String text = Files.readString(FIGURES);
    for (Map.Entry<String, String> broken :
        Map.of(
                text.substring(0, text.indexOf("stray")),
                "cut off",
                text.replace("null, \"Release Date\": \"Jan", "nil, \"Release Date\": \"Jan"),
                "near line 6: broken JSON",
                text + "[]",
                "behind the end")
            .entrySet()) {
      Path file = Fixtures.file(folder, "figures.json", broken.getKey());
      assertThatExceptionOfType(IngestFailure.class)
          .isThrownBy(() -> Fixtures.read(file))
          .withMessageContaining("figures.json")
          .withMessageContaining(broken.getValue());
    }
  }
}
