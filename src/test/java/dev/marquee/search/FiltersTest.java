package dev.marquee.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  @Test
  void repeatedValuesAreAlternativesAndAMarkExcludes() {
    assertThat(parse("genre", "crime", "!WAR", "Drama"))
        .containsExactly(new Filter.Values("genre", List.of("Crime", "Drama"), List.of("War")));
  }

  @Test
  void namesComeInAFixedOrder() {
    Filters filters = Filters.parse(Map.of("person", List.of("Bong"), "type", List.of("Movie")));
    assertThat(filters.all()).extracting(Filter::name).containsExactly("type", "person");
  }

  @Test
  void countriesAreCodesOrEnglishNames() {
    assertThat(parse("country", "kr", "South Korea", "!united states"))
        .containsExactly(new Filter.Values("country", List.of("KR"), List.of("US")));
  }

  @Test
  void aRangeHasOneOrTwoEnds() {
    assertThat(parse("year", "1990..1999")).containsExactly(new Filter.Range("year", 1990, 1999));
    assertThat(parse("year", "1994")).containsExactly(new Filter.Range("year", 1994, 1994));
    assertThat(parse("rating", "7.5.."))
        .containsExactly(new Filter.Range("rating", 7.5, Double.POSITIVE_INFINITY));
    assertThat(parse("runtime", "..120"))
        .containsExactly(new Filter.Range("runtime", Double.NEGATIVE_INFINITY, 120));
  }

  @Test
  void severalRangesAreAlternatives() {
    assertThat(parse("year", "..1959", "!1945", "1990..1999"))
        .containsExactly(
            new Filter.Ranges(
                "year",
                List.of(
                    new Filter.Range("year", Double.NEGATIVE_INFINITY, 1959),
                    new Filter.Range("year", 1990, 1999)),
                List.of(new Filter.Range("year", 1945, 1945))));
  }

  @Test
  void excludeTakesIdsInEverySpelling() {
    assertThat(parse("exclude", "tt0133093", "tmdb:603"))
        .containsExactly(
            new Filter.Values("exclude", List.of(), List.of("imdb:tt0133093", "tmdb:603")));
  }

  @Test
  void aNameWithoutValuesIsNoCondition() {
    assertThat(Filters.parse(Map.of("genre", List.of()))).isEqualTo(Filters.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "genre    | Thriler        | Thriller",
        "genre    | komedy         | Comedy",
        "genre    | xyzzyx         | known are Action",
        "country  | Sweeden        | Sweden",
        "country  | UX             | ISO 3166",
        "available| Germny         | Germany",
        "type     | moive          | movie",
        "type     | musical        | known are movie, series",
        "year     | 1999..1990     | ends before it starts",
        "year     | NaN            | whole number",
        "year     | 1990.5         | whole number",
        "year     | 1990..abc      | 'abc'",
        "year     | 1990...1999    | '.1999'",
        "year     | ..             | at least one end",
        "year     | ''             | empty",
        "year     | '!'            | empty",
        "rating   | Infinity..     | number",
        "rating   | 0x1p3          | number",
        "votes    | 1e9            | whole number",
        "votes    | 9999999999999999999 | whole number",
        "runtime  | ١٢٠            | whole number",
        "cluster  | one            | whole number",
        "cluster  | -1             | whole number",
        "exclude  | nothing        | not a title id",
        "exclude  | '!imdb:tt1'    | excludes already",
        "genre    | '  '           | empty",
        "person   | ''             | empty",
        "gener    | Drama          | the nearest is 'genre'",
      })
  void aValueThatItCannotHaveIsNamed(String name, String value, String detail) {
    RequestProblem problem = problem(Map.of(name, List.of(value)));
    assertThat(problem.parameter()).isEqualTo(name);
    assertThat(problem.detail()).contains(detail);
  }

  @Test
  void thereIsAnEndToValues() {
    assertThat(problem(Map.of("keyword", Collections.nCopies(101, "x"))).detail())
        .contains("at most 100");
    assertThat(problem(Map.of("keyword", List.of("x".repeat(201)))).detail())
        .contains("at most 200");
  }

  @Test
  void messagesShowHostileValuesShortAndWithoutControlCharacters() {
    assertThat(problem(Map.of("genre", List.of("a\u0000\n" + "😀".repeat(90)))).detail())
        .contains("'a??😀")
        .contains("...'")
        .doesNotContain("\n");
  }

  private static List<Filter> parse(String name, String... values) {
    return Filters.parse(Map.of(name, List.of(values))).all();
  }

  private static RequestProblem problem(Map<String, List<String>> raw) {
    return catchThrowableOfType(RequestProblem.Invalid.class, () -> Filters.parse(raw));
  }
}
