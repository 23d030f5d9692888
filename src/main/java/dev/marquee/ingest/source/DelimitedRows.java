package dev.marquee.ingest.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Records of delimited text. A record may span lines; it bears the line that it starts on.
final class DelimitedRows implements Rows {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /// The header, where there is one, is the caller's to take off.
  DelimitedRows(Reader reader, Format.Delimited written) throws IOException {
    // Blank lines stay in, or the line numbers of the records behind them would be wrong. Text
    // after a closing quote is kept as part of the cell, since one such cell must not cost the
    // file; a quote that never closes would swallow rows in silence, so that is an error.
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(written.delimiter())
            .setQuote(written.quoted() ? '"' : null)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(false)
            .get();
    parser = CSVParser.builder().setReader(reader).setFormat(format).get();
    records = parser.iterator();
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      while (true) {
        long line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return null;
        }
        Row row = Row.of(line, records.next().values());
        if (!row.isBlank()) {
          return row;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public long line() {
    return parser.getCurrentLineNumber() + 1;
  }
}
