package dev.marquee.search.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which words of a query stand for which words of a name: each word is paired at most once, the
/// surest pairs first. The last word of the query may be the beginning of one.
final class WordPairing {
  /// Pairs less alike than this are none.
  private static final double LEAST = 0.5;

  /// What the beginning of a word, and two words written as one, are worth.
  private static final double BEGINNING = 0.98;

  private static final double JOINED = 0.97;

  /// The edits that are forgiven in a word of nine letters and more.
  private static final int MOST_EDITS = 3;

  private final TypedName query;
  private final FoldedName name;
  private final double[] querySure;
  private final double[] nameSure;

  /// The words that stand for those of the query, empty where the one before stands for both; null
  /// where a word stands for itself.
  private final @Nullable String[] meant;

  private boolean keepsDigits = true;

  private WordPairing(TypedName query, FoldedName name) {
    this.query = query;
    this.name = name;
    this.querySure = new double[query.size()];
    this.nameSure = new double[name.size()];
    this.meant = new String[query.size()];
  }

  static WordPairing of(TypedName query, FoldedName name) {
    WordPairing pairing = new WordPairing(query, name);
    pairing.pairSame();
    pairing.pairAlike();
    pairing.checkDigits();
    return pairing;
  }

  /// The share of the query that stands in the name, in `[0, 1]`.
  double ofQuery() {
    return share(query.name(), querySure);
  }

  /// The share of the name that the query covers, in `[0, 1]`.
  double ofName() {
    return share(name, nameSure);
  }

  /// Which words of the query stand in the name as they are.
  NameLikeness.Words words() {
    double least = 1;
    for (double sure : querySure) {
      least = Math.min(least, sure);
    }
    if (least < BEGINNING) {
      return NameLikeness.Words.SOME;
    }
    return least < 1 ? NameLikeness.Words.UNFINISHED : NameLikeness.Words.ALL;
  }

  /// Whether all numbers of the query stand in the name.
  boolean keepsDigits() {
    return keepsDigits;
  }

  /// The query with the words of the name in place of those that stand for them.
  String meant() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < meant.length; i++) {
      String word = meant[i] == null ? query.name().word(i) : meant[i];
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private static double share(FoldedName words, double[] sure) {
    double all = 0;
    double sum = 0;
    for (int i = 0; i < sure.length; i++) {
      double weight = words.weight(i);
      all += weight;
      sum += weight * sure[i];
    }
    return all == 0 ? 0 : sum / all;
  }

  private void pairSame() {
    for (int i = 0; i < querySure.length; i++) {
      for (int j = 0; j < nameSure.length && querySure[i] == 0; j++) {
        if (nameSure[j] == 0 && query.isSame(i, name.word(j))) {
          querySure[i] = 1;
          nameSure[j] = 1;
        }
      }
    }
  }

  private void pairAlike() {
    for (int i = 0; i < querySure.length; i++) {
      if (querySure[i] == 0) {
        pairAlike(i);
      }
    }
  }

  private void pairAlike(int i) {
    LetterPattern word = query.word(i);
    double best = LEAST;
    int bestWord = -1;
    for (int j = 0; j < nameSure.length; j++) {
      double sure = nameSure[j] == 0 ? alike(word, isLast(i), j) : 0;
      if (sure > best) {
        best = sure;
        bestWord = j;
      }
    }
    if ((best >= JOINED || !pairJoined(i, best)) && !pairSplit(i, best) && bestWord >= 0) {
      querySure[i] = best;
      meant[i] = best == BEGINNING ? null : name.word(bestWord);
      nameSure[bestWord] = best * Math.min(1, (double) word.length() / length(bestWord));
    }
  }

  private int length(int nameWord) {
    return name.word(nameWord).length();
  }

  private boolean isLast(int queryWord) {
    return queryWord == querySure.length - 1;
  }

  /// One word of the query for two neighbors of the name: `spiderman` for `spider man`.
  private boolean pairJoined(int i, double atLeast) {
    for (int j = 0; j + 1 < nameSure.length; j++) {
      if (nameSure[j] == 0 && nameSure[j + 1] == 0) {
        double sure = JOINED * alikeJoined(query.word(i), isLast(i), j);
        if (sure > atLeast) {
          querySure[i] = sure;
          nameSure[j] = sure;
          nameSure[j + 1] = sure;
          meant[i] = name.word(j) + ' ' + name.word(j + 1);
          return true;
        }
      }
    }
    return false;
  }

  /// Two neighbors of the query for one word of the name: `star gate` for `stargate`.
  private boolean pairSplit(int i, double atLeast) {
    if (isLast(i) || querySure[i + 1] > 0) {
      return false;
    }
    for (int j = 0; j < nameSure.length; j++) {
      if (nameSure[j] == 0) {
        double sure = JOINED * alike(query.pair(i), isLast(i + 1), j);
        if (sure > atLeast) {
          querySure[i] = sure;
          querySure[i + 1] = sure;
          nameSure[j] = sure;
          meant[i] = name.word(j);
          meant[i + 1] = "";
          return true;
        }
      }
    }
    return false;
  }

  private double alike(LetterPattern word, boolean isOpen, int nameWord) {
    return hasTooManyOthers(word, name.letters(nameWord))
        ? 0
        : alike(word, name.word(nameWord), name.letters(nameWord), isOpen);
  }

  private double alikeJoined(LetterPattern word, boolean isOpen, int first) {
    long letters = name.letters(first) | name.letters(first + 1);
    return hasTooManyOthers(word, letters)
        ? 0
        : alike(word, name.word(first) + name.word(first + 1), letters, isOpen);
  }

  /// Whether a word has so many letters that are not among these that it cannot be alike.
  private static boolean hasTooManyOthers(LetterPattern word, long letters) {
    return word.fewestToBeginning(letters) > Math.max(MOST_EDITS, mostAtStart(word));
  }

  /// How alike two words are, in `[0, 1]`.
  private static double alike(LetterPattern word, String other, long otherLetters, boolean isOpen) {
    if (word.word().equals(other)) {
      return 1;
    }
    if (isOpen && other.startsWith(word.word())) {
      return BEGINNING;
    }
    int length = word.length();
    if (length < 3 || Numerals.isDigits(word.word()) || Numerals.isDigits(other)) {
      return 0;
    }
    int most = length < 4 ? 1 : length < 9 ? 2 : MOST_EDITS;
    int mostAtStart = mostAtStart(word);
    boolean mayBeWhole =
        Math.abs(length - other.length()) <= most && word.fewest(otherLetters) <= most;
    boolean mayBeStart =
        isOpen
            && length >= 4
            && length < other.length()
            && word.fewestToBeginning(otherLetters) <= mostAtStart;
    if (!mayBeWhole && !mayBeStart) {
      return 0;
    }
    LetterPattern.Distance edits = word.to(other);
    double whole =
        mayBeWhole && edits.whole() <= most
            ? 1 - (double) edits.whole() / Math.max(length, other.length())
            : 0;
    double start =
        mayBeStart && edits.beginning() <= mostAtStart
            ? BEGINNING * (1 - (double) edits.beginning() / length)
            : 0;
    return Math.max(whole, start);
  }

  /// The edits that are forgiven in the beginning of a word.
  private static int mostAtStart(LetterPattern word) {
    return 1 + word.length() / 8;
  }

  private void checkDigits() {
    for (int i = 0; i < querySure.length; i++) {
      keepsDigits &= querySure[i] > 0 || !query.name().isDigits(i);
    }
  }
}
