package dev.marquee.search.words;

/// A folded name taken apart for comparisons: its words and what is asked of each again and again.
/// Some 200 bytes; immutable, so safe from any thread.
public final class FoldedName {
  private final String whole;
  private final String[] words;
  private final long[] letters;
  private final double[] weights;
  private final boolean[] isDigits;
  private final String joined;
  private final String joinedWithoutArticle;

  private FoldedName(String whole) {
    this.whole = whole;
    this.words = whole.split(" ");
    this.letters = new long[words.length];
    this.weights = new double[words.length];
    this.isDigits = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      letters[i] = LetterPattern.letters(words[i]);
      weights[i] = Fillers.isSmall(words[i]) ? 1 : 2 + Math.min(words[i].length(), 8) / 2.0;
      isDigits[i] = Numerals.isDigits(words[i]);
    }
    this.joined = whole.replace(" ", "");
    int blank = whole.indexOf(' ');
    this.joinedWithoutArticle =
        blank > 0 && Fillers.isSmall(words[0]) ? whole.substring(blank).replace(" ", "") : "";
  }

  /// The parts of a name that is folded already, its words separated by blanks.
  public static FoldedName of(String folded) {
    return new FoldedName(folded);
  }

  /// The name.
  public String whole() {
    return whole;
  }

  int size() {
    return words.length;
  }

  String word(int place) {
    return words[place];
  }

  /// Which letters a word has, as [LetterPattern#letters] tells.
  long letters(int place) {
    return letters[place];
  }

  /// What a word weighs beside others: a small one little, a long one more.
  double weight(int place) {
    return weights[place];
  }

  /// Whether a word is a number.
  boolean isDigits(int place) {
    return isDigits[place];
  }

  /// The name without blanks.
  String joined() {
    return joined;
  }

  /// The same without the article before it; empty where there is none.
  String joinedWithoutArticle() {
    return joinedWithoutArticle;
  }
}
