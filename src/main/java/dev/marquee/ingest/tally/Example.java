package dev.marquee.ingest.tally;

/// One place where a repair was made: the line its row starts on, the column, the value as it stood
/// and the value as it was taken, the latter empty when it was dropped.
public record Example(long line, String column, String before, String after) {
  private static final int LONGEST = 120;

  public Example {
    before = shortened(before);
    after = shortened(after);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
  }
}
