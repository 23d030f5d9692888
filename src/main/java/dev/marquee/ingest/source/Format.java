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

  /// One JSON array of objects.
  record JsonArray() implements Format {}

  /// Whether the columns are the names within the records.
  default boolean isJson() {
    return switch (this) {
      case JsonLines _, JsonArray _ -> true;
      case Delimited _ -> false;
    };
  }
}
