package dev.marquee.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Folds the letters of each word as [Folding] folds names.
final class FoldingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowercasePlainWord(term.buffer(), term.length())) {
      String folded = Folding.word(term.toString());
      term.setEmpty().append(folded);
    }
    return true;
  }

  /// Whether the word was all ASCII letters and digits, by far the most common case; it is then
  /// folded in place.
  private static boolean lowercasePlainWord(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      char letter = buffer[i];
      if (letter >= 'A' && letter <= 'Z') {
        buffer[i] = (char) (letter | 0x20);
      } else if (!isPlain(letter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  }
}
