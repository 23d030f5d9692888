package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.search.Filters;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import dev.marquee.search.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed and what is meant, on the catalog that ships. One row of `relevance.tsv` for every
/// complaint: the text, a tab, the title that has to be the first hit.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRelevanceTest {
  private static final Path TABLE = Path.of("src", "test", "resources", "search", "relevance.tsv");
  @TempDir static Path folder;
  private IndexedCatalog indexed;

  @BeforeAll
  void build() {
    IngestSettings shipped = IngestSettings.of(Path.of("data", "titles.csv"));
    indexed =
        IndexedCatalog.build(
            folder, Ingest.read(shipped, (_, _, _) -> {}).catalog(), EncodeSettings.Kind.BASIC);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  static Stream<Arguments> table() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", -1))
        .map(cells -> Arguments.of(cells[0], cells[1]));
  }

  @ParameterizedTest
  @MethodSource("table")
  void theFirstHitIsWhatWasMeant(String query, String title) {
    List<String> hits = titles(search(query));
    assertThat(hits).as("hits of '%s'", query).isNotEmpty();
    assertThat(hits.getFirst()).as("first of %s", hits).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "films with Song Kang-ho | Parasite | Memories of Murder",
        "nordic noir             | The Bridge | The Killing",
        "heist                   | Money Heist | Ocean's Eleven",
        "korean thriller         | Oldboy | Squid Game",
        "90s comedy              | Fargo | The Big Lebowski",
        "movies about dinosaurs  | Jurassic Park | The Flintstones",
        "starring tom hanks      | Forrest Gump | Saving Private Ryan",
        "tom hnaks               | Forrest Gump | Toy Story",
        "french new wave         | Breathless | The 400 Blows",
      })
  void theFirstPageHoldsBoth(String query, String one, String other) {
    SearchPage page = search(query);
    assertThat(titles(page)).as("hits of '%s'", query).contains(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "the godfater, the godfather",
    "startrek, star trek",
    "out lander, outlander",
    "tom hnaks, tom hanks",
    "jurasik prak, jurassic park"
  })
  void aCorrectionIsTold(String query, String meant) {
    assertThat(search(query).didYouMean()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the godfather", "godf", "park jurassic", "mash", "heist", "1918", "七人"})
  void whatIsRightIsNotCorrected(String query) {
    assertThat(search(query).didYouMean()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "god, TITLE, Godzilla",
    "god, TITLE, The Godfather",
    "tom h, PERSON, Tom Hanks",
    "hank, PERSON, Tom Hanks",
    "hor, GENRE, Horror",
    "heis, KEYWORD, heist",
    "startr, TITLE, Star Trek",
    "godfahter, TITLE, The Godfather",
    "tom hnaks, PERSON, Tom Hanks",
    "千, TITLE, Spirited Away",
    "rocky i, TITLE, Rocky"
  })
  void suggestionsHoldWhatIsMeant(String text, Suggestion.Kind kind, String suggested) {
    assertThat(indexed.index().suggest(text, 8))
        .anySatisfy(suggestion -> {
          assertThat(suggestion.kind()).isEqualTo(kind);
          assertThat(suggestion.text()).isEqualTo(suggested);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "th", "love", "star", "new york", "s", "1", "the godfater"})
  void suggestionsAreFewDistinctAndMarkedSafely(String text) {
    List<Suggestion> suggestions = indexed.index().suggest(text, 6);
    assertThat(suggestions).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(
            suggestions.stream()
                .map(each -> each.kind() + each.text().toLowerCase(Locale.ROOT))
                .toList())
        .doesNotHaveDuplicates();
    for (Suggestion suggestion : suggestions) {
      assertThat(suggestion.id() != null).isEqualTo(suggestion.kind() == Suggestion.Kind.TITLE);
      String bare = suggestion.highlight().replace("<em>", "").replace("</em>", "");
      assertThat(bare).doesNotContain("<", ">");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "!!!", "xqzvwkj"})
  void nothingIsSuggestedForNothing(String text) {
    assertThat(indexed.index().suggest(text, 8)).isEmpty();
  }

  @Test
  void explanationsSayWhichFieldsMatched() {
    SearchRequest request =
        new SearchRequest(
            "korean thriller 2003", Filters.NONE, List.of(), Sort.RELEVANCE, 1, 0, true);
    assertThat(indexed.index().search(request).hits().getFirst().matched())
        .contains(
            new SearchPage.Match("genres", List.of("thriller", "korean")),
            new SearchPage.Match("year", List.of("2003")));
    assertThat(search("korean thriller").hits().getFirst().matched()).isEmpty();
  }

  private SearchPage search(String query) {
    return indexed
        .index()
        .search(new SearchRequest(query, Filters.NONE, List.of(), Sort.RELEVANCE, 20, 0));
  }

  private static List<String> titles(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entry().title().title()).toList();
  }
}
