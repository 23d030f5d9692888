package dev.marquee.ingest;

import dev.marquee.ingest.tally.RejectedRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes rejected rows as CSV: the file, the line, why, the column and value that decided, and the
/// whole row as it stood, as one cell of CSV (files differ in their columns).
///
/// The caller gives a writer in UTF-8 and closes this, which closes that.
public final class RejectsWriter implements Closeable {
  /// The columns, in order.
  public static final List<String> COLUMNS =
      List.of("file", "line", "reason", "column", "value", "row");

  private final CSVPrinter csv;

  /// Starts the file with its header.
  public RejectsWriter(Writer out) throws IOException {
    csv = new CSVPrinter(out, TableWriter.csvFormat());
    csv.printRecord(COLUMNS);
  }

  /// Writes one row.
  public void write(Path file, RejectedRow row) throws IOException {
    csv.printRecord(
        file, row.line(), row.reason().label(), row.column(), row.value(), asItStood(row.cells()));
  }

  private static String asItStood(List<String> cells) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat oneLine =
        CSVFormat.Builder.create(TableWriter.csvFormat()).setRecordSeparator("").get();
    try (CSVPrinter row = new CSVPrinter(text, oneLine)) {
      row.printRecord(cells);
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    csv.close(true);
  }
}
