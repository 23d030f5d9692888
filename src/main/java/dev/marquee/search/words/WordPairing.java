package dev.marquee.search.words;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Which words of a query stand for which words of a name: each word is paired at most once, the
/// surest pairs first. The last word of the query may be the beginning of one.
final class WordPairing {
  /// Pairs less alike than this are none.
  private static final double LEAST = 0.5;

  /// What the beginning of a word, and two words written as one, are worth.
  private static final double BEGINNING = 0.98;

  private static final double JOINED = 0.97;

  /// What a small word weighs against others.
  private static final double SMALL = 1;

  private final String[] query;
  private final String[] name;
  private final double[] querySure;
  private final double[] nameSure;
  private final String[] meant;
  private boolean keepsDigits = true;

  private WordPairing(String[] query, String[] name) {
    this.query = query;
    this.name = name;
    this.querySure = new double[query.length];
    this.nameSure = new double[name.length];
    this.meant = query.clone();
  }

  static WordPairing of(String[] query, String[] name) {
    WordPairing pairing = new WordPairing(query, name);
    pairing.pairSame();
    pairing.pairAlike();
    pairing.checkDigits();
    return pairing;
  }

  /// The share of the query that stands in the name, in `[0, 1]`.
  double ofQuery() {
    return share(query, querySure);
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
    return Arrays.stream(meant).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }

  private static double share(String[] words, double[] sure) {
    double all = 0;
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      double weight = weight(words[i]);
      all += weight;
      sum += weight * sure[i];
    }
    return all == 0 ? 0 : sum / all;
  }

  private static double weight(String word) {
    return Fillers.isSmall(word) ? SMALL : 2 + Math.min(word.length(), 8) / 2.0;
  }

  private void pairSame() {
    for (int i = 0; i < query.length; i++) {
      for (int j = 0; j < name.length && querySure[i] == 0; j++) {
        if (nameSure[j] == 0 && (query[i].equals(name[j]) || Numerals.areSame(query[i], name[j]))) {
          querySure[i] = 1;
          nameSure[j] = 1;
        }
      }
    }
  }

  private void pairAlike() {
    for (int i = 0; i < query.length; i++) {
      if (querySure[i] == 0) {
        pairAlike(i);
      }
    }
  }

  private void pairAlike(int i) {
    double best = LEAST;
    int bestWord = -1;
    for (int j = 0; j < name.length; j++) {
      double sure = nameSure[j] == 0 ? alike(query[i], name[j], i == query.length - 1) : 0;
      if (sure > best) {
        best = sure;
        bestWord = j;
      }
    }
    if ((best >= JOINED || !pairJoined(i, best)) && !pairSplit(i, best) && bestWord >= 0) {
      querySure[i] = best;
      meant[i] = best == BEGINNING ? query[i] : name[bestWord];
      nameSure[bestWord] = best * Math.min(1, (double) query[i].length() / name[bestWord].length());
    }
  }

  /// One word of the query for two neighbors of the name: `spiderman` for `spider man`.
  private boolean pairJoined(int i, double atLeast) {
    for (int j = 0; j + 1 < name.length; j++) {
      if (nameSure[j] == 0 && nameSure[j + 1] == 0) {
        double sure = JOINED * alike(query[i], name[j] + name[j + 1], i == query.length - 1);
        if (sure > atLeast) {
          querySure[i] = sure;
          nameSure[j] = sure;
          nameSure[j + 1] = sure;
          meant[i] = name[j] + ' ' + name[j + 1];
          return true;
        }
      }
    }
    return false;
  }

  /// Two neighbors of the query for one word of the name: `star gate` for `stargate`.
  private boolean pairSplit(int i, double atLeast) {
    if (i + 1 >= query.length || querySure[i + 1] > 0) {
      return false;
    }
    for (int j = 0; j < name.length; j++) {
      if (nameSure[j] == 0) {
        double sure = JOINED * alike(query[i] + query[i + 1], name[j], i + 2 == query.length);
        if (sure > atLeast) {
          querySure[i] = sure;
          querySure[i + 1] = sure;
          nameSure[j] = sure;
          meant[i] = name[j];
          meant[i + 1] = "";
          return true;
        }
      }
    }
    return false;
  }

  /// How alike two words are, in `[0, 1]`.
  private static double alike(String word, String other, boolean isOpen) {
    if (word.equals(other)) {
      return 1;
    }
    if (isOpen && other.startsWith(word)) {
      return BEGINNING;
    }
    if (word.length() < 3 || Numerals.isDigits(word) || Numerals.isDigits(other)) {
      return 0;
    }
    int most = word.length() < 4 ? 1 : word.length() < 9 ? 2 : 3;
    double whole = 0;
    if (Math.abs(word.length() - other.length()) <= most) {
      int edits = Edits.distance(word, other);
      whole = edits <= most ? 1 - (double) edits / Math.max(word.length(), other.length()) : 0;
    }
    return isOpen && word.length() >= 4 && word.length() < other.length()
        ? Math.max(whole, beginning(word, other))
        : whole;
  }

  private static double beginning(String word, String other) {
    int edits = Edits.distanceToPrefix(word, other);
    return edits <= 1 + word.length() / 8 ? BEGINNING * (1 - (double) edits / word.length()) : 0;
  }

  private void checkDigits() {
    for (int i = 0; i < query.length; i++) {
      keepsDigits &= querySure[i] > 0 || !Numerals.isDigits(query[i]);
    }
  }
}
