package dev.marquee.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses what was meant by a word that is not in a closed list.
public final class Spelling {
  private static final int SHOWN_LENGTH = 60;

  private Spelling() {}

  /// The known word nearest to `word` by edit distance without regard to case, if it is near enough
  /// to have been meant: at most one edit in three letters. The first of equals.
  public static Optional<String> nearest(String word, Collection<String> known) {
    int allowed = Math.max(1, word.length() / 3);
    String best = null;
    int bestDistance = allowed + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(lower(word), lower(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The problem of a value that is not in a closed list of `known` ones, with the nearest that is.
  public static RequestProblem unknown(
      String parameter, String kind, String value, List<String> known) {
    String hint =
        nearest(value, known)
            .map(nearest -> "the nearest is '" + nearest + "'")
            .orElseGet(() -> "known are " + String.join(", ", known));
    return new RequestProblem.Invalid(
        parameter, "unknown " + kind + " " + quoted(value) + "; " + hint);
  }

  /// A value as an error message may show it: quoted, short, without control characters.
  public static String quoted(String value) {
    String shown = value.replaceAll("\\p{Cntrl}", "?");
    boolean isLong = shown.codePointCount(0, shown.length()) > SHOWN_LENGTH;
    return isLong
        ? "'" + shown.substring(0, shown.offsetByCodePoints(0, SHOWN_LENGTH)) + "...'"
        : "'" + shown + "'";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// The number of letters to insert, delete, replace or swap with a neighbor (optimal string
  /// alignment).
  public static int distance(String a, String b) {
    int[][] rows = new int[3][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = rows[i % 3];
      int[] above = rows[(i + 2) % 3];
      int[] twoAbove = rows[(i + 1) % 3];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (isSame ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
    }
    return rows[a.length() % 3][b.length()];
  }
}
