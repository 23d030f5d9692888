package dev.marquee.insights.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of figures: a caption, named columns, and rows as long as these.
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {

  /// A column; numbers are set flush right.
  public record Column(String name, boolean isNumber) {}

  /// What a cell shows, and the way to the titles that it counts, where it counts some.
  public record Cell(String text, @Nullable String link) {}

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A table without rows yet; names of columns that begin with `#` are of numbers.
  static Builder named(String caption, String... columns) {
    return new Builder(caption, columns);
  }

  /// Takes a table row by row.
  static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();

    private Builder(String caption, String... names) {
      this.caption = caption;
      for (String name : names) {
        boolean isNumber = name.startsWith("#");
        columns.add(new Column(isNumber ? name.substring(1) : name, isNumber));
      }
    }

    /// Adds a cell of text; the last one of a row ends it.
    Builder cell(String text) {
      return cell(text, null);
    }

    /// Adds a cell that leads to titles.
    Builder cell(String text, @Nullable String link) {
      row.add(new Cell(text, link));
      if (row.size() == columns.size()) {
        rows.add(row);
        row = new ArrayList<>();
      }
      return this;
    }

    Table build() {
      if (!row.isEmpty()) {
        throw new IllegalStateException("a row of " + row.size() + " cells in '" + caption + "'");
      }
      return new Table(caption, columns, rows);
    }
  }
}
