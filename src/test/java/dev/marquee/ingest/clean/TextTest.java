package dev.marquee.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.ingest.tally.Repair;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  /// Characters that cleaning has an opinion on, and some that it has none on.
  private static final String ODD =
      " \t\n\r\u00a0\u2003\u3000\u200b\u200c\u200d\u200e\ufeff\u00ad\u0000\u0007\u0085\u0301\u0308"
          + "\ud83d\ude00\ud800\udc00aeEéñ漢ไทย،.,\u1100\u1161\u2028\u2060";

  @Test
  void cleanTextComesBackAsTheSameObject() {
    String text = "Cité des enfants: 101 – “bells” & 漢";
    assertThat(Text.clean(text)).isSameAs(text);
  }

  @Test
  void blanksOfEveryKindAreTrimmedAndCollapsed() {
    assertThat(Text.clean("\u00a0 Harbor\u3000\t Lights\r\n\u2003")).isEqualTo("Harbor Lights");
    assertThat(Text.clean("Consequences\u00a0")).isEqualTo("Consequences");
    assertThat(Text.clean(" \u00a0\u200b ")).isEmpty();
  }

  @Test
  void accentsAreComposedAndInvisiblesDropped() {
    assertThat(Text.clean("Cafe\u0301")).isEqualTo("Café");
    assertThat(Text.clean("\u200bGo\u00adli\ufeff")).isEqualTo("Goli");
    assertThat(Text.clean("Bell\u0000\u0007 Tower")).isEqualTo("Bell Tower");
    assertThat(Text.clean("half \ud800 pair")).isEqualTo("half pair");
  }

  @Test
  void joinersStayInsideWordsOnly() {
    assertThat(Text.clean("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
    assertThat(Text.clean("\u200cword\u200d")).isEqualTo("word");
  }

  @Test
  void repairsAreNamed() {
    assertThat(Text.repairs("Consequences\u00a0")).containsExactly(Repair.OUTER_BLANKS);
    assertThat(Text.repairs("a  b\nc")).containsExactly(Repair.INNER_BLANKS);
    assertThat(Text.repairs("\u200bGoli")).containsExactly(Repair.INVISIBLE_CHARACTERS);
    assertThat(Text.repairs("a\u0007b")).containsExactly(Repair.CONTROL_CHARACTERS);
    assertThat(Text.repairs("e\u0301")).containsExactly(Repair.COMPOSED_LETTERS);
  }

  @Test
  void cleaningTwiceIsCleaningOnceAndEveryChangeHasAName() {
    for (long seed = 0; seed < 20_000; seed++) {
      String text = randomText(new Random(seed));
      String clean = Text.clean(text);
      assertThat(Text.clean(clean)).as("seed %d", seed).isEqualTo(clean);
      assertThat(clean).as("seed %d", seed).doesNotContain("  ").isEqualTo(clean.strip());
      assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).as("seed %d", seed).isTrue();
      if (!clean.equals(text)) {
        assertThat(Text.repairs(text)).as("seed %d", seed).isNotEmpty();
      }
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "22-Jul, true", "15-Aug, true", "Oct-01, true", "9-Dec, true", "22-jul, false",
    "Catch-22, false", "X-Men, false", "7-Eleven, false", "24-, false", "1922, false"
  })
  void dateLikeTitlesAreSpotted(String title, boolean dateLike) {
    assertThat(SpreadsheetDates.looksLikeOne(title)).isEqualTo(dateLike);
  }
}
