package dev.marquee.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterPatternPropertyTest {
  private static final int PAIRS = 2000;

  /// Few letters, so that many are equal or swapped; one is of another script, two share a bit.
  private static final String LETTERS = "abc1жш";

  private static final int LONGEST_NAME = 80;

  @RepeatedTest(5)
  void countsTheEditsThatTheTableOfAllBeginningsDoes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int pair = 0; pair < PAIRS; pair++) {
      String word = word(random);
      String other = word(random);
      int[] table = Edits.toBeginnings(word, other);
      int least = Math.min(word.length(), Arrays.stream(table).min().orElseThrow());
      assertThat(new LetterPattern(word).to(other))
          .as("seed %d, %s to %s", repetition.getCurrentRepetition(), word, other)
          .isEqualTo(new LetterPattern.Distance(table[other.length()], least));
    }
  }

  @RepeatedTest(5)
  void lettersThatAreMissingNeverPromiseMoreEditsThanThereAre(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int pair = 0; pair < PAIRS; pair++) {
      String word = word(random);
      String other = word(random);
      LetterPattern pattern = new LetterPattern(word);
      long letters = LetterPattern.letters(other);
      LetterPattern.Distance edits = pattern.to(other);
      assertThat(pattern.fewest(letters))
          .as("seed %d, %s to %s", repetition.getCurrentRepetition(), word, other)
          .isLessThanOrEqualTo(edits.whole());
      assertThat(pattern.fewestToBeginning(letters)).isLessThanOrEqualTo(edits.beginning());
    }
  }

  @ParameterizedTest
  @CsvSource({"godf, godfather, 0", "gdof, godfather, 1", "gotf, godfather, 1", "x, abc, 1"})
  void anUnfinishedWordIsComparedWithTheNearestBeginning(String start, String word, int distance) {
    assertThat(new LetterPattern(start).to(word).beginning()).isEqualTo(distance);
  }

  /// Mostly short, now and then empty or longer than the bits of a number.
  private static String word(Random random) {
    int length = random.nextInt(20) == 0 ? random.nextInt(LONGEST_NAME) : random.nextInt(10);
    return random
        .ints(length, 0, LETTERS.length())
        .map(LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
