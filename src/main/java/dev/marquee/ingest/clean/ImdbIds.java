package dev.marquee.ingest.clean;

import java.util.Optional;

/// IMDb's ids of titles: `tt` and at least seven digits.
public final class ImdbIds {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 10;

  private ImdbIds() {}

  /// The id in its one spelling, from one with or without `tt`, with too few or too many zeros in
  /// front, or with a decimal part of zeros; empty for anything else.
  public static Optional<String> of(String text) {
    int start = text.startsWith("tt") ? 2 : 0;
    int end = text.endsWith(".0") ? text.length() - 2 : text.length();
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    String digits = text.substring(Math.min(start, end), end);
    boolean valid =
        !digits.isEmpty()
            && digits.length() <= LONGEST
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
            && !digits.equals("0");
    return valid
        ? Optional.of("tt" + "0".repeat(Math.max(0, SHORTEST - digits.length())) + digits)
        : Optional.empty();
  }
}
