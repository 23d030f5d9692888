package dev.marquee.encode.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotWordsTest {
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    PlotWords.read(text, words::add);
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "The Detectives' café, detective cafe",
    "Amélie’s stories, amelie story",
    "It's a dog-eat-dog world!, dog eat dog world",
    "1917 and 9 lives, 1917 live",
    "ŁÓDŹ Straße, lodz strasse",
    "virus boss crisis bus, virus boss crisis bus",
    "Война и мир, война мир",
    "東京物語, 東京 京物 物語",
    "アキラ 2 人, アキ キラ",
    "हिन्दी फ़िल्म, हिन्दी फ़िल्म"
  })
  void fallsIntoWords(String text, String expected) {
    assertThat(String.join(" ", words(text))).isEqualTo(expected);
  }

  @Test
  void decomposedAccentsFoldAsComposedOnes() {
    assertThat(words("Ame\u0301lie")).isEqualTo(words("Am\u00e9lie")).containsExactly("amelie");
  }

  @Test
  void textWithoutWordsGivesNone() {
    assertThat(words(" – … !? ")).isEmpty();
    assertThat(words("")).isEmpty();
    assertThat(words("the of and")).isEmpty();
  }

  @Test
  void phrasesAreFoldedAsAWhole() {
    assertThat(PlotWords.phrase("  Based on a \t Café ")).isEqualTo("based on a cafe");
    assertThat(PlotWords.phrase("")).isEmpty();
  }
}
