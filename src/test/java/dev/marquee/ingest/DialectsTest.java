package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.report;
import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Length;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Years;
import dev.marquee.ingest.merge.ConflictKind;
import dev.marquee.ingest.merge.MergeKey;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The first dialects but the streaming one (see [TinyCatalogTest]) on their fixtures.
class DialectsTest {
  @Test
  void availabilityCatalogTellsOffersAndNeverOrigins() {
    IngestResult result = Fixtures.read(Fixtures.AVAILABILITY);
    FileReport file = report(result, "availability catalog");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(5, 3, 1));
    Title film = title(result, "imdb:tt0000101");
    assertThat(film.availableCountries()).containsExactly("NO", "SE");
    assertThat(film.countries().values()).isEmpty();
    assertThat(film.rating()).isEqualTo(new Rating(7, 1200));
    assertThat(film.year()).isEqualTo(2001);
    assertThat(file.repaired(Repair.DECIMAL_INTEGER)).isGreaterThan(8);
    assertThat(title(result, "imdb:tt0000103").genres().words())
        .containsExactly("action & adventure", "tv movie");
    assertThat(title(result, "imdb:tt0000104").title())
        .isEqualTo("'Tis Time for \"Torture, \" Princess");
  }

  @Test
  void availabilityCatalogDropsWhatCannotBe() {
    IngestResult result = Fixtures.read(Fixtures.AVAILABILITY);
    Title loud = title(result, "imdb:tt0000103");
    assertThat(loud.rating()).isNull();
    assertThat(loud.availableCountries()).containsExactly("DE");
    FileReport file = report(result, "availability catalog");
    assertThat(file.repaired(Repair.OUT_OF_RANGE)).isEqualTo(2);
    assertThat(file.repaired(Repair.UNKNOWN_COUNTRY)).isEqualTo(1);
  }

  @Test
  void sameImdbIdMergesWhateverElseDiffers() {
    IngestResult result = Fixtures.read(Fixtures.AVAILABILITY);
    Title both = title(result, "imdb:tt10000102");
    assertThat(both.type()).isEqualTo(TitleType.SERIES);
    assertThat(both.availableCountries()).containsExactly("CA", "US");
    assertThat(result.report().merges().merged(MergeKey.IMDB_ID)).isEqualTo(2);
    assertThat(result.report().merges().conflicts(ConflictKind.TYPE)).isEqualTo(1);
    assertThat(result.report().merges().conflicts(ConflictKind.YEAR)).isEqualTo(1);
  }

  @Test
  void rowWithoutAnyIdGetsOneThatLasts() {
    IngestResult result = Fixtures.read(Fixtures.AVAILABILITY);
    Title nameless =
        result.catalog().titles().stream()
            .filter(title -> title.title().equals("Nameless Id"))
            .findFirst()
            .orElseThrow();
    assertThat(nameless.id().value()).matches("tiny-availability:[0-9a-f]{16}");
    assertThat(nameless.availableCountries()).containsExactly("GB", "NA");
    assertThat(result.report().merges().merged(MergeKey.SAME_CONTENT)).isEqualTo(1);
  }

  @Test
  void movieLensJoinsItsFiles() {
    IngestResult result = Fixtures.read(Fixtures.MOVIE_LENS);
    assertThat(report(result, "MovieLens").outcome()).isEqualTo(new Outcome.Titles(9, 0, 0));
    assertThat(report(result, "MovieLens links").outcome()).isEqualTo(new Outcome.Joined(4, 1, 1));
    assertThat(report(result, "MovieLens tags").outcome()).isEqualTo(new Outcome.Joined(8, 1, 1));
    assertThat(report(result, "MovieLens ratings").outcome())
        .isEqualTo(new Outcome.Joined(3, 1, 3));
    assertThat(report(result, "MovieLens ratings").rejections())
        .isEqualTo(
            Map.of(Reason.MISSING_KEY, 1L, Reason.NOT_A_NUMBER, 1L, Reason.OUT_OF_RANGE, 1L));
    assertThat(result.report().skipped()).hasSize(1);
    assertThat(result.report().skipped().getFirst().why()).contains("colour, shape");
  }

  @Test
  void movieLensTitleHasIdsRatingAndKeywords() {
    IngestResult result = Fixtures.read(Fixtures.MOVIE_LENS);
    Title film = title(result, "movielens:1");
    assertThat(film.id()).isEqualTo(new TitleId("imdb:tt0000101"));
    assertThat(film.aliases()).containsExactly(new TitleId("movielens:1"), new TitleId("tmdb:501"));
    assertThat(film.rating()).isEqualTo(new Rating(9, 2));
    assertThat(film.keywords()).containsExactly("moody", "rain");
    assertThat(title(result, "movielens:2").keywords()).containsExactly("rain");
  }

  @Test
  void movieLensTitlesAreTakenApart() {
    IngestResult result = Fixtures.read(Fixtures.MOVIE_LENS);
    Title bells = title(result, "movielens:3");
    assertThat(bells.title()).isEqualTo("The City of Lost Bells");
    assertThat(bells.names().original()).isEqualTo("La Cité des cloches perdues");
    assertThat(bells.year()).isEqualTo(1995);
    assertThat(bells.genres().values()).containsExactly("Drama");
    Title lover = title(result, "movielens:4");
    assertThat(lover.title()).isEqualTo("The Lover of Winter");
    assertThat(lover.names().original()).isEqualTo("L'Amant d'hiver");
    assertThat(lover.names().alternatives()).containsExactly("Winter's Lover");
    Title series = title(result, "movielens:5");
    assertThat(series.years()).isEqualTo(new Years(2006, 2007));
    assertThat(series.isSeries()).isTrue();
    assertThat(series.genres().words()).isEmpty();
    assertThat(title(result, "movielens:6").year()).isNull();
    assertThat(title(result, "movielens:7").title())
        .isEqualTo("Birdhouse: Or (The Virtue of Wings)");
    assertThat(title(result, "movielens:9").title()).isEqualTo("Frontier(s)");
  }

  @Test
  void oneIdOfTheMovieDatabaseOnTwoWorksStaysWithTheFirst() {
    IngestResult result = Fixtures.read(Fixtures.MOVIE_LENS);
    assertThat(title(result, "tmdb:502")).isSameAs(title(result, "movielens:2"));
    assertThat(title(result, "movielens:8")).isNotSameAs(title(result, "movielens:2"));
    assertThat(result.report().merges().conflicts(ConflictKind.SHARED_ID)).isEqualTo(1);
  }

  @Test
  void marqueeTitlesAreReadInFull() {
    IngestResult result = Fixtures.read(Fixtures.TITLES);
    Title film = title(result, "tiny-titles:m1");
    assertThat(film.id()).isEqualTo(new TitleId("imdb:tt0000101"));
    assertThat(film.names().original()).isEqualTo("Luces del puerto");
    assertThat(film.names().alternatives()).containsExactly("Lights of the Harbor", "Port Lights");
    assertThat(film.countries().values()).containsExactly("US", "ES");
    assertThat(film.languages()).containsExactly("en", "es");
    assertThat(film.credits().cast()).containsExactly("Tom Reed", "Mia Sol");
    assertThat(film.keywords()).containsExactly("lighthouse", "smuggling");
    assertThat(film.collection()).isEqualTo("Harbor");
    assertThat(film.rating()).isEqualTo(new Rating(7.2, 1500));
    Title series = title(result, "tmdb:502");
    assertThat(series.length()).isEqualTo(new Length.Seasons(2));
    assertThat(series.years()).isEqualTo(new Years(2014, 2016));
    assertThat(series.names().alternatives()).containsExactly("Either | Or");
  }

  @Test
  void jsonLinesAreTheSameDialect() {
    IngestResult result = Fixtures.read(Fixtures.FOLDER.resolve("tiny-titles.jsonl"));
    FileReport file = report(result, "Marquee titles");
    assertThat(file.outcome()).isEqualTo(new Outcome.Titles(3, 0, 3));
    assertThat(file.rejections())
        .isEqualTo(Map.of(Reason.MISSING_TITLE, 1L, Reason.MALFORMED_JSON, 2L));
    assertThat(file.rejected().getFirst().line()).isEqualTo(4);
    assertThat(title(result, "tiny-titles:j1").credits().cast())
        .containsExactly("Tom Reed", "Mia Sol");
    assertThat(title(result, "tiny-titles:j1").rating()).isEqualTo(new Rating(7.2, 1500));
    assertThat(title(result, "tiny-titles:j2").names().alternatives())
        .containsExactly("Either | Or");
    assertThat(title(result, "tiny-titles:j2").genres().values()).containsExactly("Crime", "Drama");
    assertThat(title(result, "tiny-titles:j5").year()).isEqualTo(1999);
  }

  @Test
  void anyTableIsReadByMapping() {
    Path file = Fixtures.FOLDER.resolve("tiny-mapped.tsv");
    Map<String, String> mapping =
        Map.of(
            "title", "Name",
            "genres", "Genre",
            "directors", "Director",
            "cast", "Star1|Star2",
            "year", "Released",
            "runtimeMinutes", "Runtime",
            "rating", "Score",
            "votes", "Votes",
            "id", "Rank");
    IngestResult result =
        Ingest.read(IngestSettings.of(file).mapped(mapping).tolerating(1), Progress.NONE);
    assertThat(report(result, "mapped columns").outcome()).isEqualTo(new Outcome.Titles(3, 0, 1));
    Title film = title(result, "tiny-mapped:1");
    assertThat(film.type()).isEqualTo(TitleType.MOVIE);
    assertThat(film.minutes()).isEqualTo(101);
    assertThat(film.credits().cast()).containsExactly("Tom Reed", "Mia Sol");
    assertThat(film.rating()).isEqualTo(new Rating(7.1, 12_345));
    assertThat(title(result, "tiny-mapped:2").title()).isEqualTo("\"Quoted\" Start");
    assertThat(title(result, "tiny-mapped:2").year()).isEqualTo(1994);
    assertThat(title(result, "tiny-mapped:2").genres().values()).containsExactly("Crime", "Drama");
    assertThat(title(result, "tiny-mapped:4").genres().values()).containsExactly("Drama", "Crime");
    assertThat(title(result, "tiny-mapped:4").rating()).isNull();
  }
}
