package dev.marquee.ingest.tally;

/// What was mended, dropped or found remarkable in a row that was kept.
public enum Repair {
  OUTER_BLANKS("blanks around a value removed"),
  INNER_BLANKS("runs of blanks, line breaks and odd blanks made one blank"),
  INVISIBLE_CHARACTERS("invisible characters removed"),
  CONTROL_CHARACTERS("control characters removed"),
  ENCODING("letters that are not UTF-8 read as Windows-1252"),
  COMPOSED_LETTERS("letters and their accents composed"),
  PLACEHOLDER("a placeholder read as missing"),
  SHIFTED_CELL("a value moved from the neighboring column"),
  MISSING_CELLS("fewer cells than columns, the rest read as missing"),
  EXTRA_BLANK_CELLS("empty cells beyond the last column ignored"),
  DECIMAL_INTEGER("a whole number written with decimals"),
  GROUPED_INTEGER("a whole number written with thousands separators"),
  CENTURY("a date too late, its year expanded wrongly, taken a hundred years earlier"),
  NOT_A_NUMBER("a value that is no number dropped"),
  OUT_OF_RANGE("a number out of its range dropped"),
  EMPTY_LIST_ITEM("an empty item of a list dropped"),
  REPEATED_LIST_ITEM("a repeated item of a list dropped"),
  BROKEN_LIST("a list that cannot be read dropped"),
  MALFORMED_ID("an id that is none dropped"),
  UNKNOWN_GENRE("a genre word that is not in the vocabulary kept as a word only"),
  UNKNOWN_COUNTRY("a country that is not known kept as a word only"),
  UNKNOWN_LANGUAGE("a language that is not known dropped"),
  MOVED_ARTICLE("an article moved back to the front of a name"),
  NAMES_IN_TITLE("further names taken out of the title"),
  DATE_LIKE_TITLE("a title that a spreadsheet may have turned into a date, kept as it is");

  private final String label;

  Repair(String label) {
    this.label = label;
  }

  /// What was done, in words.
  public String label() {
    return label;
  }
}
