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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// MovieTweetings' files, which have no header.
class MovieTweetingsTest {
  private static IngestResult tiny() {
    return Fixtures.read(Fixtures.FOLDER.resolve("tiny-movietweetings"));
  }

  @Test
  void firstLineIsAFilmAndNoHeader() {
    Title film = title(tiny(), "imdb:tt0000401");
    assertThat(film.id()).isEqualTo(new TitleId("imdb:tt0000401"));
    assertThat(film.title()).isEqualTo("Crépuscule - À l'aube");
    assertThat(film.year()).isEqualTo(1913);
    assertThat(film.genres().values()).containsExactly("Crime", "Drama");
    assertThat(film.rating()).isEqualTo(new Rating(7.5, 2));
  }

  @Test
  void onlyTheYearIsTakenOffTheTitle() {
    IngestResult result = tiny();
    Title nights = title(result, "imdb:tt0000404");
    assertThat(nights.title()).isEqualTo("(Five) Nights or (The Quiet \"Years\", The)");
    assertThat(nights.names().alternatives()).isEmpty();
    assertThat(nights.genres().words()).isEmpty();
    assertThat(title(result, "imdb:tt10000405").title()).isEqualTo("\"Sisters");
    assertThat(title(result, "imdb:tt0000406").title()).isEqualTo("No Year Here");
  }

  @Test
  void sameTitleAndYearWithTwoIdsAreTwoFilms() {
    IngestResult result = tiny();
    assertThat(title(result, "imdb:tt0000402")).isNotSameAs(title(result, "imdb:tt0000403"));
  }

  @Test
  void ratingOfZeroCountsAndOneBeyondTenDoesNot() {
    IngestResult result = tiny();
    assertThat(title(result, "imdb:tt10000405").rating()).isEqualTo(new Rating(0, 1));
    assertThat(title(result, "imdb:tt0000402").rating()).isEqualTo(new Rating(10, 1));
    FileReport ratings = report(result, "MovieTweetings ratings");
    assertThat(ratings.outcome()).isEqualTo(new Outcome.Joined(4, 1, 1));
    assertThat(ratings.rejections()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 1L));
  }

  @Test
  void rowWithTooManyCellsIsRejected() {
    FileReport films = report(tiny(), "MovieTweetings");
    assertThat(films.outcome()).isEqualTo(new Outcome.Titles(6, 0, 1));
    assertThat(films.rejections()).isEqualTo(Map.of(Reason.TOO_MANY_CELLS, 1L));
    assertThat(films.rejected().getFirst().line()).isEqualTo(7);
  }

  @Test
  void filesOfOtherIdsInTheSameShapeAreNotTakenForIt(@TempDir Path folder) throws IOException {
    Path file = Fixtures.file(folder, "movies.dat", "1::Harbor Lights (1995)::Drama\n");
    IngestResult result = Fixtures.read(file);
    assertThat(result.catalog().titles().getFirst().id().value()).isEqualTo("movielens:1");
  }

  @Test
  void publishedFilmsAndRatingsAreReadInFull() {
    IngestResult result = Fixtures.read(Fixtures.real("movietweetings-50k"));
    FileReport file = report(result, "MovieTweetings");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(7_505, 0, 0));
    assertThat(report(result, "MovieTweetings ratings").outcome())
        .isEqualTo(new Outcome.Joined(50_000, 0, 0));
    List<Title> titles = result.catalog().titles();
    assertThat(titles).allMatch(title -> title.id().scheme().equals("imdb"));
    assertThat(titles).allMatch(title -> title.year() != null && title.rating() != null);
    assertThat(titles.stream().mapToLong(Title::votes).sum()).isEqualTo(50_000);
    assertThat(titles).filteredOn(title -> title.genres().words().isEmpty()).hasSize(40);
    assertThat(titles)
        .filteredOn(t -> t.title().equals("The Door") && Integer.valueOf(2012).equals(t.year()))
        .hasSize(2);
    assertThat(file.repaired(Repair.UNKNOWN_GENRE)).isZero();
  }
}
