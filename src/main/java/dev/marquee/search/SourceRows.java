package dev.marquee.search;

import java.util.List;

/// What became of the rows of one source file when the catalog was read.
///
/// - `name`: the scheme of its rows' ids; `dialect`: what kind of file it is.
/// - `read`: rows; `kept`: rows that are in the catalog, alone, merged or attached to a title;
///   `rejected`: rows refused; the rest belongs to no title.
/// - `repairs`, `rejections`: by kind; `fields`: what the kept rows say, field by field.
public record SourceRows(
    String name,
    String dialect,
    long read,
    long kept,
    long rejected,
    List<Tally> repairs,
    List<Tally> rejections,
    List<Field> fields) {

  /// How often something was found, in words.
  public record Tally(String kind, String label, long count) {}

  /// Rows with and without a value in a field, and how often one was repaired.
  public record Field(String field, long filled, long missing, long repaired) {}

  public SourceRows {
    repairs = List.copyOf(repairs);
    rejections = List.copyOf(rejections);
    fields = List.copyOf(fields);
  }
}
