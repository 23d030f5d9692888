package dev.marquee.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class NearWordsPropertyTest {
  private static final int WORDS = 400;

  /// Few letters, so that many words are near one another.
  private static final String LETTERS = "abcd";

  @RepeatedTest(5)
  void findsEveryWordThatIsOneEditAwayAndNoneThatIsFurther(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    TreeSet<String> vocabulary = new TreeSet<>();
    while (vocabulary.size() < WORDS) {
      vocabulary.add(word(random));
    }
    NearWords near = NearWords.of(List.copyOf(vocabulary));
    for (int round = 0; round < 200; round++) {
      String word = word(random);
      List<String> oneAway =
          vocabulary.stream().filter(known -> Edits.distance(word, known) == 1).toList();
      assertThat(words(near.near(word, 1)))
          .as("seed %d, word %s", repetition.getCurrentRepetition(), word)
          .isEqualTo(oneAway);
      List<NearWords.Near> twoAway = near.near(word, 2);
      assertThat(twoAway)
          .allMatch(each -> each.edits() == Edits.distance(word, each.word()) && each.edits() <= 2);
      assertThat(words(twoAway)).doesNotContain(word).containsAll(oneAway).doesNotHaveDuplicates();
    }
  }

  private static List<String> words(List<NearWords.Near> near) {
    return near.stream().map(NearWords.Near::word).toList();
  }

  private static String word(Random random) {
    return random
        .ints(2 + random.nextInt(8), 0, LETTERS.length())
        .map(LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
