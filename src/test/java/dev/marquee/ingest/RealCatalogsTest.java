package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.Years;
import dev.marquee.ingest.merge.ConflictKind;
import dev.marquee.ingest.merge.MergeKey;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Public catalogs as they are published, where they are at hand beside the project. The figures
/// were counted by other means first.
class RealCatalogsTest {
  private static final Path DATA = Path.of("../shared/data");

  @BeforeAll
  static void needsTheFiles() {
    assumeTrue(Files.isDirectory(DATA), "no real catalogs in " + DATA);
  }

  private static IngestResult read(String... folders) {
    Path[] sources = Stream.of(folders).map(DATA::resolve).toArray(Path[]::new);
    return Ingest.read(IngestSettings.of(sources), Progress.NONE);
  }

  private static FileReport file(IngestResult result, String name) {
    return result.report().files().stream()
        .filter(report -> report.path().getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int row(Catalog catalog, String id) {
    OptionalInt row = catalog.rowOf(new TitleId("netflix_titles:" + id));
    return row.orElseThrow(() -> new AssertionError("nothing answers to " + id));
  }

  @Test
  void netflixHasFiveWorksTwiceAndSixPairsOfLookAlikes() {
    IngestResult result = read("netflix");
    Catalog catalog = result.catalog();
    assertThat(file(result, "netflix_titles.csv").outcome())
        .isEqualTo(new Outcome.Titles(8_802, 5, 0));
    for (List<String> twice :
        List.of(
            List.of("s3372", "s6530"),
            List.of("s160", "s7346"),
            List.of("s304", "s6706"),
            List.of("s1271", "s8023"),
            List.of("s52", "s7091"))) {
      assertThat(row(catalog, twice.getFirst())).isEqualTo(row(catalog, twice.getLast()));
    }
    List<String> titles = catalog.titles().stream().map(Title::title).toList();
    for (String title :
        List.of(
            "Veronica",
            "Verónica",
            "WHAT / IF",
            "What If?",
            "Stranger",
            "THE STRANGER",
            "The Grandmaster",
            "Grandmaster",
            "The Secret",
            "Secret",
            "The Kingdom",
            "Kingdom")) {
      assertThat(Collections.frequency(titles, title)).as(title).isEqualTo(1);
    }
    for (String title : List.of("Death Note", "Fullmetal Alchemist")) {
      assertThat(titles.stream().filter(title::equalsIgnoreCase)).as(title).hasSize(2);
    }
  }

  @Test
  void netflixDirtIsMendedAndNamed() {
    IngestResult result = read("netflix");
    FileReport report = file(result, "netflix_titles.csv");
    assertThat(report.repaired(Repair.SHIFTED_CELL)).isEqualTo(3);
    assertThat(report.repaired(Repair.EMPTY_LIST_ITEM)).isEqualTo(7);
    assertThat(report.repaired(Repair.UNKNOWN_COUNTRY)).isZero();
    assertThat(report.repaired(Repair.UNKNOWN_GENRE)).isZero();
    assertThat(report.repaired(Repair.OUT_OF_RANGE)).isZero();
    Catalog catalog = result.catalog();
    assertThat(catalog.title(row(catalog, "s5542")).minutes()).isEqualTo(74);
    assertThat(catalog.title(row(catalog, "s8420")).title())
        .isEqualTo("The Memphis Belle: A Story of a Flying Fortress");
    long genres =
        catalog.titles().stream().flatMap(t -> t.genres().words().stream()).distinct().count();
    long countries =
        catalog.titles().stream().flatMap(t -> t.countries().words().stream()).distinct().count();
    assertThat(genres).isEqualTo(42);
    assertThat(countries).isEqualTo(122);
    assertThat(Countries.code("West Germany")).contains("XW");
  }

  @Test
  void availabilityFilesMergeByImdbId() {
    IngestResult result = read("octopusteam");
    FileReport netflix = file(result, "netflix_full.csv");
    FileReport hbo = file(result, "hbo_max_full.csv");
    assertThat(netflix.read()).isEqualTo(15_859);
    assertThat(netflix.rejections()).containsOnlyKeys(Reason.MISSING_TITLE);
    assertThat(netflix.outcome().rejected()).isEqualTo(497);
    assertThat(hbo.read()).isEqualTo(9_428);
    assertThat(hbo.outcome().rejected()).isEqualTo(605);
    // 1,681 ids in both files, 4 twice in one and 1 twice in the other.
    assertThat(result.report().merges().merged(MergeKey.IMDB_ID)).isEqualTo(1_681 + 4 + 1);
    assertThat(result.report().merges().conflicts(ConflictKind.TYPE)).isGreaterThanOrEqualTo(4);
    assertThat(netflix.repaired(Repair.UNKNOWN_GENRE) + hbo.repaired(Repair.UNKNOWN_GENRE))
        .isZero();
    assertThat(netflix.repaired(Repair.UNKNOWN_COUNTRY) + hbo.repaired(Repair.UNKNOWN_COUNTRY))
        .isZero();
    assertThat(result.catalog().titles())
        .allMatch(title -> title.countries().isEmpty())
        .anyMatch(title -> title.availableCountries().contains("NO"));
  }

  @Test
  void movieLensIsJoinedInFull() {
    IngestResult result = read("ml-latest-small");
    assertThat(file(result, "movies.csv").outcome()).isEqualTo(new Outcome.Titles(9_742, 0, 0));
    assertThat(file(result, "links.csv").outcome()).isEqualTo(new Outcome.Joined(9_742, 0, 0));
    assertThat(file(result, "tags.csv").outcome()).isEqualTo(new Outcome.Joined(3_683, 0, 0));
    assertThat(file(result, "ratings.csv").outcome()).isEqualTo(new Outcome.Joined(100_836, 0, 0));
    Catalog catalog = result.catalog();
    Title matrix = catalog.title(catalog.rowOf(new TitleId("movielens:2571")).orElseThrow());
    assertThat(matrix.title()).isEqualTo("The Matrix");
    assertThat(matrix.id()).isEqualTo(new TitleId("imdb:tt0133093"));
    assertThat(catalog.rowOf(new TitleId("tmdb:603"))).isPresent();
    assertThat(matrix.year()).isEqualTo(1999);
    assertThat(catalog.titles().stream().filter(t -> t.rating() == null)).hasSize(18);
    assertThat(catalog.titles().stream().filter(t -> t.year() == null)).hasSize(12);
    assertThat(catalog.titles().stream().mapToLong(Title::votes).sum()).isEqualTo(100_836);
    for (String note :
        List.of(
            "in netflix queue", "seen more than once", "not seen", "not available from netflix")) {
      assertThat(catalog.titles()).as(note).noneMatch(t -> t.keywords().contains(note));
    }
    assertThat(catalog.titles()).anyMatch(t -> t.keywords().contains("time travel"));
  }

  @Test
  void listsOfFilmsAreReadInFull() {
    IngestResult top = read("imdb_top_1000");
    assertThat(file(top, "imdb_top_1000.csv").outcome()).isEqualTo(new Outcome.Titles(1_000, 0, 0));
    assertThat(count(top, title -> title.certificate() == null)).isEqualTo(101);
    assertThat(count(top, title -> title.title().equals("Drishyam"))).isEqualTo(2);
    assertThat(count(top, title -> title.minutes() == null || title.votes() == 0)).isZero();
    // The published copy says PG where Apollo 13 has its year, this one 1999.
    assertThat(
            count(
                top,
                title -> title.title().equals("Apollo 13") && title.years().equals(Years.of(1999))))
        .isEqualTo(1);
    IngestResult popular = read("imdb_movie_data");
    assertThat(file(popular, "IMDB-Movie-Data.csv").outcome())
        .isEqualTo(new Outcome.Titles(1_000, 0, 0));
    assertThat(count(popular, title -> title.title().equals("The Host"))).isEqualTo(2);
    assertThat(count(popular, title -> title.credits().cast().size() < 3)).isLessThan(5);
  }

  @Test
  void figuresOfFilmsAreOneJsonArray() {
    IngestResult result = read("vega_movies");
    FileReport figures = file(result, "movies.json");
    assertThat(figures.outcome()).isEqualTo(new Outcome.Titles(3_200, 0, 1));
    assertThat(figures.rejections()).isEqualTo(Map.of(Reason.MISSING_TITLE, 1L));
    // Nine titles are numbers; three more consist of digits in quotes.
    assertThat(count(result, title -> title.title().chars().allMatch(Character::isDigit)))
        .isGreaterThanOrEqualTo(9);
    assertThat(figures.repaired(Repair.CENTURY)).isEqualTo(22);
    assertThat(result.catalog().titles())
        .extracting(Title::year)
        .allMatch(year -> year != null && year <= 2011);
    assertThat(count(result, title -> title.minutes() == null)).isEqualTo(1_992);
    assertThat(count(result, title -> title.credits().directors().isEmpty())).isEqualTo(1_330);
    assertThat(count(result, title -> title.rating() == null)).isEqualTo(213);
    assertThat(figures.repaired(Repair.UNKNOWN_GENRE)).isZero();
  }

  @Test
  void disneyHasNoDuplicates() {
    IngestResult result = read("disney_plus");
    assertThat(file(result, "disney_plus_titles.csv").outcome())
        .isEqualTo(new Outcome.Titles(1_450, 0, 0));
    assertThat(count(result, title -> title.countries().isEmpty())).isEqualTo(219);
    assertThat(
            result.catalog().titles().stream().flatMap(t -> t.genres().words().stream()).distinct())
        .hasSize(44);
  }

  private static long count(IngestResult result, Predicate<Title> which) {
    return result.catalog().titles().stream().filter(which).count();
  }

  @Test
  void sourcesMeetByTheIdsTheyShare() {
    IngestResult offers = read("justwatch_netflix", "octopusteam/netflix_full.csv");
    // 3,709 ids in both, and 4 twice in the availability file.
    assertThat(offers.report().merges().merged(MergeKey.IMDB_ID)).isEqualTo(3_709 + 4);
    IngestResult tweets = read("movietweetings-50k", "ml-latest-small");
    assertThat(tweets.report().merges().merged(MergeKey.IMDB_ID)).isEqualTo(4_195);
    // One id of The Movie Database stands on two films of MovieLens that have different IMDb ids:
    // whose it is cannot be told.
    IngestResult films = read("msrd", "ml-latest-small");
    assertThat(films.report().merges().merged(MergeKey.OTHER_ID)).isEqualTo(4_156 - 1);
  }

  @Test
  void everythingTogetherAddsUpByEveryKey() {
    IngestResult result = read("netflix", "disney_plus", "octopusteam", "ml-latest-small");
    long accepted = 0;
    long merged = 0;
    for (FileReport report : result.report().files()) {
      assertThat(report.read()).isEqualTo(report.outcome().rows());
      if (report.outcome() instanceof Outcome.Titles titles) {
        accepted += titles.accepted();
        merged += titles.merged();
      }
    }
    assertThat(accepted).isEqualTo(result.catalog().size());
    assertThat(merged).isEqualTo(result.report().merges().merged());
    // 1,681 ids in both availability files, 5 twice in one, 2,976 of MovieLens' in either.
    assertThat(result.report().merges().merged(MergeKey.IMDB_ID)).isEqualTo(1_686 + 2_976);
    assertThat(result.report().merges().merged(MergeKey.TITLE_AND_DIRECTOR)).isEqualTo(28);
    assertThat(result.report().merges().merged(MergeKey.TITLE_AND_CAST)).isEqualTo(3);
    assertThat(result.report().merges().merged(MergeKey.TITLE_AND_YEAR)).isBetween(3_500L, 4_200L);
    Catalog catalog = result.catalog();
    for (String id : List.of("netflix_titles:s1", "disney_plus_titles:s2", "movielens:2571")) {
      assertThat(catalog.rowOf(new TitleId(id))).as(id).isPresent();
    }
  }
}
