package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final List<String> KNOWN =
      List.of("q", "limit", "offset", "genre", "country", "certificate");

  @ParameterizedTest
  @CsvSource({
    "lim, limit",
    "LIMIT, limit",
    "limti, limit",
    "genres, genre",
    "gerne, genre",
    "contry, country",
    "certification, certificate",
    "ofset, offset"
  })
  void nearestWordIsWhatWasMeant(String word, String meant) {
    assertThat(Wording.nearest(word, KNOWN)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "zzz", "diversity", "a"})
  void farWordsAreNotGuessed(String word) {
    assertThat(Wording.nearest(word, KNOWN)).isEmpty();
  }

  @Test
  void quotesAreShortAndPrintable() {
    assertThat(Wording.quoted("a\u0000b\n\ud800c\u202e"))
        .isEqualTo("'a\ufffdb\ufffd\ufffdc\ufffd'");
    assertThat(Wording.quoted("x".repeat(1_000))).hasSizeLessThan(70).endsWith("...'");
    assertThat(Wording.quoted("\ud83c\udfac")).isEqualTo("'\ud83c\udfac'");
  }
}
