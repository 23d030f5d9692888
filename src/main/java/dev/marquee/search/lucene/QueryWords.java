package dev.marquee.search.lucene;

import dev.marquee.index.Folding;
import dev.marquee.search.words.Fillers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.analysis.Analyzer;

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
    TextTerms.of(
        text,
        analyzer,
        word -> {
          if (!word.isEmpty()) {
            words.add(word);
          }
          return words.size() < MAX_WORDS;
        });
    return new QueryWords(List.copyOf(words), Folding.fold(text));
  }

  /// Whether a word is the last one, which may still be incomplete.
  boolean isLast(String word) {
    return word.equals(words.getLast());
  }

  /// The words that a title must have: all but the fillers, or all when there is nothing else. The
  /// last word may be the beginning of any.
  List<String> required() {
    List<String> content = words.stream().filter(word -> !Fillers.isFiller(word)).toList();
    return content.isEmpty() ? words : content;
  }

  /// The folded text without blanks.
  String joined() {
    return Folding.join(whole);
  }
}
