package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactQuery;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.Progress;
import dev.marquee.vector.TopRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// "More like this" over the catalog that ships, as somebody who knows the films would judge it.
/// Add a row for every complaint; mend the encoder, not the row.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarRelevanceTest {
  private Catalog catalog = Catalog.of(List.of());
  private List<List<Title>> known = List.of();

  @BeforeAll
  void encode() {
    catalog = Ingest.read(IngestSettings.of(Path.of("data")), Progress.NONE).catalog();
    Encoding encoding = Encoders.fit(catalog, new EncodeSettings(EncodeSettings.Kind.RICH, 42));
    known = IntStream.range(0, catalog.size()).mapToObj(row -> first(encoding, row)).toList();
  }

  private List<Title> first(Encoding encoding, int seed) {
    ExactQuery query =
        ExactQuery.of(
            encoding.encoder().layout(),
            List.of(new ExactQuery.Seed(encoding.exact().row(seed), 1)),
            Map.of());
    TopRows top = new TopRows(10);
    for (int row = 0; row < catalog.size(); row++) {
      if (row != seed) {
        top.offer(query.score(encoding.exact(), row), row);
      }
    }
    top.sort();
    return Arrays.stream(top.rows()).mapToObj(catalog::title).toList();
  }

  /// The first titles like one, which is given with its year.
  private List<Title> like(String titleAndYear, int limit) {
    int row =
        IntStream.range(0, catalog.size())
            .filter(each -> name(catalog.title(each)).equals(titleAndYear))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not in the catalog: " + titleAndYear));
    return known.get(row).subList(0, limit);
  }

  private static String name(Title title) {
    return title.title() + " (" + title.year() + ")";
  }

  @ParameterizedTest(name = "{0}: {2} of the first {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Parasite (2019)          | 5 | 3 | Burning; The Host; Snowpiercer; The Handmaiden; Memories of Murder; Oldboy
          The Godfather (1972)     | 3 | 2 | The Godfather Part II; The Godfather Part III
          The Godfather (1972)     | 8 | 3 | Goodfellas; Scarface; The Godfather Part II; The Godfather Part III; Apocalypse Now; Taxi Driver
          Toy Story (1995)         | 5 | 3 | Toy Story 2; Toy Story 3; Toy Story 4
          Toy Story (1995)         | 8 | 5 | Toy Story 2; Toy Story 3; Toy Story 4; Finding Nemo; Shrek; The Lion King; Mulan; Monsters, Inc.
          Spirited Away (2001)     | 5 | 4 | Howl's Moving Castle; My Neighbor Totoro; Princess Mononoke; Castle in the Sky; Nausicaä of the Valley of the Wind
          Breaking Bad (2008)      | 1 | 1 | Better Call Saul
          Breaking Bad (2008)      | 8 | 4 | Better Call Saul; The Wire; Dexter; The Sopranos; Sons of Anarchy; Ozark; Narcos
          The Office (2005)        | 3 | 2 | The Office; Parks and Recreation; 30 Rock
          Alien (1979)             | 1 | 1 | Aliens
          Alien (1979)             | 8 | 3 | Aliens; The Thing; Blade Runner; The Terminator; The Exorcist; Alien 3
          Seven Samurai (1954)     | 5 | 3 | Yojimbo; The Magnificent Seven; Rashomon; Ran; Ikiru; Harakiri
          Amélie (2001)            | 5 | 2 | Delicatessen; The Intouchables; Before Sunset; The Artist; The City of Lost Children
          Casablanca (1942)        | 8 | 2 | Gone with the Wind; Citizen Kane; The Maltese Falcon; It's a Wonderful Life; To Have and Have Not; Notorious
          Planet Earth (2006)      | 3 | 3 | Planet Earth II; The Blue Planet; Life on Earth; Our Planet
          Squid Game (2021)        | 5 | 2 | Kingdom; Crash Landing on You; Parasite; Train to Busan; Alice in Borderland
          Lagaan (2001)            | 5 | 3 | Devdas; Dilwale Dulhania Le Jayenge; Dangal; 3 Idiots; Taare Zameen Par; Sholay
          City of God (2002)       | 3 | 2 | City of Men; Central Station; Elite Squad; Boyz n the Hood
          Before Sunrise (1995)    | 1 | 1 | Before Sunset
          The Lord of the Rings: The Fellowship of the Ring (2001) | 2 | 2 | The Lord of the Rings: The Two Towers; The Lord of the Rings: The Return of the King
          Dark (2017)              | 5 | 2 | Deutschland 83; Babylon Berlin; Black Spot; The Ministry of Time; Stranger Things; The OA; Twin Peaks: The Return
          Fleabag (2016)           | 5 | 2 | I May Destroy You; Killing Eve; The Marvelous Mrs. Maisel; Derry Girls; Catastrophe
          Psycho (1960)            | 5 | 3 | The Birds; Vertigo; Rear Window; Rebecca; Rosemary's Baby; The Exorcist
          Black Mirror (2011)      | 8 | 2 | Orphan Black; The Handmaid's Tale; Westworld; Electric Dreams; The Twilight Zone; Inside No. 9; Children of Men
          Pulp Fiction (1994)      | 3 | 2 | Reservoir Dogs; Kill Bill: Vol. 1; Heat; Jackie Brown
          """)
  void listsReadRight(String seed, int limit, int least, String expected) {
    List<String> titles = like(seed, limit).stream().map(Title::title).toList();
    assertThat(titles)
        .filteredOn(title -> Arrays.asList(expected.split(";\\s*")).contains(title))
        .as("%s: %s", seed, titles)
        .hasSizeGreaterThanOrEqualTo(least);
  }

  @Test
  void koreanThrillerFindsAnother() {
    assertCount("Parasite (2019)", 5, 2, title -> isOf(title, "KR") && hasGenre(title, "Thriller"));
  }

  @Test
  void animeFindsAnime() {
    assertCount("Spirited Away (2001)", 8, 7, title -> hasGenre(title, "Anime"));
  }

  @Test
  void seriesFindSeries() {
    for (String series : List.of("Breaking Bad (2008)", "Planet Earth (2006)", "Fleabag (2016)")) {
      assertCount(series, 8, 7, Title::isSeries);
    }
  }

  @Test
  void filmForChildrenFindsFilmsForChildren() {
    assertCount("Toy Story (1995)", 8, 8, title -> hasGenre(title, "Animation"));
  }

  @Test
  void indianFilmFindsIndianFilms() {
    assertCount("Lagaan (2001)", 5, 4, title -> isOf(title, "IN"));
  }

  private void assertCount(String seed, int limit, int least, Predicate<Title> claim) {
    List<Title> titles = like(seed, limit);
    assertThat(titles.stream().filter(claim))
        .as("%s: %s", seed, titles.stream().map(SimilarRelevanceTest::name).toList())
        .hasSizeGreaterThanOrEqualTo(least);
  }

  private static boolean isOf(Title title, String country) {
    return title.countries().values().contains(country);
  }

  private static boolean hasGenre(Title title, String genre) {
    return title.genres().values().contains(genre);
  }
}
