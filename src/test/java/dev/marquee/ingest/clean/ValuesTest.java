package dev.marquee.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.TitleType;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @Test
  void wholeNumbersAreReadAsCatalogsWriteThem() {
    assertThat(Numbers.whole("1997")).isEqualTo(OptionalLong.of(1997));
    assertThat(Numbers.whole("1997.0")).isEqualTo(OptionalLong.of(1997));
    assertThat(Numbers.whole("28,341,469")).isEqualTo(OptionalLong.of(28341469));
    assertThat(Numbers.whole("-5")).isEqualTo(OptionalLong.of(-5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "7.5", "1e3", "12 min", "1,2", ",123", "1234567890123456", "٣"})
  void whatIsNoWholeNumberIsRefused(String text) {
    assertThat(Numbers.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1e3", "NaN", "Infinity", "7,5", "1.2.3", "0x1p3"})
  void whatIsNoDecimalIsRefused(String text) {
    assertThat(Numbers.decimal(text)).isEmpty();
  }

  @Test
  void decimalsAreReadAsTheJdkReadsThem() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      double value = random.nextInt(2_000_000) / Math.pow(10, random.nextInt(7));
      String text = Double.toString(seed % 2 == 0 ? value : random.nextDouble() * 10);
      if (!text.contains("E")) {
        assertThat(Numbers.decimal(text))
            .as("seed %d: %s", seed, text)
            .isEqualTo(OptionalDouble.of(Double.parseDouble(text)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Matrix, The;The Matrix",
        "Amant, L';L'Amant",
        "Postino, Il;Il Postino",
        "Fabuleux destin, Le;Le Fabuleux destin",
        "Blechtrommel, Die;Die Blechtrommel",
        "Girl, Interrupted;Girl, Interrupted",
        "Corrina, Corrina;Corrina, Corrina",
        "The Matrix;The Matrix",
        ", The;, The",
        "Eats, Shoots & Leaves;Eats, Shoots & Leaves"
      })
  void articlesMoveToTheFront(String before, String after) {
    assertThat(Articles.toFront(before)).isEqualTo(after);
    assertThat(Articles.toFront(after)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Verónica;veronica",
        "WHAT / IF;what if",
        "What If?;what if",
        "InuYasha the Movie 2;inuyasha the movie 2",
        "Spider-Man;spider man",
        "Ocean's 11;oceans 11",
        "Ocean’s 11;oceans 11",
        "Law & Order;law and order",
        "Matrix, The;the matrix",
        "Smørrebrød;smorrebrod",
        "STRASSE;strasse",
        "Straße;strasse",
        "???;???",
        "７;7",
        "Й;и"
      })
  void foldingForgetsSpellingOnly(String title, String folded) {
    assertThat(Folding.title(title)).isEqualTo(folded);
    assertThat(Folding.title(folded)).isEqualTo(folded);
  }

  @Test
  void foldingKeepsTheVowelsOfOtherScripts() {
    assertThat(Folding.title("กา")).isNotEqualTo(Folding.title("กี"));
    assertThat(Folding.title("कि")).isNotEqualTo(Folding.title("के"));
  }

  @Test
  void listsAreSplitInTheWayOfTheirSource() {
    assertThat(ListCells.COMMA.split("a, b|c")).containsExactly("a", " b|c");
    assertThat(ListCells.BAR.split("a|b\\|c")).containsExactly("a", "b\\", "c");
    assertThat(ListCells.ESCAPED_BAR.split("a|b\\|c|d\\\\")).containsExactly("a", "b|c", "d\\");
    assertThat(ListCells.ANY.split("['drama', \"crime\"]")).containsExactly("drama", "crime");
    assertThat(ListCells.ANY.split("a; b, c")).containsExactly("a", " b, c");
    assertThat(ListCells.COMMA.split("\u001fa, b\u001fc")).containsExactly("a, b", "c");
  }

  @Test
  void joinedListsSplitIntoTheSameItems() {
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      List<String> items =
          random
              .ints(1 + random.nextInt(4), 0, 4)
              .mapToObj(i -> "x" + List.of("|", "\\", "a", "\\|").get(i) + "y\\")
              .toList();
      assertThat(ListCells.ESCAPED_BAR.split(ListCells.joined(items)))
          .as("seed %d", seed)
          .isEqualTo(items);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tt0133093, tt0133093",
    "0133093, tt0133093",
    "133093, tt0133093",
    "tt10000102, tt10000102",
    "tt00133093, tt0133093",
    "133093.0, tt0133093"
  })
  void imdbIdsHaveOneSpelling(String text, String id) {
    assertThat(ImdbIds.of(text)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tt", "", "nm0000001", "tt12a", "tt0000000", "tt12345678901", ".0"})
  void whatIsNoImdbIdIsRefused(String text) {
    assertThat(ImdbIds.of(text)).isEmpty();
  }

  @Test
  void typesAndLanguagesAreUnderstood() {
    assertThat(TypeWords.of("TV Show")).contains(TitleType.SERIES);
    assertThat(TypeWords.of("tvMovie")).contains(TitleType.MOVIE);
    assertThat(TypeWords.of("podcast")).isEmpty();
    assertThat(Languages.code("Spanish")).contains("es");
    assertThat(Languages.code("PT-br")).contains("pt");
    assertThat(Languages.code("Klingonese")).isEmpty();
  }

  @Test
  void genreWordsMeanSeveralGenresOneOrNone() {
    assertThat(GenreWords.meaning("Action & Adventure")).contains(List.of("Action", "Adventure"));
    assertThat(GenreWords.meaning("TV Comedies")).contains(List.of("Comedy"));
    assertThat(GenreWords.meaning("Kids' TV")).contains(List.of("Children"));
    assertThat(GenreWords.meaning("International Movies")).contains(List.of());
    assertThat(GenreWords.meaning("film noir")).contains(List.of("Film Noir"));
    assertThat(GenreWords.meaning("Underwater Ballet")).isEmpty();
  }

  @Test
  void norwayIsACountry() {
    assertThat(Countries.code("NO")).contains("NO");
    assertThat(Countries.code("no")).contains("NO");
  }
}
