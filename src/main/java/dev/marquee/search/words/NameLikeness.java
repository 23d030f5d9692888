package dev.marquee.search.words;

import java.util.List;

/// How much names are like what was typed, as a whole: in any order of words, with wrong letters,
/// joined or split words, numbers written another way, and the last word perhaps unfinished.
///
/// Two views are taken and the better counts: word by word ([WordPairing]), and letter by letter
/// without blanks. Built for one query; immutable, so safe from any thread. A comparison costs
/// O(query x name) letters, some microseconds.
public final class NameLikeness {
  /// The part of the likeness that a name must earn with the worse view, too.
  private static final double BOTH = 0.2;

  /// What is left for a name of which the query covers nothing else.
  private static final double UNCOVERED = 0.7;

  /// What an unfinished name is worth at least, when its beginning is right.
  private static final double UNFINISHED = 0.8;

  /// What a name is worth without the article before it.
  private static final double WITHOUT_ARTICLE = 0.95;

  private final TypedName query;
  private final boolean hasDigits;

  /// Which words of the query stand in a name.
  public enum Words {
    /// Not all of them.
    SOME,
    /// All, the last one as the beginning of a word.
    UNFINISHED,
    /// All.
    ALL
  }

  /// Which words of the query stand in the name, and how alike they are, in `[0, 1]`; 1 only when
  /// nothing differs but blanks and the way numbers are written.
  public record Likeness(Words words, double value) {}

  /// For a folded query, its words separated by blanks.
  public NameLikeness(String folded) {
    this.query = new TypedName(folded);
    this.hasDigits = query.hasDigits();
  }

  /// The best of several names, for either part of the likeness.
  public Likeness best(List<FoldedName> names) {
    Words all = Words.SOME;
    double value = 0;
    for (FoldedName name : names) {
      Likeness likeness = to(name);
      value = Math.max(value, likeness.value());
      all = likeness.words().compareTo(all) > 0 ? likeness.words() : all;
    }
    return new Likeness(all, value);
  }

  /// The likeness of a folded name.
  public Likeness to(String name) {
    return to(FoldedName.of(name));
  }

  /// The likeness of a name.
  public Likeness to(FoldedName name) {
    WordPairing pairing = WordPairing.of(query, name);
    double byWords = pairing.ofQuery() * (UNCOVERED + (1 - UNCOVERED) * pairing.ofName());
    double byLetters = hasDigits && !pairing.keepsDigits() ? 0 : byLetters(name);
    double value = (1 - BOTH) * Math.max(byWords, byLetters) + BOTH * Math.min(byWords, byLetters);
    return new Likeness(pairing.words(), value);
  }

  /// The query as it was meant if one of these folded names was: with the words of the name that
  /// holds most of it in place of those that stand for them. The query itself when no word does.
  public String meant(List<String> names) {
    String meant = query.name().whole();
    double best = 0;
    for (String name : names) {
      WordPairing pairing = WordPairing.of(query, FoldedName.of(name));
      if (pairing.ofQuery() > best) {
        best = pairing.ofQuery();
        meant = pairing.meant();
      }
    }
    return meant;
  }

  private double byLetters(FoldedName name) {
    double whole = byJoinedLetters(name.joined());
    return name.joinedWithoutArticle().isEmpty()
        ? whole
        : Math.max(whole, WITHOUT_ARTICLE * byJoinedLetters(name.joinedWithoutArticle()));
  }

  private double byJoinedLetters(String name) {
    LetterPattern joined = query.joined();
    LetterPattern.Distance edits = joined.to(name);
    double whole = 1 - (double) edits.whole() / Math.max(joined.length(), name.length());
    if (joined.length() >= name.length()) {
      return whole;
    }
    double covered = (double) joined.length() / name.length();
    double start = 1 - (double) edits.beginning() / joined.length();
    return Math.max(whole, start * (UNFINISHED + (1 - UNFINISHED) * covered));
  }
}
