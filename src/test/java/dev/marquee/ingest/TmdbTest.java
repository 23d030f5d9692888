package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The Movie Database's films, in the two ways they are published: with JSON in the cells, and with
/// what Python prints.
class TmdbTest {
  private static IngestResult json() {
    return Fixtures.read(Fixtures.FOLDER.resolve("tiny-tmdb-json"));
  }

  private static IngestResult python() {
    return Fixtures.read(Fixtures.FOLDER.resolve("tiny-tmdb-python"));
  }

  @Test
  void jsonInCellsIsRead() {
    Title film = title(json(), "tmdb:701");
    assertThat(film.title()).isEqualTo("Harbor Lights");
    assertThat(film.names().original()).isEqualTo("Luces");
    assertThat(film.genres().values()).containsExactly("Drama", "Science Fiction");
    assertThat(film.keywords()).containsExactly("lighthouse", "slow burn");
    assertThat(film.countries().values()).containsExactly("ES", "US");
    assertThat(film.year()).isEqualTo(2009);
    assertThat(film.minutes()).isEqualTo(162);
    assertThat(film.rating()).isEqualTo(new Rating(7.2, 11_800));
  }

  @Test
  void languageOfTheOriginalLeads() {
    IngestResult result = json();
    assertThat(title(result, "tmdb:701").languages()).containsExactly("es", "en");
    assertThat(title(result, "tmdb:702").languages()).containsExactly("zh");
  }

  @Test
  void zerosAndBrokenListsCostTheirValueOnly() {
    IngestResult result = json();
    Title tram = title(result, "tmdb:702");
    assertThat(tram.rating()).isNull();
    assertThat(tram.minutes()).isNull();
    assertThat(tram.year()).isNull();
    assertThat(title(result, "tmdb:703").genres().words()).isEmpty();
    FileReport file = report(result, "TMDB");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(3, 0, 0));
    assertThat(file.repaired(Repair.BROKEN_LIST)).isEqualTo(1);
    assertThat(file.repaired(Repair.PLACEHOLDER)).isEqualTo(2);
  }

  @Test
  void creditsAreJoined() {
    IngestResult result = json();
    Title film = title(result, "tmdb:701");
    assertThat(film.credits().cast()).containsExactly("Zoë Reed", "Mia Sol");
    assertThat(film.credits().directors()).containsExactly("Ana Luz");
    FileReport file = report(result, "TMDB credits");
    assertThat(file.outcome()).isEqualTo(new Outcome.Joined(1, 1, 1));
    assertThat(file.rejections()).isEqualTo(Map.of(Reason.BROKEN_LIST, 1L));
  }

  @Test
  void pythonInCellsIsRead() {
    IngestResult result = python();
    Title film = title(result, "tmdb:711");
    assertThat(film.id()).isEqualTo(new TitleId("imdb:tt0000711"));
    assertThat(film.collection()).isEqualTo("Keeper's Collection");
    assertThat(film.genres().values()).containsExactly("Animation", "Comedy");
    assertThat(film.credits().cast()).containsExactly("Tom O'Reed");
    assertThat(film.credits().directors()).containsExactly("José Luz");
    assertThat(film.keywords()).containsExactly("jealousy", "toy");
    assertThat(report(result, "TMDB keywords").outcome()).isEqualTo(new Outcome.Joined(1, 0, 1));
  }

  @Test
  void plainListsAreReadToo() {
    assertThat(title(python(), "tmdb:713").genres().values()).containsExactly("Drama", "Crime");
  }

  @Test
  void adultTitlesAndTornRowsAreRejected() {
    FileReport file = report(python(), "TMDB");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(2, 0, 2));
    assertThat(file.rejections()).isEqualTo(Map.of(Reason.MISSING_TITLE, 1L, Reason.ADULT, 1L));
  }
}
