package dev.marquee.ingest.source;

/// How the records of a file are written.
public sealed interface Format {

  /// Cells between delimiters.
  ///
  /// - `quoted`: whether a cell may stand in quotes; where not, a quote is a letter like others.
  /// - `headed`: whether the first record is the header.
  record Delimited(String delimiter, boolean quoted, boolean headed) implements Format {}

  /// One JSON object per line.
  record JsonLines() implements Format {}

  /// The ordinary case.
  Format CSV = new Delimited(",", true, true);

  /// One JSON object per line.
  Format JSON_LINES = new JsonLines();
}
