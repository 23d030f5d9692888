package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.index.Schema;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WordSievePropertyTest {
  private static final int TEXTS = 500;
  private static final String SIGNS = "abBé' .-_&l3,/";

  @RepeatedTest(5)
  void aTextWithAWordThatStartsSoIsNeverHeldBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    try (Analyzer analyzer = Schema.textAnalyzer()) {
      for (int round = 0; round < TEXTS; round++) {
        String text = text(random);
        for (String word : TextTerms.distinct(text, analyzer)) {
          String start = word.substring(0, 1 + random.nextInt(word.length()));
          assertThat(new WordSieve(List.of("zz", start)).mayHold(text))
              .as("seed %d, '%s' in '%s'", repetition.getCurrentRepetition(), start, text)
              .isTrue();
        }
      }
    }
  }

  @Test
  void aTextWithoutTheLettersIsHeldBack() {
    assertThat(new WordSieve(List.of("heat")).mayHold("He ate a hat")).isTrue();
    assertThat(new WordSieve(List.of("heat")).mayHold("Ronin")).isFalse();
  }

  private static String text(Random random) {
    return random
        .ints(1 + random.nextInt(12), 0, SIGNS.length())
        .map(SIGNS::charAt)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
