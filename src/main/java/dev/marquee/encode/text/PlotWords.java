package dev.marquee.encode.text;

import java.util.function.Consumer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Splits text into plot words: runs of letters and digits, in lower case, without accents, in the
/// singular, without function words.
///
/// `The detectives' café` gives `detective`, `cafe`. A single letter or digit says nothing and is
/// passed over.
public final class PlotWords {
  private static final int FIRST_COMBINING = 0x300;
  private static final int LAST_COMBINING = 0x36F;

  private final String text;
  private final Consumer<String> words;
  private final StringBuilder word = new StringBuilder();
  private boolean plain = true;
  private int previousIdeograph = -1;

  private PlotWords(String text, Consumer<String> words) {
    this.text = text;
    this.words = words;
  }

  /// Hands the words of `text` to `words`, in their order and as often as they occur.
  public static void read(String text, Consumer<String> words) {
    new PlotWords(text, words).run();
  }

  /// A phrase as one term: lower case, without accents, with single blanks.
  public static String phrase(String text) {
    String folded = folded(text.strip());
    StringBuilder phrase = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isWhitespace(c)) {
        phrase.append(Character.toLowerCase(c));
      } else if (!Character.isWhitespace(folded.charAt(i - 1))) {
        phrase.append(' ');
      }
    }
    return phrase.toString();
  }

  private void run() {
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      read(codePoint);
    }
    endWord();
  }

  private void read(int codePoint) {
    if (codePoint < 0x80) {
      readAscii((char) codePoint);
    } else if (isIdeograph(codePoint)) {
      endLetters();
      readIdeograph(codePoint);
    } else if (Character.isLetterOrDigit(codePoint) || isVowelSign(codePoint)) {
      previousIdeograph = -1;
      plain = false;
      word.appendCodePoint(Character.toLowerCase(codePoint));
    } else if (codePoint < FIRST_COMBINING || codePoint > LAST_COMBINING) {
      endWord();
    }
  }

  private void readAscii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      previousIdeograph = -1;
      word.append(c);
    } else if (c >= 'A' && c <= 'Z') {
      previousIdeograph = -1;
      word.append((char) (c + ('a' - 'A')));
    } else {
      endWord();
    }
  }

  private void readIdeograph(int codePoint) {
    if (previousIdeograph >= 0) {
      words.accept(Character.toString(previousIdeograph) + Character.toString(codePoint));
    }
    previousIdeograph = codePoint;
  }

  private static boolean isIdeograph(int codePoint) {
    return Character.isIdeographic(codePoint) || (codePoint >= 0x3040 && codePoint <= 0x30FF);
  }

  /// Signs that Indic and South-East Asian scripts write vowels with; a word goes on after them.
  private static boolean isVowelSign(int codePoint) {
    int type = Character.getType(codePoint);
    boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return isMark && codePoint > LAST_COMBINING;
  }

  private void endWord() {
    endLetters();
    previousIdeograph = -1;
  }

  private void endLetters() {
    if (word.length() > 1) {
      String raw = plain ? word.toString() : folded(word.toString());
      if (!StopWords.contains(raw)) {
        words.accept(singular(raw));
      }
    }
    word.setLength(0);
    plain = true;
  }

  private static String folded(String text) {
    char[] source = text.toCharArray();
    char[] folded = new char[source.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(source, 0, folded, 0, source.length);
    return new String(folded, 0, length);
  }

  /// The S stemmer: only plurals are folded, so that a word stays one that a viewer can read.
  ///
  /// Source: Harman, "How effective is suffixing?", JASIS 42(1), 1991.
  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies")) {
      boolean isExempt = word.endsWith("eies") || word.endsWith("aies");
      return isExempt ? word : word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("us") || word.endsWith("ss") || word.endsWith("is")) {
      return word;
    }
    return word.substring(0, length - 1);
  }
}
