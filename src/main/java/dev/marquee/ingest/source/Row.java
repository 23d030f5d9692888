package dev.marquee.ingest.source;

import java.util.Arrays;
import java.util.List;

/// One record as it stands in its file: its cells and the line it starts on, counted from 1.
///
/// A cell of JSON lines that held an array starts with [#ITEM] and has one before every item.
public final class Row {
  /// Stands before each item of a JSON array; no cell of any format holds it otherwise.
  public static final char ITEM = '\u001f';

  private final long line;
  private final String[] cells;
  private final boolean malformed;

  private Row(long line, String[] cells, boolean malformed) {
    this.line = line;
    this.cells = cells;
    this.malformed = malformed;
  }

  /// A record; takes over the array.
  static Row of(long line, String[] cells) {
    return new Row(line, cells, false);
  }

  /// A line that is no record at all.
  static Row malformed(long line, String text) {
    return new Row(line, new String[] {text}, true);
  }

  /// The line it starts on, the header of a CSV file being line 1.
  public long line() {
    return line;
  }

  /// The number of cells.
  public int size() {
    return cells.length;
  }

  /// The cell of a column, empty when the row is too short to have one.
  public String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }

  /// All cells as they stand.
  public List<String> cells() {
    return List.copyOf(Arrays.asList(cells));
  }

  /// Whether this is no record but a line that could not be parsed.
  public boolean isMalformed() {
    return malformed;
  }

  /// Whether no cell holds anything: a blank line, not a record.
  boolean isBlank() {
    return cells.length == 1 && cells[0].isBlank();
  }
}
