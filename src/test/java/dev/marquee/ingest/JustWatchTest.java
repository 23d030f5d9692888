package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Length;
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

/// JustWatch's titles and credits.
class JustWatchTest {
  private static IngestResult tiny() {
    return Fixtures.read(Fixtures.FOLDER.resolve("tiny-justwatch"));
  }

  @Test
  void titleAnswersToItsOwnIdAndToImdbs() {
    Title series = title(tiny(), "justwatch:ts1");
    assertThat(series.id()).isEqualTo(new TitleId("imdb:tt0000301"));
    assertThat(series.isSeries()).isTrue();
    assertThat(series.length()).isEqualTo(new Length.Seasons(2));
    assertThat(series.rating()).isEqualTo(new Rating(8.1, 588_100));
    assertThat(series.synopsis()).isEqualTo("Three keepers share a boat.");
  }

  @Test
  void printedListsAreReadWithTheirQuotes() {
    IngestResult result = tiny();
    assertThat(title(result, "justwatch:ts1").genres().values())
        .containsExactly("Documentary", "Science Fiction");
    Title film = title(result, "justwatch:tm2");
    assertThat(film.genres().values()).containsExactly("Children", "Drama");
    assertThat(film.countries().values()).containsExactly("SU", "NO");
    assertThat(report(result, "JustWatch").repaired(Repair.REPEATED_LIST_ITEM)).isEqualTo(1);
  }

  @Test
  void placeholdersAndBrokenListsCostTheirValueOnly() {
    IngestResult result = tiny();
    Title tram = title(result, "justwatch:tm2");
    assertThat(tram.certificate()).isNull();
    assertThat(tram.minutes()).isNull();
    assertThat(title(result, "justwatch:tm3").genres().words()).isEmpty();
    assertThat(title(result, "justwatch:tm3").countries().words()).isEmpty();
    assertThat(title(result, "justwatch:tm4").genres().words()).isEmpty();
    FileReport file = report(result, "JustWatch");
    // A certificate and a genre that are unknown, and a running time of 0.
    assertThat(file.repaired(Repair.PLACEHOLDER)).isEqualTo(3);
    assertThat(file.repaired(Repair.BROKEN_LIST)).isEqualTo(1);
    assertThat(file.repaired(Repair.UNKNOWN_COUNTRY)).isEqualTo(1);
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(4, 0, 2));
    assertThat(file.rejections())
        .isEqualTo(Map.of(Reason.MISSING_TITLE, 1L, Reason.UNKNOWN_TYPE, 1L));
  }

  @Test
  void creditsAreJoinedInTheirOrder() {
    IngestResult result = tiny();
    Title film = title(result, "justwatch:tm2");
    assertThat(film.credits().cast()).containsExactly("Ana \"Bo\" Luz", "Ivo Brandt");
    assertThat(film.credits().directors()).containsExactly("Mia Sol");
    FileReport file = report(result, "JustWatch credits");
    assertThat(file.outcome()).isEqualTo(new Outcome.Joined(5, 1, 3));
    assertThat(file.rejections())
        .isEqualTo(
            Map.of(Reason.MISSING_KEY, 1L, Reason.MISSING_VALUE, 1L, Reason.UNKNOWN_ROLE, 1L));
  }

  @Test
  void publishedTitlesAndCreditsAreReadInFull() {
    IngestResult result = Fixtures.read(Fixtures.real("justwatch_netflix"));
    FileReport file = report(result, "JustWatch");
    // The one pair that agrees in title, year and type has two IMDb ids: two works.
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(6_137, 0, 0));
    assertThat(report(result, "JustWatch credits").outcome())
        .isEqualTo(new Outcome.Joined(81_355, 0, 0));
    List<Title> titles = result.catalog().titles();
    assertThat(titles).filteredOn(title -> title.id().scheme().equals("imdb")).hasSize(5_741);
    assertThat(titles).filteredOn(Title::isSeries).hasSize(2_306);
    assertThat(titles).filteredOn(title -> title.certificate() == null).hasSize(2_743);
    assertThat(titles).filteredOn(title -> title.rating() == null).hasSize(468);
    assertThat(titles)
        .filteredOn(t -> !t.credits().cast().isEmpty() || !t.credits().directors().isEmpty())
        .hasSize(5_788);
    // 57 lists of genres and 176 of countries are `[Unknown]`.
    assertThat(titles).filteredOn(title -> title.genres().words().isEmpty()).hasSize(57);
    assertThat(titles).filteredOn(title -> title.countries().words().isEmpty()).hasSize(176);
    assertThat(file.repaired(Repair.BROKEN_LIST)).isZero();
    assertThat(file.repaired(Repair.UNKNOWN_GENRE)).isZero();
    assertThat(file.repaired(Repair.UNKNOWN_COUNTRY)).isZero();
  }
}
