package dev.marquee.encode.sentence;

import java.text.Normalizer;
import java.util.function.Predicate;

/// Splits a text into words as the uncased BERT models expect them: control characters are dropped,
/// accents stripped, letters in lower case; a punctuation mark or a Chinese character is a word of
/// its own.
///
/// Reads one code point at a time, so that a text of any length costs no more than the words that
/// are wanted of it. Accents are stripped code point by code point, which is the same as for the
/// whole text, since all that reordering moves is stripped. What is no character, such as half of a
/// surrogate pair, is dropped.
final class BertWords {
  /// Words beyond this many characters are cut; the model knows none that is as long.
  static final int LONGEST = 101;

  private static final int ASCII = 128;

  private final Predicate<String> wanted;
  private final StringBuilder word = new StringBuilder();
  private int letters;
  private boolean isDone;

  private BertWords(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /// Hands each word to `wanted`, in their order, until it answers false. O(length of the text
  /// read).
  static void forEach(String text, Predicate<String> wanted) {
    BertWords words = new BertWords(wanted);
    int codePoint;
    for (int at = 0; at < text.length() && !words.isDone; at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      words.take(codePoint);
    }
    words.endWord();
  }

  private void take(int codePoint) {
    if (isSpace(codePoint)) {
      endWord();
    } else if (isChinese(codePoint)) {
      alone(Character.toString(codePoint));
    } else if (!isControl(codePoint)) {
      takeFolded(codePoint);
    }
  }

  private void takeFolded(int codePoint) {
    if (codePoint < ASCII) {
      takeLetter(Character.toLowerCase(codePoint));
    } else {
      Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
          .codePoints()
          .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
          .map(Character::toLowerCase)
          .forEach(this::takeLetter);
    }
  }

  private void takeLetter(int codePoint) {
    if (isPunctuation(codePoint)) {
      alone(Character.toString(codePoint));
    } else if (letters < LONGEST) {
      word.appendCodePoint(codePoint);
      letters++;
    }
  }

  private void alone(String mark) {
    endWord();
    offer(mark);
  }

  private void endWord() {
    if (letters > 0) {
      String ended = word.toString();
      word.setLength(0);
      letters = 0;
      offer(ended);
    }
  }

  private void offer(String next) {
    isDone = isDone || !wanted.test(next);
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || Character.isSpaceChar(codePoint);
  }

  private static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> codePoint == 0xFFFD;
    };
  }

  /// All that is neither letter, digit, space nor control in ASCII counts, also `$` and `+`.
  private static boolean isPunctuation(int codePoint) {
    if (codePoint < ASCII) {
      return codePoint > ' ' && !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// The blocks that BERT means by Chinese: the unified and the compatibility ideographs, not the
  /// Japanese syllables and not Hangul.
  private static boolean isChinese(int codePoint) {
    return in(codePoint, 0x4E00, 0x9FFF)
        || in(codePoint, 0x3400, 0x4DBF)
        || in(codePoint, 0x20000, 0x2A6DF)
        || in(codePoint, 0x2A700, 0x2CEAF)
        || in(codePoint, 0xF900, 0xFAFF)
        || in(codePoint, 0x2F800, 0x2FA1F);
  }

  private static boolean in(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
