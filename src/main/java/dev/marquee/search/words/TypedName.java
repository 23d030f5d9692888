package dev.marquee.search.words;

import java.util.ArrayList;
import java.util.List;

/// What was typed, made ready to be compared with many names. Immutable, so safe from any thread.
final class TypedName {
  private final FoldedName name;
  private final LetterPattern joined;
  private final List<LetterPattern> words = new ArrayList<>();
  private final List<LetterPattern> pairs = new ArrayList<>();
  private final List<List<String>> numerals = new ArrayList<>();

  TypedName(String folded) {
    this.name = FoldedName.of(folded);
    this.joined = new LetterPattern(name.joined());
    for (int i = 0; i < name.size(); i++) {
      words.add(new LetterPattern(name.word(i)));
      numerals.add(Numerals.others(name.word(i)));
      if (i + 1 < name.size()) {
        pairs.add(new LetterPattern(name.word(i) + name.word(i + 1)));
      }
    }
  }

  FoldedName name() {
    return name;
  }

  int size() {
    return name.size();
  }

  /// Its letters without blanks.
  LetterPattern joined() {
    return joined;
  }

  LetterPattern word(int place) {
    return words.get(place);
  }

  /// A word and the next one, written as one.
  LetterPattern pair(int place) {
    return pairs.get(place);
  }

  /// Whether a word is this one, or the same number.
  boolean isSame(int place, String other) {
    return name.word(place).equals(other) || numerals.get(place).contains(other);
  }

  /// Whether it has a number.
  boolean hasDigits() {
    for (int i = 0; i < name.size(); i++) {
      if (name.isDigits(i)) {
        return true;
      }
    }
    return false;
  }
}
