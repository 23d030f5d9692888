package dev.marquee.search.words;

/// Counts letters to insert, delete, replace or swap with a neighbor (optimal string alignment).
///
/// O(|a| |b|) time, O(|b|) space. Units are UTF-16; folded words have few others.
public final class Edits {
  private Edits() {}

  /// The wrong letters to forgive in a word: none in short words and numbers, two in long ones.
  public static int allowed(String word) {
    if (word.length() < 3 || Numerals.isDigits(word)) {
      return 0;
    }
    return word.length() < 6 ? 1 : 2;
  }

  /// The wrong letters to forgive when nothing else is found: two already in words of four.
  public static int allowedAtMost(String word) {
    return word.length() >= 4 && allowed(word) > 0 ? 2 : allowed(word);
  }

  /// The edits that turn `a` into `b`.
  public static int distance(String a, String b) {
    return toBeginnings(a, b)[b.length()];
  }

  /// The edits that turn `a` into each beginning of `b`: entry `j` for its first `j` letters.
  static int[] toBeginnings(String a, String b) {
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
      fill(row, above, twoAbove, i, a, b);
    }
    return row;
  }

  private static void fill(int[] row, int[] above, int[] twoAbove, int i, String a, String b) {
    char letter = a.charAt(i - 1);
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      char other = b.charAt(j - 1);
      int edits =
          Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (letter == other ? 0 : 1));
      if (i > 1 && j > 1 && letter == b.charAt(j - 2) && a.charAt(i - 2) == other) {
        edits = Math.min(edits, twoAbove[j - 2] + 1);
      }
      row[j] = edits;
    }
  }
}
