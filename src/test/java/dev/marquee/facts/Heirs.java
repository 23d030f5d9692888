package dev.marquee.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// States that are no more, and those that sets name in their place.
final class Heirs {
  private static final Map<String, Set<String>> HEIRS =
      Map.of(
          "SU", Set.of("RU", "UA", "BY", "GE", "AM", "AZ", "KZ", "KG", "UZ", "EE", "LV", "LT"),
          "YU", Set.of("RS", "HR", "SI", "BA", "MK", "ME"),
          "CS", Set.of("CZ", "SK"),
          "XW", Set.of("DE"),
          "DD", Set.of("DE"));

  private Heirs() {}

  /// Whether two lists of countries name one state or a state and its heir.
  static boolean haveCommonGround(List<String> ours, List<String> theirs) {
    return ours.stream()
        .anyMatch(own -> theirs.stream().anyMatch(other -> isSameGround(own, other)));
  }

  private static boolean isSameGround(String one, String other) {
    return one.equals(other)
        || HEIRS.getOrDefault(one, Set.of()).contains(other)
        || HEIRS.getOrDefault(other, Set.of()).contains(one);
  }
}
