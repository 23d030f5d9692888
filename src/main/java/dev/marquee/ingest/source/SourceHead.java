package dev.marquee.ingest.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The beginning of a file: how it is written and which columns it has, found by looking at its
/// content and never at its name.
///
/// The header is empty for a file without any record.
public record SourceHead(Format format, Header header) {
  private static final int FIRST_LOOK = 1 << 14;
  private static final int LONGEST_LINE = 1 << 24;
  private static final String DELIMITERS = ",\t;|";

  /// `0002844::Fantômas (1913)::Crime`: a number and two colons begin no header.
  private static final Pattern COLONS = Pattern.compile("\\d+::");

  /// Looks at a file. Throws [SourceProblem] when it is not text.
  public static SourceHead of(Path file) {
    try (SourceText text = SourceText.open(file)) {
      String start = firstLines(text.reader());
      String first = start.stripLeading();
      return first.startsWith("{") || first.startsWith("[") ? JsonHead.of(first) : delimited(start);
    } catch (IOException e) {
      throw SourceProblem.of(file, 1, e);
    }
  }

  /// Opens the records behind the header of a file that this was taken from.
  public Rows rows(SourceText text) throws IOException {
    return switch (format) {
      case Format.JsonLines() -> new JsonRows(text.reader(), header.columns());
      case Format.JsonArray() -> new JsonArrayRows(text.reader(), header.columns());
      case Format.Delimited written -> {
        Rows rows = new DelimitedRows(text.reader(), written);
        if (written.headed()) {
          rows.next();
        }
        yield rows;
      }
    };
  }

  /// The same file read for other names: JSON lines may leave out what they have no value for, so
  /// the first line need not show them all.
  public SourceHead withColumns(Header columns) {
    return new SourceHead(format, columns);
  }

  /// The same file read with every quote as a letter.
  public SourceHead unquoted() {
    return format instanceof Format.Delimited(String delimiter, boolean _, boolean headed)
        ? new SourceHead(new Format.Delimited(delimiter, false, headed), header)
        : this;
  }

  /// The same file with its first record as one of its rows, under these names.
  public SourceHead headless(Header names) {
    return format instanceof Format.Delimited(String delimiter, boolean quoted, boolean _)
        ? new SourceHead(new Format.Delimited(delimiter, quoted, false), names)
        : this;
  }

  private static String firstLines(Reader reader) throws IOException {
    StringBuilder start = new StringBuilder();
    char[] buffer = new char[FIRST_LOOK];
    int got = reader.read(buffer);
    while (got >= 0) {
      start.append(buffer, 0, got);
      boolean whole = start.length() >= FIRST_LOOK && start.indexOf("\n", 1) >= 0;
      if (whole || start.length() > LONGEST_LINE) {
        break;
      }
      got = reader.read(buffer);
    }
    return start.toString();
  }

  private static SourceHead delimited(String start) throws IOException {
    boolean colons = COLONS.matcher(start).lookingAt();
    Format.Delimited written =
        colons
            ? new Format.Delimited("::", false, true)
            : new Format.Delimited(delimiterOf(start), true, true);
    Row first;
    try {
      first = new DelimitedRows(new StringReader(start), written).next();
    } catch (IOException e) {
      // A quote left open within the part looked at: nothing that could be a header.
      first = null;
    }
    Header header = new Header(first == null ? java.util.List.of() : first.cells());
    return new SourceHead(written, header);
  }

  /// The delimiter that stands most often in the first line outside quotes; a comma when none does.
  private static String delimiterOf(String start) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
        break;
      } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
        counts[DELIMITERS.indexOf(c)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.substring(best, best + 1);
  }
}
