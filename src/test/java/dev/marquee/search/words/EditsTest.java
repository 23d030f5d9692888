package dev.marquee.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "comedy, comedy, 0",
    "comdey, comedy, 1",
    "comdy, comedy, 1",
    "commedy, comedy, 1",
    "comaby, comedy, 2",
    "kitten, sitting, 3",
    "ca, abc, 3"
  })
  void countsEditsAndSwaps(String one, String other, int distance) {
    assertThat(Edits.distance(one, other)).isEqualTo(distance);
    assertThat(Edits.distance(other, one)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({"it, 0", "1917, 0", "٣٠٠, 0", "heat, 1", "alien, 1", "aliens, 2"})
  void numbersAndShortWordsAreNotMended(String word, int edits) {
    assertThat(Edits.allowed(word)).isEqualTo(edits);
  }
}
