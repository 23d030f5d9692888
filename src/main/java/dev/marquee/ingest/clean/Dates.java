package dev.marquee.ingest.clean;

import java.util.OptionalInt;

/// Dates as catalogs write them, of which only the year counts here.
public final class Dates {
  private static final int YEAR_DIGITS = 4;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Dates() {}

  /// The year of a date such as `1994-10-14`, `2006–2007`, `Jun 12 1998`, `June 12, 1998`, `12 June
  /// 1998` or `10/30/1995`; empty for anything else, a year alone included.
  public static OptionalInt year(String text) {
    int length = text.length();
    if (length <= YEAR_DIGITS) {
      return OptionalInt.empty();
    }
    if ("-–/".indexOf(text.charAt(YEAR_DIGITS)) >= 0) {
      return digits(text.substring(0, YEAR_DIGITS));
    }
    String before = text.substring(0, length - YEAR_DIGITS);
    boolean slashed = before.indexOf('/') > 0 && before.endsWith("/");
    boolean named = before.endsWith(" ") && namesMonth(before);
    return slashed || named ? digits(text.substring(length - YEAR_DIGITS)) : OptionalInt.empty();
  }

  private static boolean namesMonth(String text) {
    for (int i = 0; i + 3 <= text.length(); i++) {
      boolean starts = i == 0 || !Character.isLetter(text.charAt(i - 1));
      if (starts
          && MONTHS.indexOf(text.substring(i, i + 3).toLowerCase(java.util.Locale.ROOT)) % 3 == 0) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
