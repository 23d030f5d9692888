package dev.marquee.search.lucene;

import dev.marquee.index.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What a viewer typed, as the index knows it.
///
/// - `words`: the distinct words in their order, at most [#MAX_WORDS]; further ones are passed
///   over, so that no query costs more than that.
/// - `whole`: the folded text, to compare with whole titles.
record QueryWords(List<String> words, String whole) {
  static final int MAX_WORDS = 24;

  QueryWords {
    words = List.copyOf(words);
  }

  /// The words of a text; none for signs alone.
  static QueryWords of(String text, Analyzer analyzer) {
    SequencedSet<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream("query", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < MAX_WORDS && tokens.incrementToken()) {
        if (term.length() > 0) {
          words.add(term.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new QueryWords(List.copyOf(words), Folding.fold(text));
  }

  /// Whether a word is the last one, which may still be incomplete.
  boolean isLast(String word) {
    return word.equals(words.getLast());
  }
}
