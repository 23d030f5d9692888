package dev.marquee.search.words;

/// A word that many others are compared with, letter by letter: the edits of [Edits], counted for
/// all letters of the word at once.
///
/// O(|other|) steps of a few operations each and no allocation for a word of at most 64 letters;
/// longer ones are left to [Edits]. Immutable, so safe from any thread. Source: Hyyrö, "A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing
/// 10, 2003, after Myers, JACM 46(3), 1999, https://doi.org/10.1145/316542.316550
final class LetterPattern {
  private static final int ASCII = 128;
  private static final int DIGIT_BITS = 26;
  private static final int OTHER_BITS = 36;

  private final String word;
  private final long letters;

  /// Bit `i` is set where letter `i` of the word is this one.
  private final long[] places = new long[ASCII];

  /// The edits that turn the word into another one, and into the beginning of it that is nearest.
  record Distance(int whole, int beginning) {}

  LetterPattern(String word) {
    this.word = word;
    this.letters = letters(word);
    for (int i = 0; i < Math.min(word.length(), Long.SIZE); i++) {
      if (word.charAt(i) < ASCII) {
        places[word.charAt(i)] |= 1L << i;
      }
    }
  }

  /// Which letters a word has: a bit for each, which rare ones share.
  static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      letters |= 1L << bit(letter);
    }
    return letters;
  }

  private static int bit(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    return letter >= '0' && letter <= '9'
        ? DIGIT_BITS + letter - '0'
        : OTHER_BITS + letter % (Long.SIZE - OTHER_BITS);
  }

  String word() {
    return word;
  }

  int length() {
    return word.length();
  }

  /// No fewer edits turn the word into the beginning of one with these letters: each one that is
  /// not there costs one.
  int fewestToBeginning(long otherLetters) {
    return Long.bitCount(letters & ~otherLetters);
  }

  /// No fewer edits turn the word into one with these letters.
  int fewest(long otherLetters) {
    return Math.max(fewestToBeginning(otherLetters), Long.bitCount(otherLetters & ~letters));
  }

  /// How far the word is from another.
  Distance to(String other) {
    return word.length() > Long.SIZE || word.isEmpty() ? slowly(other) : fast(other);
  }

  private Distance slowly(String other) {
    int[] row = Edits.toBeginnings(word, other);
    int least = row[0];
    for (int edits : row) {
      least = Math.min(least, edits);
    }
    return new Distance(row[other.length()], least);
  }

  /// Names as in the paper: `vp`, `vn` are the places where the edits rise or fall from one letter
  /// of the word to the next, `hp`, `hn` from one letter of the other word to the next.
  private Distance fast(String other) {
    long last = 1L << (word.length() - 1);
    long vp = -1;
    long vn = 0;
    long d0 = 0;
    long before = 0;
    int edits = word.length();
    int least = edits;
    for (int j = 0; j < other.length(); j++) {
      long here = places(other.charAt(j));
      long swapped = ((~d0 & here) << 1) & before;
      d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped;
      long hp = vn | ~(d0 | vp);
      long hn = d0 & vp;
      edits += (hp & last) != 0 ? 1 : 0;
      edits -= (hn & last) != 0 ? 1 : 0;
      least = Math.min(least, edits);
      hp = (hp << 1) | 1;
      vp = (hn << 1) | ~(d0 | hp);
      vn = hp & d0;
      before = here;
    }
    return new Distance(edits, least);
  }

  private long places(char letter) {
    if (letter < ASCII) {
      return places[letter];
    }
    long found = 0;
    for (int i = word.indexOf(letter); i >= 0; i = word.indexOf(letter, i + 1)) {
      found |= 1L << i;
    }
    return found;
  }
}
