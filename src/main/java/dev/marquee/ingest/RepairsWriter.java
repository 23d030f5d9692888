package dev.marquee.ingest;

import dev.marquee.ingest.tally.Note;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/// Writes repairs as CSV: the file, the line its row starts on, the column, what was done, and the
/// value before and after, the latter empty when it was dropped.
///
/// The caller gives a writer in UTF-8 and closes this, which closes that.
public final class RepairsWriter implements Closeable {
  /// The columns, in order.
  public static final List<String> COLUMNS =
      List.of("file", "line", "column", "repair", "before", "after");

  private final CSVPrinter csv;

  /// Starts the file with its header.
  public RepairsWriter(Writer out) throws IOException {
    csv = new CSVPrinter(out, TableWriter.csvFormat());
    csv.printRecord(COLUMNS);
  }

  /// Writes one repair.
  public void write(Path file, long line, Note note) throws IOException {
    csv.printRecord(file, line, note.column(), note.repair().label(), note.before(), note.after());
  }

  @Override
  public void close() throws IOException {
    csv.close(true);
  }
}
