package dev.marquee.encode.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Texts into pieces, with the vocabulary of the model. The ids are its line numbers, looked up by
/// hand.
class WordPiecesTest {
  private static final long UNKNOWN = 100;

  private static WordPieces pieces;

  @BeforeAll
  static void readVocabulary() throws IOException {
    try (InputStream json =
        WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      pieces = WordPieces.read(Objects.requireNonNull(json).readAllBytes());
    }
  }

  /// The ids without the marks of start and end, which are checked.
  static long[] inner(WordPieces pieces, String text) {
    long[] ids = pieces.ids(text);
    assertThat(ids[0]).isEqualTo(101);
    assertThat(ids[ids.length - 1]).isEqualTo(102);
    return Arrays.copyOfRange(ids, 1, ids.length - 1);
  }

  private static long[] inner(String text) {
    return inner(pieces, text);
  }

  @Test
  void knownWordsAreOnePieceEach() {
    assertThat(inner("A chef opens a restaurant")).containsExactly(1037, 10026, 7480, 1037, 4825);
  }

  @Test
  void punctuationStandsAlone() {
    assertThat(inner("the boy,alien!")).containsExactly(1996, 2879, 1010, 7344, 999);
  }

  @Test
  void unknownWordsAreSplitGreedilyFromTheLeft() {
    // be ##fr ##ien ##ds: "befriend" and "bef" are no pieces.
    assertThat(inner("befriends")).containsExactly(2022, 19699, 9013, 5104);
  }

  @Test
  void aKnownWordIsNotSplitThoughItsPartsAreKnown() {
    assertThat(inner("zombies")).containsExactly(14106);
  }

  @Test
  void accentsAndCaseDoNotMatter() {
    assertThat(inner("CAFÉ")).containsExactly(7668);
    assertThat(inner("cafe\u0301")).containsExactly(7668);
  }

  @Test
  void chineseCharactersAreWords() {
    assertThat(inner("東京")).containsExactly(1879, 1755);
  }

  @Test
  void controlCharactersAndHalvesOfPairsAreDropped() {
    assertThat(inner("ch\u0000e\u200Bf\uD83D \uFFFD \uDE00")).containsExactly(10026);
  }

  @Test
  void everySpaceSeparates() {
    assertThat(inner("the\tboy\u00A0alien\u2028chef\r\n")).containsExactly(1996, 2879, 7344, 10026);
  }

  @Test
  void whatNoPieceBeginsIsUnknown() {
    assertThat(inner("chef 😀 chef")).containsExactly(10026, UNKNOWN, 10026);
    assertThat(inner("a".repeat(100))).doesNotContain(UNKNOWN);
    assertThat(inner("a".repeat(101))).containsExactly(UNKNOWN);
  }

  @Test
  void noTextIsOnlyStartAndEnd() {
    assertThat(pieces.ids("")).containsExactly(101, 102);
    assertThat(pieces.ids(" \u0007\n")).containsExactly(101, 102);
  }

  @Test
  void aLongTextIsCutAtTheLengthTheModelWasTrainedWith() {
    assertThat(pieces.mostPieces()).isEqualTo(128);
    assertThat(inner("chef ".repeat(500))).hasSize(126).containsOnly(10026);
    // The cut falls inside a word of four pieces.
    assertThat(inner("chef ".repeat(124) + "befriends")).endsWith(10026, 2022, 19699);
  }

  @Test
  void anotherDescriptionIsRefused() {
    for (String json : new String[] {"", "[]", "{\"model\":{\"type\":\"BPE\"}}"}) {
      assertThatThrownBy(() -> WordPieces.read(json.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IOException.class);
    }
  }
}
