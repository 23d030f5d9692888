package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.clean.Folding;
import dev.marquee.ingest.merge.MergeKey;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All public sets in one run, where they are at hand beside the project: twelve files of titles
/// and six that are joined to them.
class EverySetTest {
  private static final Path DATA = Path.of("../shared/data");
  private static IngestResult result;

  @BeforeAll
  static void readEverything() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no real catalogs in " + DATA);
    try (Stream<Path> folders = Files.list(DATA)) {
      List<Path> sets = folders.filter(Files::isDirectory).sorted().toList();
      result = Ingest.read(IngestSettings.of(sets), Progress.NONE);
    }
  }

  @Test
  void everyRowIsAccountedFor() {
    long accepted = 0;
    long merged = 0;
    long rejected = 0;
    for (FileReport file : result.report().files()) {
      switch (file.outcome()) {
        case Outcome.Titles titles -> {
          accepted += titles.accepted();
          merged += titles.merged();
          rejected += titles.rejected();
        }
        case Outcome.Enriching _ -> throw new AssertionError("nothing is kept apart here");
        case Outcome.Joined joined -> assertThat(joined.rejected()).as("%s", file.path()).isZero();
      }
    }
    assertThat(accepted).isEqualTo(result.catalog().size());
    assertThat(merged).isEqualTo(result.report().merges().merged());
    // 497 and 605 rows of the availability files and one of the film figures have no title.
    assertThat(rejected).isEqualTo(497 + 605 + 1);
    assertThat(result.report().files())
        .allSatisfy(file ->
            assertThat(Map.of(Reason.MISSING_TITLE, 0L).keySet())
                .containsAll(file.rejections().keySet()));
    // Licenses, readmes and checksums are no sources; nothing else lies there.
    assertThat(result.report().skipped()).isEmpty();
    assertThat(result.report().files()).hasSize(12 + 6);
  }

  @Test
  void everyKeyMergesWhatItDid() {
    var merges = result.report().merges();
    assertThat(merges.merged(MergeKey.IMDB_ID)).isEqualTo(13_456);
    // 4,156 ids of The Movie Database, one of them on two films with different IMDb ids.
    assertThat(merges.merged(MergeKey.OTHER_ID)).isEqualTo(4_156 - 1);
    assertThat(merges.merged(MergeKey.TITLE_AND_DIRECTOR)).isEqualTo(7_158);
    assertThat(merges.merged(MergeKey.TITLE_AND_CAST)).isEqualTo(970);
    assertThat(merges.merged(MergeKey.TITLE_AND_PEOPLE)).isEqualTo(163);
    assertThat(merges.merged(MergeKey.TITLE_AND_YEAR)).isEqualTo(4_019);
    assertThat(result.catalog().size()).isEqualTo(72_741);
  }

  @Test
  void everyImdbIdIsOneTitle() {
    Map<TitleId, Title> owners = new HashMap<>();
    for (Title title : result.catalog().titles()) {
      List<TitleId> imdb =
          Stream.concat(Stream.of(title.id()), title.aliases().stream())
              .filter(id -> id.scheme().equals(TitleId.IMDB))
              .toList();
      assertThat(imdb).as("%s", title).hasSizeLessThanOrEqualTo(1);
      imdb.forEach(id -> assertThat(owners.put(id, title)).as("%s", id).isNull());
    }
    assertThat(owners).hasSizeGreaterThan(60_000);
  }

  /// Works that we know, with traps: remakes, works of one name, foreign names, years off by one,
  /// titles of digits, two directors of whom a source names one. `movies` are the film figures,
  /// `offered` the availability files.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Parasite | 2019 | movie | imdb:tt6751668 | tmdb offered
          Oldboy | 2003 | movie | imdb:tt0364569 | imdb_top_1000 movielens tmdb offered
          Oldboy | 2013 | movie | imdb:tt1321511 | movielens tmdb offered
          True Grit | 2010 | movie | imdb:tt1403865 | IMDB-Movie-Data imdb_top_1000 movielens tmdb offered
          True Grit | 1969 | movie | imdb:tt0065126 | movielens netflix_titles tmdb
          Home Alone | 1990 | movie | imdb:tt0099785 | disney_plus_titles imdb_top_1000 movielens movies tmdb
          Jagten | 2012 | movie | imdb:tt2106476 | IMDB-Movie-Data imdb_top_1000 movielens tmdb offered
          No Country for Old Men | 2007 | movie | imdb:tt0477348 | IMDB-Movie-Data imdb_top_1000 movielens movies tmdb offered
          Inception | 2010 | movie | imdb:tt1375666 | IMDB-Movie-Data imdb_top_1000 movielens movies netflix_titles tmdb offered
          Okja | 2017 | movie | imdb:tt3967856 | justwatch movielens netflix_titles tmdb offered
          The Host | 2006 | movie | imdb:tt0468492 | IMDB-Movie-Data movielens tmdb offered
          The Host | 2013 | movie | imdb:tt1517260 | IMDB-Movie-Data movielens tmdb
          Drishyam | 2015 | movie | imdb:tt4430212 | imdb_top_1000 justwatch netflix_titles offered
          Roma | 2018 | movie | imdb:tt6155172 | imdb_top_1000 justwatch netflix_titles tmdb offered
          Cidade de Deus | 2002 | movie | imdb:tt0317248 | imdb_top_1000 movielens movies netflix_titles tmdb offered
          Pan's Labyrinth | 2006 | movie | imdb:tt0457430 | IMDB-Movie-Data imdb_top_1000 movielens movies netflix_titles tmdb offered
          Amélie | 2001 | movie | imdb:tt0211915 | imdb_top_1000 movielens movies tmdb offered
          Spirited Away | 2001 | movie | imdb:tt0245429 | imdb_top_1000 movielens movies tmdb offered
          Casino Royale | 2006 | movie | imdb:tt0381061 | IMDB-Movie-Data imdb_top_1000 movielens movies netflix_titles tmdb
          King Kong | 1933 | movie | imdb:tt0024216 | imdb_top_1000 movielens tmdb
          King Kong | 1976 | movie | imdb:tt0074751 | movielens movies tmdb
          King Kong | 2005 | movie | imdb:tt0360717 | justwatch movielens movies tmdb offered
          Ben-Hur | 1959 | movie | imdb:tt0052618 | imdb_top_1000 movielens movies tmdb offered
          The Birth of a Nation | 1915 | movie | imdb:tt0004972 | movielens movies tmdb
          1776 | 1972 | movie | imdb:tt0068156 | movielens movies tmdb
          21 | 2008 | movie | imdb:tt0478087 | IMDB-Movie-Data justwatch movielens movies netflix_titles tmdb offered
          9 | 2009 | movie | imdb:tt0472033 | movielens movies netflix_titles tmdb offered
          Apollo 13 | 1995 | movie | imdb:tt0112384 | movielens movies tmdb offered
          Crash | 2004 | movie | imdb:tt0375679 | imdb_top_1000 movielens movies netflix_titles tmdb
          Crash | 1996 | movie | imdb:tt0115964 | movielens movies tmdb
          Hamlet | 1996 | movie | imdb:tt0116477 | imdb_top_1000 movielens movies tmdb
          Alice in Wonderland | 1951 | movie | imdb:tt0043274 | disney_plus_titles movielens movies tmdb
          Alice in Wonderland | 2010 | movie | imdb:tt1014759 | IMDB-Movie-Data movielens movies tmdb
          Peter Pan | 1953 | movie | imdb:tt0046183 | disney_plus_titles movielens movies tmdb
          Seven Samurai | 1954 | movie | imdb:tt0047478 | imdb_top_1000 movielens tmdb offered
          Das Boot | 1981 | movie | imdb:tt0082096 | imdb_top_1000 movielens movies tmdb offered
          Funny Games | 1997 | movie | imdb:tt0119167 | imdb_top_1000 movielens tmdb offered
          Funny Games | 2007 | movie | imdb:tt0808279 | IMDB-Movie-Data movielens tmdb
          Breaking Bad | 2008 | series | imdb:tt0903747 | justwatch offered
          Death Note | 2006 | movie | imdb:tt0758742 | tmdb offered
          Death Note | 2006 | series | imdb:tt0877057 | justwatch movielens netflix_titles tmdb offered
          Death Note | 2017 | movie | imdb:tt1241317 | justwatch movielens netflix_titles tmdb offered
          The Best Years of Our Lives | 1946 | movie | imdb:tt0036868 | imdb_top_1000 movielens movies tmdb
          Saw | 2004 | movie | imdb:tt0387564 | imdb_top_1000 movielens movies tmdb offered
          Saw | 2003 | movie | imdb:tt0495241 | movielens tmdb
          Frozen | 2013 | movie | imdb:tt2294629 | IMDB-Movie-Data disney_plus_titles movielens tmdb
          The Avengers | 2012 | movie | imdb:tt0848228 | IMDB-Movie-Data imdb_top_1000 movielens tmdb
          What We Do in the Shadows | 2014 | movie | imdb:tt3416742 | IMDB-Movie-Data imdb_top_1000 movielens tmdb offered
          WALL·E | 2008 | movie | imdb:tt0910970 | IMDB-Movie-Data disney_plus_titles imdb_top_1000 movielens movies tmdb
          Se7en | 1995 | movie | imdb:tt0114369 | imdb_top_1000 movielens movies tmdb offered
          """)
  void workIsOneTitleFromAllItsSources(
      String name, int year, String type, String id, String sources) {
    List<Title> bearers =
        result.catalog().titles().stream()
            .filter(title -> title.type().label().equals(type))
            .filter(title -> Objects.equals(title.year(), year))
            .filter(title -> isCalled(title, name))
            .toList();
    assertThat(bearers).hasSize(1);
    Title title = bearers.getFirst();
    assertThat(title.id()).isEqualTo(new TitleId(id));
    for (String source : sources.split(" ", -1)) {
      boolean there =
          source.equals("offered")
              ? !title.availableCountries().isEmpty()
              : title.aliases().stream().anyMatch(alias -> alias.scheme().equals(source));
      assertThat(there).as(source).isTrue();
    }
  }

  private static boolean isCalled(Title title, String name) {
    String folded = Folding.title(name);
    return Stream.concat(
            Stream.of(title.title(), Objects.requireNonNullElse(title.names().original(), "")),
            title.names().alternatives().stream())
        .anyMatch(other -> Folding.title(other).equals(folded));
  }

  @Test
  void wrongYearKeepsAFilmApart() {
    // This copy of the list says 1999; three years more than one apart would be a guess.
    assertThat(result.catalog().titles())
        .filteredOn(title -> title.title().equals("Apollo 13"))
        .extracting(Title::year)
        .containsExactlyInAnyOrder(1995, 1999);
  }
}
