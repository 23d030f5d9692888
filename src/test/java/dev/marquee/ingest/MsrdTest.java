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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// MSRD's films as JSON lines.
class MsrdTest {
  private static IngestResult tiny() {
    return Fixtures.read(Fixtures.FOLDER.resolve("tiny-msrd.jsonl"));
  }

  @Test
  void filmAnswersToTheMovieDatabase() {
    Title film = title(tiny(), "tmdb:501");
    assertThat(film.id()).isEqualTo(new TitleId("tmdb:501"));
    assertThat(film.year()).isEqualTo(2001);
    assertThat(film.rating()).isEqualTo(new Rating(6.863, 120));
    assertThat(film.synopsis()).isEqualTo("A keeper waits, and the sea answers.");
  }

  @Test
  void namesWithCommasStayWholeAndTagsFoldTheirCase() {
    Title film = title(tiny(), "tmdb:501");
    assertThat(film.credits().directors()).containsExactly("Reed, Jr.");
    assertThat(film.credits().cast()).containsExactly("Tom Reed", "Mia Sol, Sr.");
    assertThat(film.keywords()).containsExactly("lighthouse", "slow burn");
  }

  @Test
  void bothSpellingsOfGenresMeanTheSame() {
    IngestResult result = tiny();
    assertThat(title(result, "tmdb:501").genres().values())
        .containsExactly("Drama", "Science Fiction");
    assertThat(title(result, "tmdb:502").genres().values())
        .containsExactly("Science Fiction", "Family");
    assertThat(title(result, "tmdb:503").genres().words()).isEmpty();
  }

  @Test
  void zeroIsMissingUnlessSomebodyVotedIt() {
    IngestResult result = tiny();
    Title unrated = title(result, "tmdb:502");
    assertThat(unrated.year()).isNull();
    assertThat(unrated.rating()).isNull();
    assertThat(title(result, "tmdb:503").rating()).isEqualTo(new Rating(0, 1));
    // The year, the rating, a synopsis of "None" and a genre that says there is none.
    assertThat(report(result, "MSRD").repaired(Repair.PLACEHOLDER)).isEqualTo(4);
  }

  @Test
  void rowWithoutTitleIsRejectedAndOneWithoutIdIsNot() {
    IngestResult result = tiny();
    FileReport file = report(result, "MSRD");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(4, 0, 1));
    assertThat(file.rejections()).isEqualTo(Map.of(Reason.MISSING_TITLE, 1L));
    assertThat(file.repaired(Repair.MALFORMED_ID)).isEqualTo(1);
    assertThat(result.catalog().titles())
        .anyMatch(
            title -> title.title().equals("Odd Id") && title.keywords().equals(List.of("rain")));
  }

  @Test
  void publishedFilmsAreReadInFull() {
    IngestResult result = Fixtures.read(Fixtures.real("msrd"));
    FileReport file = report(result, "MSRD");
    // 288 titles occur more than once; each row has an id of its own, so none is a row twice.
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(9_751, 0, 0));
    List<Title> titles = result.catalog().titles();
    assertThat(titles).filteredOn(title -> title.year() == null).hasSize(16);
    assertThat(titles).filteredOn(title -> title.rating() == null).hasSize(201);
    assertThat(titles).filteredOn(title -> title.credits().directors().isEmpty()).hasSize(55);
    assertThat(titles).filteredOn(title -> title.credits().cast().isEmpty()).hasSize(78);
    assertThat(titles).filteredOn(title -> title.keywords().isEmpty()).hasSize(4_747);
    assertThat(titles).filteredOn(title -> title.synopsis() == null).hasSize(57);
    // Both spellings are one vocabulary, and 50 films say that they have no genre.
    assertThat(file.repaired(Repair.UNKNOWN_GENRE)).isZero();
    assertThat(file.repaired(Repair.MALFORMED_ID)).isZero();
    assertThat(title(result, "tmdb:603").title()).isEqualTo("The Matrix");
  }
}
