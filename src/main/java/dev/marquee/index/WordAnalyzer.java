package dev.marquee.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Words, or the prefixes of words, of any text in any script.
final class WordAnalyzer extends Analyzer {
  /// French and Italian articles and prepositions that run into the next word. Short ones that
  /// English has too (`s'`, `m'`, `t'`) are left out.
  private static final CharArraySet ELIDED =
      CharArraySet.unmodifiableSet(
          new CharArraySet(List.of("l", "d", "qu", "dell", "all", "dall", "nell", "sull"), true));

  /// Apart enough that no phrase reaches from one name into the next.
  private static final int GAP_BETWEEN_VALUES = 100;

  private final boolean prefixes;

  WordAnalyzer(boolean prefixes) {
    this.prefixes = prefixes;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream words = new CJKBigramFilter(new FoldingFilter(new ElisionFilter(tokens, ELIDED)));
    return new TokenStreamComponents(
        tokens,
        prefixes ? new EdgeNGramTokenFilter(words, 1, Schema.LONGEST_PREFIX, false) : words);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new FoldingFilter(in);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP_BETWEEN_VALUES;
  }
}
