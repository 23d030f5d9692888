package dev.marquee.insights;

import java.util.List;

/// What is known and what is not.
///
/// - `fields`: of the titles that pass, in the order of [dev.marquee.search.TitleField].
/// - `sources`: every file that the catalog was read from, whatever the filters: rows that were
///   refused are no titles and pass none.
public record Quality(List<Field> fields, List<Source> sources) implements InsightData {

  /// Titles with and without a value. `share`: of the titles that have one.
  public record Field(
      String field,
      String label,
      long filled,
      long missing,
      double share,
      String filledLink,
      String missingLink) {}

  /// The rows of one file: `read` = `kept` + `rejected` + `unused`, which belong to no title.
  ///
  /// - `repaired`: how often something was mended, several times in a row if need be.
  /// - `repairs`, `rejections`: by kind, the most frequent first.
  public record Source(
      String name,
      String dialect,
      long read,
      long kept,
      long rejected,
      long unused,
      long repaired,
      List<Mended> repairs,
      List<Mended> rejections,
      List<SourceField> fields) {}

  /// How often something was mended or refused.
  public record Mended(String kind, String label, long count) {}

  /// Rows of a file with and without a value, and how often one was mended.
  public record SourceField(String field, long filled, long missing, long repaired) {}
}
