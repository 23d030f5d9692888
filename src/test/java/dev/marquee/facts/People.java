package dev.marquee.facts;

import dev.marquee.ingest.clean.Folding;
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
    List<String> ends = ends(one);
    boolean sameEnds = ends.size() > 1 && ends.equals(ends(other));
    return sameEnds || Folding.person(one).equals(Folding.person(other));
  }

  /// The first and the last of a name's words.
  private static List<String> ends(String name) {
    String[] words = Folding.title(name).split(" ", -1);
    return words.length > 1 ? List.of(words[0], words[words.length - 1]) : List.of(words[0]);
  }
}
