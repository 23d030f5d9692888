package dev.marquee.search.lucene;

import dev.marquee.search.words.Edits;
import dev.marquee.search.words.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which words of a title are those that were typed or meant, to mark and to explain them.
///
/// `meant`: the words of the text as it was understood; `isLiteral`: whether nothing was forgiven.
record WordMatcher(QueryWords words, Set<String> meant, boolean isLiteral) {

  WordMatcher {
    meant = Set.copyOf(meant);
  }

  /// Whether a word of a name is.
  boolean isInName(String word) {
    return isInText(word)
        || words.words().stream().anyMatch(word::startsWith)
        || Numerals.others(word).stream().anyMatch(words.words()::contains)
        || isMisspelled(word);
  }

  /// Whether a word of a person's name is.
  boolean isInPerson(String word) {
    return isInText(word)
        || (!words.words().isEmpty() && word.startsWith(words.words().getLast()))
        || isMisspelled(word);
  }

  /// Whether a word of any other text is.
  boolean isInText(String word) {
    return words.words().contains(word) || meant.contains(word);
  }

  /// Lets pass every text with a word that [#isInName] or [#isInPerson]; all where letters may be
  /// wrong.
  WordSieve ofNames() {
    List<String> beginnings = new ArrayList<>(isLiteral ? words.words() : List.of(""));
    for (String word : words.words()) {
      beginnings.addAll(Numerals.others(word));
    }
    beginnings.addAll(meant);
    return new WordSieve(beginnings);
  }

  /// Lets pass every text with a word that [#isInText].
  WordSieve ofTexts() {
    List<String> all = new ArrayList<>(words.words());
    all.addAll(meant);
    return new WordSieve(all);
  }

  private boolean isMisspelled(String word) {
    return !isLiteral && words.words().stream().anyMatch(asked -> isMisspelled(asked, word));
  }

  private static boolean isMisspelled(String asked, String word) {
    int edits = Edits.allowed(asked);
    return edits > 0
        && Math.abs(asked.length() - word.length()) <= edits
        && Edits.distance(asked, word) <= edits;
  }
}
