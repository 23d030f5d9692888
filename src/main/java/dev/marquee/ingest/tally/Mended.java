package dev.marquee.ingest.tally;

/// The mark of a letter that was read in another encoding than that of its file: it stands before
/// the letter until the value is cleaned, and there is counted as [Repair#ENCODING].
public final class Mended {
  /// One of Unicode's noncharacters, which are kept for such use within programs.
  public static final char MARK = '\ufdd0';

  private Mended() {}

  /// The text without any mark.
  public static String unmarked(String text) {
    return text.indexOf(MARK) < 0 ? text : text.replace(String.valueOf(MARK), "");
  }
}
