package dev.marquee.index;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Folds names, so that those that people take for the same compare equal: "Amélie" and "amelie",
/// "Tom & Jerry" and "Tom and Jerry", "S.W.A.T." and "SWAT", "Ocean's Eleven" and "oceans eleven".
///
/// Compatibility forms are resolved (NFKD), accents and strokes of Latin, Greek and Cyrillic
/// letters dropped, the signs that other scripts spell with kept; letters are lower case; `&` is
/// `and`; apostrophes and the dots of acronyms vanish, all other signs separate words; words are
/// joined by one blank. Idempotent. A name of signs alone stays as it is but for case, so that it
/// can still be found.
public final class Folding {
  private static final char NONE = 0;

  private Folding() {}

  /// The folded form; empty only for blank text.
  public static String fold(String text) {
    String plain = isAscii(text) ? text : plainLetters(text);
    StringBuilder folded = new StringBuilder(plain.length() + 4);
    boolean separated = false;
    for (int at = 0; at < plain.length(); ) {
      int letter = plain.codePointAt(at);
      if (isPartOfWord(letter)) {
        separate(folded, separated);
        separated = false;
        folded.appendCodePoint(lowerCase(letter));
      } else if (letter == '&') {
        separate(folded, true);
        folded.append("and");
        separated = true;
      } else if (!isSilent(plain, at)) {
        separated = true;
      }
      at += Character.charCount(letter);
    }
    return folded.isEmpty() ? plain.strip().replaceAll("\\s+", " ") : folded.toString();
  }

  /// A folded name without its blanks, as those write it who do not know where they belong.
  public static String join(String folded) {
    return folded.replace(" ", "");
  }

  /// The folded form of a single word, without blanks.
  static String word(String word) {
    return join(fold(word));
  }

  private static void separate(StringBuilder folded, boolean separated) {
    if (separated && !folded.isEmpty()) {
      folded.append(' ');
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /// Without accents, without strokes and ligatures. What has no accent, such as the marks of kana
  /// and the vowels of Indic scripts, is put together again.
  private static String plainLetters(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(letter -> !isAccent(letter))
        .forEach(letter -> letters.appendCodePoint(lowerCase(letter)));
    char[] whole = Normalizer.normalize(letters, Normalizer.Form.NFC).toCharArray();
    char[] ascii = new char[4 * whole.length];
    int length = ASCIIFoldingFilter.foldToASCII(whole, 0, ascii, 0, whole.length);
    return new String(ascii, 0, length);
  }

  private static boolean isAccent(int mark) {
    return isIn(mark, 0x0300, 0x036F)
        || isIn(mark, 0x1AB0, 0x1AFF)
        || isIn(mark, 0x1DC0, 0x1DFF)
        || isIn(mark, 0x20D0, 0x20FF)
        || isIn(mark, 0xFE20, 0xFE2F);
  }

  private static boolean isIn(int letter, int first, int last) {
    return letter >= first && letter <= last;
  }

  private static boolean isPartOfWord(int letter) {
    if (letter < 128) {
      return isIn(letter, 'a', 'z') || isIn(letter, 'A', 'Z') || isIn(letter, '0', '9');
    }
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static int lowerCase(int letter) {
    int lower = Character.toLowerCase(letter);
    return lower == 'ς' ? 'σ' : lower;
  }

  /// Whether the sign leaves no gap: an apostrophe, or a dot after a single letter with another
  /// letter behind it.
  private static boolean isSilent(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'', '`', '´', '‘', '’', 'ʼ' -> true;
      case '.' ->
          Character.isLetter(charAt(text, at - 1))
              && !Character.isLetterOrDigit(charAt(text, at - 2))
              && Character.isLetter(charAt(text, at + 1));
      default -> false;
    };
  }

  private static char charAt(String text, int at) {
    return at < 0 || at >= text.length() ? NONE : text.charAt(at);
  }
}
