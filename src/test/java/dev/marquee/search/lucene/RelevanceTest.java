package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleId;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What viewers type and what they mean. One row for every complaint.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {
  @TempDir static Path folder;
  private IndexedCatalog indexed;

  @BeforeAll
  void build() {
    indexed = IndexedCatalog.build(folder, KnownTitles.catalog(), EncodeSettings.Kind.RICH);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // as it is written
        "the godfather           | The Godfather",
        "The Godfather Part II   | The Godfather Part II",
        "godfather               | The Godfather",
        "it                      | It",
        "amelie                  | Amélie",
        "AMÉLIE                  | Amélie",
        "leon                    | Léon: The Professional",
        "spider man              | Spider-Man",
        "oceans eleven           | Ocean's Eleven",
        "oceans 11               | Ocean's Eleven",
        "star wars               | Star Wars",
        "a new hope              | Star Wars",
        "empire strikes back     | The Empire Strikes Back",
        "lord of the rings       | The Return of the King",
        "batman                  | Batman",
        "千と千尋                  | Spirited Away",
        "トトロ                    | My Neighbor Totoro",
        "기생충                    | Parasite",
        "fabuleux destin         | Amélie",
        "d'amelie poulain        | Amélie",
        // numbers are never mended
        "1917                    | 1917",
        "300                     | 300",
        "12 angry men            | 12 Angry Men",
        "2001 space odyssey      | 2001: A Space Odyssey",
        // unfinished
        "god                     | The Godfather",
        "the matr                | The Matrix",
        "incep                   | Inception",
        "breaking b              | Breaking Bad",
        "game of thr             | Game of Thrones",
        "the dark kn             | The Dark Knight",
        // misspelled
        "the godfater            | The Godfather",
        "godfahter               | The Godfather",
        "teh godfather           | The Godfather",
        "matirx                  | The Matrix",
        "incepton                | Inception",
        "intersteller            | Interstellar",
        "pulp ficton             | Pulp Fiction",
        "squid gmae              | Squid Game",
        "forest gump             | Forrest Gump",
        "titanc                  | Titanic",
        "breking bad             | Breaking Bad",
        "memries of murder       | Memories of Murder",
        // a word too many, or in another order
        "fiction pulp            | Pulp Fiction",
        "shining hotel           | The Shining",
        "matrix keanu            | The Matrix",
        // people, keywords, countries
        "pacino godfather        | The Godfather",
        "heath ledger            | The Dark Knight",
        "heist casino            | Ocean's Eleven",
        "korean thriller series  | Squid Game",
        "poor family rich household | Parasite",
      })
  void theFirstHitIsWhatWasMeant(String query, String title) {
    List<String> hits = titles(query);
    assertThat(hits).as("hits of '%s'", query).isNotEmpty();
    assertThat(hits.getFirst()).as("first of %s", hits).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tarantino    | Pulp Fiction | Kill Bill: Vol. 1",
        "bong joon ho | Parasite     | Memories of Murder",
        "bong joon-ho | Parasite     | Mother",
        "the office   | The Office   | The Office",
        "batman       | Batman       | Batman Begins",
        "batman       | Batman       | The Dark Knight",
        "miyazaki     | Spirited Away | My Neighbor Totoro",
        "brad pit     | Fight Club   | Se7en",
      })
  void theHitsHoldBoth(String query, String one, String other) {
    assertThat(titles(query)).contains(one, other);
  }

  @Test
  void aWholeTitleStandsAboveAMoreFamousPartOfOne() {
    assertThat(titles("batman").getFirst()).isEqualTo("Batman");
    assertThat(titles("star wars").getFirst()).isEqualTo("Star Wars");
  }

  @Test
  void ofTwoTitlesOfOneNameTheBetterKnownComesFirst() {
    assertThat(search("parasite", Filters.NONE).hits())
        .extracting(hit -> hit.entry().title().id())
        .startsWith(new TitleId("imdb:tt6751668"), new TitleId("imdb:tt0084390"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1918", "301", "12345", "xqzvwk", "!!! ???", "(((", "\u0000\u0007", "😀😀"})
  void whatIsNotThereIsNotMadeUp(String query) {
    assertThat(titles(query)).isEmpty();
  }

  @Test
  void aFilterDoesNotTurnACorrectWordIntoAMisspelledOne() {
    Filters comedies = Filters.parse(java.util.Map.of("genre", List.of("Comedy")));
    assertThat(search("godfather", comedies).hits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "imdb:tt0133093, imdb:tt0133093",
    "tt0133093, imdb:tt0133093",
    "tmdb:603, imdb:tt0133093",
    "the matrx, imdb:tt0133093",
    "Star Wars: Episode V - The Empire Strikes Back, imdb:tt0080684",
    "2001: a space odyssey, imdb:tt0062622",
    "' parasite ', imdb:tt6751668"
  })
  void aTitleIsResolvedByIdOrName(String text, String id) {
    assertThat(index().resolve(text)).contains(new TitleId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "xqzvwk", "imdb:tt99", "!!!"})
  void whatNamesNoTitleResolvesToNone(String text) {
    assertThat(index().resolve(text)).isEmpty();
  }

  private CatalogIndex index() {
    return indexed.index();
  }

  private SearchPage search(String query, Filters filters) {
    return index().search(new SearchRequest(query, filters, List.of(), Sort.RELEVANCE, 10, 0));
  }

  private List<String> titles(String query) {
    return search(query, Filters.NONE).hits().stream()
        .map(hit -> hit.entry().title().title())
        .toList();
  }
}
