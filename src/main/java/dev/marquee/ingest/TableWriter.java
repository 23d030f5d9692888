package dev.marquee.ingest;

import dev.marquee.ingest.clean.ListCells;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes rows of named cells, as CSV with a header or as JSON lines.
///
/// A cell is text, a number, a list of either, or null when there is none. The caller gives a
/// writer in UTF-8 and closes this, which closes that.
public final class TableWriter implements Closeable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Writer out;
  private final @Nullable CSVPrinter csv;

  private TableWriter(Writer out, @Nullable CSVPrinter csv) {
    this.out = out;
    this.csv = csv;
  }

  /// Starts CSV with its header: commas, LF, quotes where needed, lists joined by `|`.
  public static TableWriter csv(Writer out, List<String> columns) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, csvFormat());
    printer.printRecord(columns);
    return new TableWriter(out, printer);
  }

  /// Starts JSON lines: one object a row, missing cells and empty lists left out.
  public static TableWriter jsonLines(Writer out) {
    return new TableWriter(out, null);
  }

  static CSVFormat csvFormat() {
    return CSVFormat.Builder.create()
        .setDelimiter(',')
        .setQuote('"')
        .setQuoteMode(QuoteMode.MINIMAL)
        .setRecordSeparator('\n')
        .get();
  }

  /// Writes one row; for CSV its cells are in the order of the columns.
  public void write(Map<String, @Nullable Object> cells) throws IOException {
    if (csv != null) {
      csv.printRecord(cells.values().stream().map(TableWriter::cell).toList());
      return;
    }
    Map<String, @Nullable Object> present = new LinkedHashMap<>(cells);
    present.values().removeIf(value -> value == null || value.equals(List.of()));
    out.write(JSON.writeValueAsString(present));
    out.write('\n');
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case List<?> items -> {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(String.valueOf(item)));
        yield ListCells.joined(texts);
      }
      default -> value.toString();
    };
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close(true);
    } else {
      out.close();
    }
  }
}
