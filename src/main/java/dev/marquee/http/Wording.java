package dev.marquee.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The words of refusals: what was sent, quoted, and what was probably meant.
final class Wording {
  private static final int LONGEST_QUOTE = 60;
  private static final int LONGEST_TYPO = 40;

  private Wording() {}

  /// What a caller sent, in single quotes, cut short, with everything unprintable replaced: it goes
  /// into logs and into JSON, which takes no half characters.
  static String quoted(String sent) {
    StringBuilder text = new StringBuilder("'");
    int length = 0;
    for (int i = 0; i < sent.length() && length < LONGEST_QUOTE; length++) {
      int character = sent.codePointAt(i);
      text.appendCodePoint(isPrintable(character) ? character : '\uFFFD');
      i += Character.charCount(character);
    }
    return text.append(length == LONGEST_QUOTE ? "...'" : "'").toString();
  }

  /// Whether a character is text: no control character, no half of a surrogate pair.
  static boolean isPrintable(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE
        && Character.getType(character) != Character.FORMAT;
  }

  /// A question after what was meant, such as `; did you mean 'limit'?`, empty when no known word
  /// is near.
  static String didYouMean(String word, Collection<String> known) {
    return nearest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  /// The known word that takes the fewest edits (a letter more, less or other, two swapped), at
  /// most two of five letters; the first of equals.
  static Optional<String> nearest(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST_TYPO) {
      return Optional.empty();
    }
    String sent = word.toLowerCase(Locale.ROOT);
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      int edits = edits(sent, candidate.toLowerCase(Locale.ROOT));
      if (edits <= Math.max(sent.length(), candidate.length()) * 2 / 5 && edits < fewest) {
        best = candidate;
        fewest = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The optimal string alignment distance: Levenshtein's with swaps of neighbors. O(nm) time.
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + other, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
