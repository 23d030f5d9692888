package dev.marquee.facts;

import dev.marquee.ingest.clean.Folding;
import java.util.Arrays;
import java.util.List;

/// Tells whether two names are of one person: family names stand first or last, and middle names
/// come and go.
final class People {
  private People() {}

  /// Whether a name is among others.
  static boolean isAmong(String name, List<String> others) {
    return others.stream().anyMatch(other -> isSame(name, other));
  }

  /// How many of these names are among others.
  static long shared(List<String> names, List<String> others) {
    return names.stream().filter(name -> isAmong(name, others)).count();
  }

  static boolean isSame(String one, String other) {
    String[] mine = Folding.person(one).split(" ");
    String[] theirs = Folding.person(other).split(" ");
    boolean sameEnds =
        mine.length > 1
            && theirs.length > 1
            && mine[0].equals(theirs[0])
            && mine[mine.length - 1].equals(theirs[theirs.length - 1]);
    return sameEnds || letters(mine).equals(letters(theirs));
  }

  /// The words in one order whichever they stand in: `Joon-ho Bong` is `Bong Joon-ho`, and `Seijun`
  /// before or behind.
  private static String letters(String[] words) {
    return String.join("", Arrays.stream(words).sorted().toList());
  }
}
