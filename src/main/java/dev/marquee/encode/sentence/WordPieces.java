package dev.marquee.encode.sentence;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Splits texts into the pieces of words that a model knows, by their ids: of each word the longest
/// beginning that is in the vocabulary, then the longest that continues it, and so on. A word of
/// which some part is unknown is one unknown piece.
///
/// Immutable, so safe from any thread. Source: Wu et al., 2016, https://arxiv.org/abs/1609.08144,
/// in the form of https://arxiv.org/abs/1810.04805.
final class WordPieces {
  private static final String CONTINUES = "##";

  private final Map<String, Integer> ids;
  private final int longestPiece;
  private final int longestWord;
  private final int mostPieces;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPieces(Map<String, Integer> ids, int longestWord, int mostPieces) {
    this.ids = ids;
    this.longestPiece = ids.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.longestWord = Math.min(longestWord, BertWords.LONGEST - 1);
    this.mostPieces = mostPieces;
    this.unknown = special("[UNK]");
    this.start = special("[CLS]");
    this.end = special("[SEP]");
  }

  private int special(String piece) {
    return Optional.ofNullable(ids.get(piece))
        .orElseThrow(() -> new IllegalArgumentException("the vocabulary lacks '" + piece + "'"));
  }

  /// Reads the description of a tokenizer (`tokenizer.json` of the Hugging Face library). Throws
  /// `IOException` for anything else, and for another kind of tokenizer.
  static WordPieces read(byte[] json) throws IOException {
    try {
      JsonNode tree = new JsonMapper().readTree(json);
      JsonNode model = tree.required("model");
      boolean isKnown =
          model.required("type").asString().equals("WordPiece")
              && tree.required("normalizer").required("lowercase").asBoolean();
      if (!isKnown) {
        throw new IOException("not an uncased word piece tokenizer");
      }
      Map<String, Integer> ids = new HashMap<>();
      model.required("vocab").forEachEntry((piece, id) -> ids.put(piece, id.asInt()));
      return new WordPieces(
          ids,
          model.required("max_input_chars_per_word").asInt(),
          tree.required("truncation").required("max_length").asInt());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("not the description of a tokenizer", e);
    }
  }

  /// The most pieces of a text, the marks of its start and end included; the rest is cut off.
  int mostPieces() {
    return mostPieces;
  }

  /// The ids of the pieces of a text, between the marks of its start and end: 2 to [#mostPieces].
  /// Any text will do.
  long[] ids(String text) {
    long[] pieces = new long[mostPieces];
    pieces[0] = start;
    int[] count = {1};
    BertWords.forEach(
        text,
        word -> {
          count[0] = addWord(word, pieces, count[0]);
          return count[0] < mostPieces - 1;
        });
    pieces[count[0]] = end;
    return Arrays.copyOf(pieces, count[0] + 1);
  }

  /// Appends the pieces of a word while there is room before the end mark; returns the new count.
  private int addWord(String word, long[] pieces, int count) {
    int next = count;
    int from = word.codePointCount(0, word.length()) > longestWord ? -1 : 0;
    while (from >= 0 && from < word.length()) {
      int to = endOfPiece(word, from);
      if (to < 0) {
        from = -1;
      } else {
        // Pieces beyond the room are only looked at: one of them may make the word unknown.
        if (next < mostPieces - 1) {
          pieces[next++] = id(word, from, to);
        }
        from = to;
      }
    }
    if (from < 0) {
      pieces[count] = unknown;
      return count + 1;
    }
    return next;
  }

  /// Where the longest known piece from a place ends; -1 when there is none.
  private int endOfPiece(String word, int from) {
    int to = Math.min(word.length(), from + longestPiece);
    while (to > from && id(word, from, to) < 0) {
      to--;
    }
    return to > from ? to : -1;
  }

  private int id(String word, int from, int to) {
    String piece = word.substring(from, to);
    return ids.getOrDefault(from == 0 ? piece : CONTINUES + piece, -1);
  }
}
