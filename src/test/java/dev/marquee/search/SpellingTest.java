package dev.marquee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0", "'', abc, 3", "abc, '', 3", "comedy, comedy, 0", "comdey, comedy, 1",
    "comdy, comedy, 1", "commedy, comedy, 1", "comaby, comedy, 2", "kitten, sitting, 3",
        "ca, abc, 3"
  })
  void countsEditsAndSwaps(String one, String other, int distance) {
    assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    assertThat(Spelling.distance(other, one)).isEqualTo(distance);
  }

  @Test
  void suggestsNothingThatIsFarOff() {
    assertThat(Spelling.nearest("zzz", List.of("Drama", "War"))).isEmpty();
    assertThat(Spelling.nearest("wat", List.of("Drama", "War"))).contains("War");
  }
}
