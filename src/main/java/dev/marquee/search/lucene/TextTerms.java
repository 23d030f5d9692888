package dev.marquee.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms that an analyzer makes of a text.
final class TextTerms {
  private TextTerms() {}

  /// Hands each term to `taker` until it wants no more.
  static void of(String text, Analyzer analyzer, Predicate<String> taker) {
    try (TokenStream tokens = analyzer.tokenStream("query", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      boolean goesOn = true;
      while (goesOn && tokens.incrementToken()) {
        goesOn = taker.test(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All of them in their order, each once.
  static List<String> distinct(String text, Analyzer analyzer) {
    List<String> terms = new ArrayList<>();
    of(text, analyzer, terms::add);
    return terms.stream().distinct().toList();
  }
}
