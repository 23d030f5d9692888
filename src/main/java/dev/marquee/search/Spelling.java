package dev.marquee.search;

import dev.marquee.search.words.Edits;
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
      int distance = Edits.distance(lower(word), lower(candidate));
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
}
