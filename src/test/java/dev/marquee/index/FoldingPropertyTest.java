package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void foldingTwiceIsFoldingOnce(long seed) {
    RandomTitles texts = new RandomTitles(seed);
    for (int i = 0; i < 2000; i++) {
      String text = texts.text(40);
      String folded = Folding.fold(text);
      assertThat(Folding.fold(folded)).as("seed %d, text '%s'", seed, text).isEqualTo(folded);
      assertThat(folded).as("seed %d", seed).doesNotContain("  ").isEqualTo(folded.strip());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void anyCharacterCanBeFolded(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
      String folded = Folding.fold(text);
      assertThat(Folding.fold(folded))
          .as("seed %d, U+%x", seed, text.codePointAt(0))
          .isEqualTo(folded);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void caseOfPlainLettersMeansNothing(long seed) {
    RandomTitles texts = new RandomTitles(seed);
    for (int i = 0; i < 500; i++) {
      String text = texts.text(40).replaceAll("[^ -~]", "");
      assertThat(Folding.fold(text.toUpperCase(Locale.ROOT)))
          .as("seed %d", seed)
          .isEqualTo(Folding.fold(text.toLowerCase(Locale.ROOT)));
    }
  }
}
