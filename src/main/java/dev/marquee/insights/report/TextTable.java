package dev.marquee.insights.report;

import java.util.List;
import java.util.stream.IntStream;

/// A table in letters of equal width, for a terminal.
public final class TextTable {
  private static final int WIDEST = 40;

  private TextTable() {}

  /// The caption, the names of the columns and at most `most` rows, each on its line; what is left
  /// out is said.
  public static String of(Table table, int most) {
    List<List<Table.Cell>> rows = table.rows().subList(0, Math.min(most, table.rows().size()));
    int[] widths = widths(table, rows);
    StringBuilder text = new StringBuilder(table.caption()).append('\n');
    line(text, table, widths, table.columns().stream().map(Table.Column::name).toList());
    rows.forEach(row -> line(text, table, widths, row.stream().map(Table.Cell::text).toList()));
    int left = table.rows().size() - rows.size();
    if (left > 0) {
      text.append("  and ").append(Figures.count(left)).append(" more\n");
    }
    return text.toString();
  }

  private static int[] widths(Table table, List<List<Table.Cell>> rows) {
    return IntStream.range(0, table.columns().size())
        .map(column ->
            Math.max(
                length(table.columns().get(column).name()),
                rows.stream().mapToInt(row -> length(cut(row.get(column).text()))).max().orElse(0)))
        .toArray();
  }

  private static void line(StringBuilder text, Table table, int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cut(cells.get(column));
      String blanks = " ".repeat(widths[column] - length(cell));
      boolean isNumber = table.columns().get(column).isNumber();
      line.append("  ").append(isNumber ? blanks + cell : cell + blanks);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// What does not fit is cut; what a terminal would act on is replaced.
  private static String cut(String text) {
    int[] shown =
        text.codePoints()
            .map(letter -> Markup.isShown(letter) && letter != '\n' ? letter : 0xfffd)
            .toArray();
    return shown.length <= WIDEST
        ? new String(shown, 0, shown.length)
        : new String(shown, 0, WIDEST - 1) + "\u2026";
  }
}
