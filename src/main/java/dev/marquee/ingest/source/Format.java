package dev.marquee.ingest.source;

/// How the records of a file are written.
public sealed interface Format {

  /// Cells between delimiters, quoted where needed; the first record is the header.
  record Delimited(char delimiter) implements Format {}

  /// One JSON object per line.
  record JsonLines() implements Format {}

  /// The ordinary case.
  Format CSV = new Delimited(',');

  /// One JSON object per line.
  Format JSON_LINES = new JsonLines();
}
