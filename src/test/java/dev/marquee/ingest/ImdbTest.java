package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Years;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// IMDb's tab-separated files.
class ImdbTest {
  private static IngestResult tiny() {
    return Fixtures.read(Fixtures.FOLDER.resolve("tiny-imdb"));
  }

  @Test
  void quotesAreLetters() {
    IngestResult result = tiny();
    Title film = title(result, "imdb:tt0000601");
    assertThat(film.title()).isEqualTo("\"Harbor\" Lights");
    assertThat(film.names().original()).isEqualTo("\"Luces\" del puerto");
    assertThat(title(result, "imdb:tt0000603").title()).isEqualTo("\"Open Quote");
  }

  @Test
  void nullsAreMissing() {
    Title shortFilm = title(tiny(), "imdb:tt0000603");
    assertThat(shortFilm.type()).isEqualTo(TitleType.MOVIE);
    assertThat(shortFilm.years()).isEqualTo(Years.UNKNOWN);
    assertThat(shortFilm.minutes()).isNull();
    assertThat(shortFilm.genres().words()).isEmpty();
    assertThat(shortFilm.rating()).isNull();
  }

  @Test
  void partsGamesAndAdultTitlesAreLeftOutByRule() {
    FileReport file = report(tiny(), "IMDb");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(4, 0, 4));
    assertThat(file.rejections())
        .isEqualTo(Map.of(Reason.PART_OR_GAME, 2L, Reason.ADULT, 1L, Reason.UNKNOWN_TYPE, 1L));
  }

  @Test
  void rowsLeftOutByRuleDoNotMakeAFileDamaged(@TempDir Path folder) throws IOException {
    String header = "tconst\ttitleType\tprimaryTitle\tisAdult\n";
    String rows = "tt0000611\tmovie\tA Film\t0\n" + "tt0000612\ttvEpisode\tPart\t0\n".repeat(9);
    Path file = Fixtures.file(folder, "works.tsv", header + rows);
    IngestResult result = Ingest.read(IngestSettings.of(file), Progress.NONE);
    assertThat(report(result, "IMDb").outcome()).isEqualTo(new Outcome.Titles(1, 0, 9));
  }

  @Test
  void ratingsAreJoined() {
    IngestResult result = tiny();
    assertThat(title(result, "imdb:tt0000601").rating()).isEqualTo(new Rating(7.9, 2_150));
    assertThat(title(result, "imdb:tt0000602").rating()).isEqualTo(new Rating(10, 5));
    FileReport ratings = report(result, "IMDb ratings");
    assertThat(ratings.outcome()).isEqualTo(new Outcome.Joined(2, 1, 2));
    assertThat(ratings.rejections())
        .isEqualTo(Map.of(Reason.NOT_A_NUMBER, 1L, Reason.OUT_OF_RANGE, 1L));
  }

  @Test
  void peopleGetTheirNamesFromAThirdFile() {
    IngestResult result = tiny();
    Title film = title(result, "imdb:tt0000601");
    // The second director has no row among the names.
    assertThat(film.credits().directors()).containsExactly("Ana Luz");
    assertThat(film.credits().cast()).containsExactly("Mia \"Sol\" Ray", "Tom Reed");
    Title series = title(result, "imdb:tt0000602");
    assertThat(series.years()).isEqualTo(new Years(2010, 2014));
    assertThat(series.credits().directors()).containsExactly("Ana Luz");
    assertThat(series.credits().cast()).isEmpty();
    assertThat(report(result, "IMDb names").outcome()).isEqualTo(new Outcome.Joined(3, 1, 1));
    assertThat(report(result, "IMDb principals").outcome()).isEqualTo(new Outcome.Joined(6, 0, 0));
    assertThat(report(result, "IMDb crew").outcome()).isEqualTo(new Outcome.Joined(2, 0, 0));
  }

  @Test
  void namesElsewhereAreAlternativesOnce() {
    IngestResult result = tiny();
    assertThat(title(result, "imdb:tt0000601").names().alternatives())
        .containsExactly("Lichter am Hafen");
    assertThat(report(result, "IMDb akas").outcome()).isEqualTo(new Outcome.Joined(4, 1, 1));
  }

  @Test
  void publishedTitlesAndRatingsAreReadInFull() {
    IngestResult result = Fixtures.read(Fixtures.real("imdb_tsv"));
    FileReport file = report(result, "IMDb");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(29_885, 0, 0));
    // The ratings reach further than the titles, which are the head of the published file.
    assertThat(report(result, "IMDb ratings").outcome())
        .isEqualTo(new Outcome.Joined(15_193, 132_011 - 15_193, 0));
    // Every null: years of end, running times, genres, and a year.
    assertThat(file.repaired(Repair.PLACEHOLDER)).isEqualTo(29_885 + 8_451 + 2_123 + 1);
    assertThat(file.repaired(Repair.UNKNOWN_GENRE)).isZero();
    List<Title> titles = result.catalog().titles();
    assertThat(titles).noneMatch(Title::isSeries);
    assertThat(titles).filteredOn(title -> title.names().original() != null).hasSize(2_345);
    assertThat(titles).filteredOn(title -> title.rating() != null).hasSize(15_193);
    assertThat(titles).filteredOn(title -> title.year() == null).hasSize(1);
  }
}
