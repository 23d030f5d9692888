package dev.marquee.encode.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for the pieces of any text.
class WordPiecesPropertyTest {
  private static final int TEXTS = 500;

  private static WordPieces pieces;

  @BeforeAll
  static void readVocabulary() throws IOException {
    try (InputStream json =
        WordPiecesPropertyTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      pieces = WordPieces.read(Objects.requireNonNull(json).readAllBytes());
    }
  }

  /// Letters, marks, spaces, ideographs, halves of pairs and anything else.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(300);
    while (text.length() < length) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append((char) (0x300 + random.nextInt(0x70)));
        case 3 -> text.append(' ');
        default -> text.append((char) ('!' + random.nextInt(94)));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyTextHasIdsOfTheVocabularyBetweenTheMarks(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < TEXTS; n++) {
      String text = text(random);
      long[] ids = pieces.ids(text);
      assertThat(ids.length).as("seed %s, text %s", seed, n).isBetween(2, pieces.mostPieces());
      assertThat(ids[0]).isEqualTo(101);
      assertThat(ids[ids.length - 1]).isEqualTo(102);
      assertThat(Arrays.stream(ids).allMatch(id -> id >= 0 && id < 30_522))
          .as("seed %s, text %s", seed, n)
          .isTrue();
      assertThat(pieces.ids(text)).as("seed %s, text %s", seed, n).isEqualTo(ids);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void caseOfAsciiLettersAndSpacesAroundDoNotMatter(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < TEXTS; n++) {
      StringBuilder text = new StringBuilder();
      text(random).chars().filter(c -> c < 128).forEach(c -> text.append((char) c));
      StringBuilder swapped = new StringBuilder(" \n");
      text.chars()
          .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
          .forEach(c -> swapped.append((char) c));
      assertThat(pieces.ids(swapped.append('\t').toString()))
          .as("seed %s, text %s", seed, n)
          .isEqualTo(pieces.ids(text.toString()));
    }
  }

  @Test
  void aMegabyteOfAnythingIsCut() {
    for (String part : new String[] {"x", "é", "\u0301", "\uD83D", "東", "a.", " ", "befriends "}) {
      String text = part.repeat(1_000_000 / part.length());
      assertThat(pieces.ids(text).length).isBetween(2, pieces.mostPieces());
    }
  }
}
