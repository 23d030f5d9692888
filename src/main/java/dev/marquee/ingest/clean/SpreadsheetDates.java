package dev.marquee.ingest.clean;

/// Titles that a spreadsheet may have turned into dates: `22 July` becomes `22-Jul` when a file is
/// opened and saved. What stood there before cannot be known.
public final class SpreadsheetDates {
  private static final int LONGEST = 6;
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private SpreadsheetDates() {}

  /// Whether a title reads like `22-Jul` or `Oct-01`.
  public static boolean looksLikeOne(String title) {
    int dash = title.indexOf('-');
    if (dash < 1 || title.length() > LONGEST) {
      return false;
    }
    String left = title.substring(0, dash);
    String right = title.substring(dash + 1);
    return (isDay(left) && isMonth(right)) || (isMonth(left) && isDay(right));
  }

  private static boolean isDay(String text) {
    return !text.isEmpty()
        && text.length() <= 2
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isMonth(String text) {
    return text.length() == 3 && MONTHS.indexOf(text) % 3 == 0;
  }
}
