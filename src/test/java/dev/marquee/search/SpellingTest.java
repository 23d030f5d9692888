package dev.marquee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void suggestsNothingThatIsFarOff() {
    assertThat(Spelling.nearest("zzz", List.of("Drama", "War"))).isEmpty();
    assertThat(Spelling.nearest("wat", List.of("Drama", "War"))).contains("War");
  }
}
