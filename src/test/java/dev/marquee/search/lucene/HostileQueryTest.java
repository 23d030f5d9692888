package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Catalog;
import dev.marquee.index.Nearby;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is typed, the answer is a page or a problem that says what is wrong.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueryTest {
  @TempDir static Path folder;
  private IndexedCatalog indexed;

  @BeforeAll
  void build() {
    Catalog catalog = RandomCatalogs.draw(new Random(4), 200);
    indexed = IndexedCatalog.build(folder, catalog, new Nearby(1, 1, 1));
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "title:night AND (red OR -road) ~2 ^4",
        "\"unclosed phrase",
        "*:*",
        "/regex[a-z]*/",
        "night~ road* ?ed",
        "\\",
        "((((((((((",
        "[1990 TO 2000}",
        "&&&& |||| !!!!",
        "<script>alert('night')</script>",
        "%00%0a' OR 1=1 --",
        "\u0000night\u0007\u001b[31m",
        "\u202enight\u200b",
        "😀 night 👩‍👩‍👧‍👦 🇰🇷",
        "ｎｉｇｈｔ",
        "\ud800 night",
        "ñ".repeat(1000),
        "a ".repeat(500),
        "n i g h t ".repeat(100),
        "x".repeat(1000),
        "0".repeat(1000),
        ".".repeat(1000),
        "千".repeat(1000),
        IntStream.range(100, 350).mapToObj(Integer::toString).collect(Collectors.joining(" ")),
        IntStream.range(0, 110)
            .mapToObj(i -> "wordab" + (char) ('a' + i % 26) + i / 26)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void everyQueryIsAnswered(String query) {
    SearchPage page = search(query, 20, 0);
    assertThat((long) page.hits().size()).isEqualTo(Math.min(20, page.total()));
    assertThat(page.facets()).hasSize(FacetField.CLOSED.size());
    for (SearchPage.Hit hit : page.hits()) {
      assertThat(hit.score()).isFinite();
      assertThat(String.join("", hit.highlights().values())).doesNotContain("<script");
    }
  }

  @RepeatedTest(3)
  void everyRandomTextIsAnsweredTheSameTwice(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int round = 0; round < 60; round++) {
      String query =
          random
              .ints(random.nextInt(40), 1, 0x2FFFF)
              .map(letter -> random.nextBoolean() ? letter : ' ' + letter % 95)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(search(query, 10, 0))
          .as("seed %d, round %d, '%s'", repetition.getCurrentRepetition(), round, query)
          .isEqualTo(search(query, 10, 0));
    }
  }

  @Test
  void aThousandCharactersAreEnough() {
    assertThatThrownBy(() -> search("x".repeat(1001), 20, 0))
        .isInstanceOfSatisfying(
            RequestProblem.Invalid.class,
            problem -> {
              assertThat(problem.parameter()).isEqualTo("q");
              assertThat(problem.detail()).contains("1000 characters");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, limit",
    "101, 0, limit",
    "-1, 0, limit",
    "10, -1, offset",
    "10, 10001, offset"
  })
  void pagesHaveBounds(int limit, int offset, String parameter) {
    assertThatThrownBy(() -> search("night", limit, offset))
        .isInstanceOfSatisfying(
            RequestProblem.Invalid.class,
            problem -> assertThat(problem.parameter()).isEqualTo(parameter));
  }

  @Test
  void anOffsetPastTheEndIsAnEmptyPageWithTheTotal() {
    SearchPage page = search("night", 100, 10_000);
    assertThat(page.hits()).isEmpty();
    assertThat(page.total()).isPositive();
  }

  private SearchPage search(String query, int limit, int offset) {
    List<FacetField> facets = FacetField.CLOSED;
    return indexed
        .index()
        .search(new SearchRequest(query, Filters.NONE, facets, Sort.RELEVANCE, limit, offset));
  }
}
