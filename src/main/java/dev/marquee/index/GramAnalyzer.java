package dev.marquee.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Every three letters in a row of a name that is folded and joined already, with a mark before the
/// first letter and behind the last: `_it`, `it_` for `it`.
final class GramAnalyzer extends Analyzer {
  private static final int LETTERS = 3;
  private static final char MARK = '_';

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer whole = new KeywordTokenizer();
    return new TokenStreamComponents(
        whole, new NGramTokenFilter(new Marked(whole), LETTERS, LETTERS, false));
  }

  /// Puts a mark at either end of a term.
  private static final class Marked extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Marked(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String name = term.toString();
      term.setEmpty().append(MARK).append(name).append(MARK);
      return true;
    }
  }
}
